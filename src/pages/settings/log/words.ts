import { statementTypes } from '../../../core/crisis/plan.ts';
import type { LineWords } from '../../../core/log/export-log.ts';
import type { StoredLogEntry } from '../../../platform/stored.ts';
import { t, tCount, tTime } from '../../../ui/words.ts';
import { networkName } from '../networks/names.ts';

export type BrandName = (id: string) => string;

/** What a line of the log says on screen and in files. */
export function lineWords(entry: StoredLogEntry, brandName: BrandName): LineWords {
  return { what: t(`log_${entry.what}`), where: whereOf(entry, brandName), more: moreOf(entry) };
}

function whereOf(entry: StoredLogEntry, brandName: BrandName): string {
  const network = entry.network ? networkName(entry.network) : (entry.host ?? '');
  const account = entry.account && `@${entry.account}`;
  return [entry.brand && brandName(entry.brand), network, entry.box && t(`box_${entry.box}`), account].filter(Boolean).join(' · ');
}

function moreOf(entry: StoredLogEntry): string {
  const level = entry.level === undefined ? '' : t(`crisisLevel_${entry.level}`);
  const digest = entry.text && t('logText', { digest: entry.text.slice(0, 12) });
  const lines = entry.lines ? tCount('logLines', entry.lines) : '';
  return [level, endOf(entry), reasonOf(entry), entry.rules?.join(', '), lines, digest].filter(Boolean).join(' · ');
}

/** When the level was to end by itself, or that it did. */
function endOf({ until, at }: StoredLogEntry): string {
  return until === undefined ? '' : t(until > at ? 'teamUntil' : 'logLevelEnded', { time: tTime(until) });
}

function reasonOf({ what, reason = '' }: StoredLogEntry): string {
  if (what === 'statement') return statementTypes.some((type) => type === reason) ? t(`statementType_${reason}`) : reason;
  return what === 'keeping-changed' ? t(keepings[reason] ?? 'logKeeping_off') : reason;
}

const keepings: Readonly<Record<string, string>> = {
  on: 'logKeeping_on',
  off: 'logKeeping_off',
  'last-on': 'logKeepingLast_on',
  'last-off': 'logKeepingLast_off',
};
