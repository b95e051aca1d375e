/** What the table of crisis levels says of posts and of what is scheduled. */
import type { BoxKind } from '../draft.ts';
import type { Opening } from '../finding.ts';
import type { Rule } from '../guide.ts';
import type { Finder, Hit, RuleTools } from '../rule.ts';
import { excerpt } from '../text/case.ts';
import { languageOf } from '../text/language.ts';
import type { Prepared } from '../text/prepare.ts';
import { unfittingFinder } from '../text/unfitting.ts';
import { stampOf, wallClock } from '../text/zone.ts';

/** From which level what is stopped; 0 is never. */
export interface PostLimits {
  readonly freezeFrom: number;
  readonly promotionFrom: number;
  readonly laterFrom: number;
  readonly freezeBoxes: readonly BoxKind[];
}

const whole = { start: 0, end: 0 };
const dayMs = 86_400_000;
/** How far from a scheduled post sad dates are looked for, in days. */
const aheadDays = 14;

/** Promotion, jokes and congratulations, usual posts, and what is scheduled, by the level that is on. */
export function postsFinder(limits: PostLimits, rule: Rule, tools: RuleTools): Finder {
  const findUnfitting = unfittingFinder(tools);
  const ask = rule.level === 'hold' ? 'warn' : rule.level;
  return (draft, context, text) => {
    const { level } = context.crisis;
    if (level === 0) return [];
    const isOn = (from: number): boolean => from > 0 && level >= from;
    if (isOn(limits.laterFrom) && draft.scheduledAt !== undefined) return [{ span: whole, key: 'later', values: { level }, opens: 'nothing' }];
    const isPost = limits.freezeBoxes.includes(draft.box);
    const unfitting = isOn(limits.promotionFrom) ? findUnfitting(text, { isPost, level, isPlain: draft.isPlain ?? false, asked: draft.replyTo?.text }) : [];
    const hits: Hit[] = unfitting.map(({ key, span, isSure }) => {
      const found = excerpt(text.text.slice(span.start, span.end));
      return { span, key, values: { level, found }, opens: opensAt(level, key === 'promotion'), ...(isSure ? {} : { level: ask }) };
    });
    if (isPost && isOn(limits.freezeFrom) && !unfitting.some(({ isSure }) => isSure)) hits.push(freeze(level));
    if (draft.scheduledAt !== undefined && limits.laterFrom > 0)
      hits.push(...sadDatesFrom(draft.scheduledAt, text, tools).map((hit) => ({ ...hit, level: ask })));
    return hits;
  };
}

function opensAt(level: number, isPromotion: boolean): Opening {
  if (level < 2) return 'reason';
  return level >= 3 && isPromotion ? 'nothing' : 'approval';
}

function freeze(level: number): Hit {
  if (level >= 3) return { span: whole, key: 'severe', opens: 'approval' };
  return { span: whole, key: level === 2 ? 'crisis' : 'watch', opens: opensAt(level, false) };
}

/** Who schedules on a bad day sees which sad days come by then. */
function sadDatesFrom(at: number, text: Prepared, { sadDates, brand }: RuleTools): Hit[] {
  const language = languageOf(text);
  const dates = sadDates.filter(({ languages }) => languages.length === 0 || languages.includes(language));
  const found: string[] = [];
  for (let ahead = 0; ahead < aheadDays && found.length < 3; ahead++) {
    const date = stampOf(wallClock(at + ahead * dayMs, brand.timeZone)).slice(0, 10);
    for (const { from, name } of dates) if (date.endsWith(from)) found.push(`${date} ${name}`.trim());
  }
  return found.length > 0 ? [{ span: whole, key: 'ahead', values: { dates: found.join('; ') } }] : [];
}
