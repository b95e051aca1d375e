import './log-section.css';
import { useState } from 'preact/hooks';
import type { StoredLogEntry } from '../../platform/database.ts';
import { LogEntry } from '../../platform/messages.ts';
import { ChoiceField, TextField } from '../../ui/field.tsx';
import { t, tTime } from '../../ui/words.ts';
import { networkName } from './network-names.ts';
import { SectionFrame } from './section.tsx';

const kinds = LogEntry.entries.what.options;

interface LogAsked {
  /** Newest first. */
  readonly entries: readonly StoredLogEntry[];
  readonly brandName: (id: string) => string;
}

/** What happened, newest first. Texts of drafts never stand in it. */
export function LogSection({ entries, brandName }: LogAsked) {
  const [what, setWhat] = useState('');
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = entries.filter((entry) => (!what || entry.what === what) && words.every((word) => textOf(entry, brandName).includes(word)));
  return (
    <SectionFrame title={t('settingsNav_log')} about={t('settingsLogAbout')}>
      <div class="row-of-fields">
        <ChoiceField
          label={t('settingsLogWhat')}
          value={what}
          choices={[{ value: '', label: t('settingsLogAll') }, ...kinds.map((value) => ({ value, label: t(`log_${value}`) }))]}
          onChange={setWhat}
        />
        <TextField label={t('settingsLogSearch')} type="search" value={query} onChange={setQuery} />
      </div>
      {shown.length === 0 ? (
        <p class="empty">{t('settingsLogEmpty')}</p>
      ) : (
        <table class="log">
          <thead>
            <tr>
              <th>{t('settingsLogAt')}</th>
              <th>{t('settingsLogWhat')}</th>
              <th>{t('settingsLogWhere')}</th>
              <th>{t('settingsLogMore')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, 300).map((entry) => (
              <tr key={entry.id}>
                <td>{tTime(entry.at)}</td>
                <td>
                  <strong>{t(`log_${entry.what}`)}</strong>
                </td>
                <td>{whereOf(entry, brandName)}</td>
                <td>{moreOf(entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SectionFrame>
  );
}

function whereOf(entry: StoredLogEntry, brandName: LogAsked['brandName']): string {
  const network = entry.network ? networkName(entry.network) : (entry.host ?? '');
  return [entry.brand && brandName(entry.brand), network, entry.box && t(`box_${entry.box}`)].filter(Boolean).join(' · ');
}

function moreOf(entry: StoredLogEntry): string {
  const level = entry.level === undefined ? '' : t(`crisisLevel_${entry.level}`);
  return [level, entry.reason, entry.rules?.join(', ')].filter(Boolean).join(' · ');
}

function textOf(entry: StoredLogEntry, brandName: LogAsked['brandName']): string {
  return `${t(`log_${entry.what}`)} ${whereOf(entry, brandName)} ${moreOf(entry)}`.toLowerCase();
}
