import type { Scope } from '../../../core/guide.ts';
import { languageOnScreen, t } from '../../../ui/words.ts';
import { networkName } from '../networks/names.ts';
import { dayName } from './options.ts';

/** Where and when a rule applies, in one line; "everywhere" when nothing is said. */
export function scopeSummary(scope: Scope): string {
  const parts = [
    list(scope.networks, networkName),
    list(scope.boxes, (box) => t(`box_${box}`)),
    list(scope.accountKinds, (kind) => t(`accountKind_${kind}`)),
    list(scope.accounts, (handle) => `@${handle}`),
    list(scope.languages, (language) => (language === 'ru' || language === 'en' ? t(`language_${language}`) : language)),
    list(scope.levels, (level) => t(`crisisLevel_${level}`)),
    [scope.from, scope.until].some(Boolean) ? `${scope.from ?? '…'} – ${scope.until ?? '…'}` : '',
    list(scope.weekly, weeklyText),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : t('scopeEverywhere');
}

function list<T>(values: readonly T[] | undefined, say: (value: T) => string): string {
  return (values ?? []).map(say).join(', ');
}

function weeklyText({ days = [], from, to }: NonNullable<Scope['weekly']>[number]): string {
  const time = from || to ? `${from ?? '00:00'}–${to ?? '24:00'}` : '';
  return [days.map((day) => dayName(day, languageOnScreen())).join(' '), time].filter(Boolean).join(' ');
}
