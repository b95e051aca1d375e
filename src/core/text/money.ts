/** Words about a company's money that investors read as news. */
import type { Context } from '../context.ts';
import type { AccountKind, Draft, Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import { timeOf } from '../scope.ts';
import type { Prepared } from './prepare.ts';

/** Who speaks, and when. */
export interface Speech {
  readonly draft: Draft;
  readonly context: Context;
  readonly kind: AccountKind;
}

/** A number, in digits or in words. */
const figure = /\d|миллион|миллиард|тысяч|million|billion|thousand/iu;

/** `quiet`: anything of money while the company keeps silent. `market`: what may move the market at any time. */
export function moneyFinders({ lexicon }: RuleTools): Readonly<Record<'quiet' | 'market', (text: Prepared, speech: Speech) => Span | undefined>> {
  const finance = lexicon('quiet-finance');
  const moving = lexicon('market-moving');
  const milestone = lexicon('milestone');
  return {
    quiet: (text, { draft, context, kind }) => {
      if (!isQuiet(draft, context)) return undefined;
      const money = finance.find(text);
      // a shop speaks of orders and sums all day
      return moving.find(text)[0]?.span ?? (money.length >= (kind === 'executive' ? 1 : 2) ? money[0]?.span : undefined);
    },
    market: (text, { draft, context }) => {
      if (isQuiet(draft, context)) return undefined;
      return moving.find(text)[0]?.span ?? (figure.test(text.text) ? (milestone.find(text)[0] ?? finance.find(text)[0])?.span : undefined);
    },
  };
}

function isQuiet(draft: Draft, context: Context): boolean {
  const { quietPeriod } = context;
  if (typeof quietPeriod === 'boolean') return quietPeriod;
  const time = timeOf(draft, context);
  return time >= quietPeriod.from && time < quietPeriod.until;
}
