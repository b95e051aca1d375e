import { useState } from 'preact/hooks';
import { canonical } from '../../../core/log/chain.ts';
import type { Clash, Settled } from '../../../core/team/changes.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';
import { clashName, clashParts } from './clash-parts.ts';

interface ClashesAsked {
  readonly list: readonly Clash[];
  readonly onSettle: (settle: (clash: Clash) => Settled) => void;
  readonly onDrop: () => void;
}

const choices: readonly Settled[] = ['both', 'mine', 'theirs'];

/** What two editors changed alike, side by side. Nothing is published before each is decided. */
export function TeamClashes({ list, onSettle, onDrop }: ClashesAsked) {
  const [settled, setSettled] = useState<Readonly<Record<string, Settled>>>({});
  const choiceOf = (clash: Clash): Settled => settled[nameOf(clash)] ?? (canBeBoth(clash) ? 'both' : 'mine');
  return (
    <section class="card team-clashes" aria-label={t('teamClashes')}>
      <div>
        <h2>{t('teamClashes')}</h2>
        <p class="soft">{t('teamClashesAbout')}</p>
      </div>
      {list.map((clash) => (
        <div key={nameOf(clash)} class="clash">
          <h3>
            {t(`teamClash_${clash.part}`)} {clashName(clash) && `«${clashName(clash)}»`}
          </h3>
          <Sides clash={clash} />
          <ChoiceField
            label={t('teamSettle')}
            value={choiceOf(clash)}
            choices={choices.filter((choice) => choice !== 'both' || canBeBoth(clash)).map((value) => ({ value, label: t(`teamSettle_${value}`) }))}
            onChange={(value) => setSettled({ ...settled, [nameOf(clash)]: choices.find((choice) => choice === value) ?? 'mine' })}
          />
        </div>
      ))}
      <div class="form-actions">
        <Button label={t('teamSettleAll')} look="primary" onPress={() => onSettle(choiceOf)} />
        <Button label={t('cancel')} onPress={onDrop} />
      </div>
    </section>
  );
}

/** Both versions of one thing: where they differ, in words; where it has no parts that we could name, as they are stored. */
export function Sides({ clash }: { readonly clash: Clash }) {
  const parts = clashParts(clash);
  if (parts) {
    const gone = (side: unknown): string => (side === null ? `: ${t('teamDeleted')}` : '');
    return (
      <table class="clash-parts">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('teamMine') + gone(clash.mine)}</th>
            <th scope="col">{t('teamTheirs') + gone(clash.theirs)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ label, mine, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{mine || '—'}</td>
              <td>{theirs || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <div class="sides">
      <Side label={t('teamMine')} side={clash.mine} />
      <Side label={t('teamTheirs')} side={clash.theirs} />
    </div>
  );
}

function Side({ label, side }: { readonly label: string; readonly side: unknown }) {
  return (
    <div>
      <p class="soft">{label}</p>
      {side === null ? <p>{t('teamDeleted')}</p> : <pre>{JSON.stringify(JSON.parse(canonical(side)), null, 2)}</pre>}
    </div>
  );
}

/** Of a pack, and of the brand's own facts, there can be only one. */
function canBeBoth({ part, mine, theirs }: Clash): boolean {
  return (part === 'rules' || part === 'replies') && mine !== null && theirs !== null;
}

function nameOf({ part, id }: Clash): string {
  return `${part} ${id}`;
}
