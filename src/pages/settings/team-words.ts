import { t } from '../../ui/words.ts';

/** What a record of a team is about, by its key: the level, the guide, the roster. */
export function recordName(key: string): string {
  const [kind = ''] = key.split('.');
  return t(`teamRecord_${kind === 'crisis' || kind === 'guide' || kind === 'appr' ? kind : 'roster'}`);
}
