/** Whether a text speaks of a name as of its writer's own, and which of its names belong to another brand of the same owner. */
import type { Draft, Span } from '../draft.ts';
import type { BrandFacts, RuleTools } from '../rule.ts';
import { sameName } from '../scope.ts';
import type { Entity } from './entities.ts';
import type { PhraseHit } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import { overlaps } from './spans.ts';

/** How far before a name its owner may be named, in UTF-16 units. */
const reach = 48;
/** People who are no part of a brand: "our friends at …" speaks of somebody else. */
const others = '(?:друз|друг|парт|сосед|колле|клиент|гост|постав|подряд|конкур|friend|partner|neighbo|colleag|client|customer|guest|suppl|rival|competit)';
const quote = '[«"“„\'(]*';
/** "our", «у нас в», "we are"; one word may stand between: «в нашей кофейне». */
const owned = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:наш\\p{L}*|у нас(?: в| на)?|мы(?: в| на|,| [—–-])|our|here at|we at|we(?: are|['’]re))\\s+(?:(?!${others})[\\p{L}-]+\\s+)?${quote}$`,
  'iu',
);
/** At the beginning of a sentence, a signature. */
const signed = new RegExp(`(?:^|[.!?…)\\n])\\s*(?:с вами|ваш[аи]?(?: команда)?|с уважением,?|от имени|yours,|on behalf of)\\s+${quote}$`, 'iu');

/** Whether what stands at a place is named as the writer's own. */
export function isOwned(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  return owned.test(before) || signed.test(before);
}

/** Every name by which a brand calls itself and what it makes. */
export function namesOf({ name, terms }: Pick<BrandFacts, 'name' | 'terms'>): string[] {
  return [name, ...terms.own, ...terms.products].filter((each) => each.trim() !== '');
}

/**
 * Finds a name, a handle or a link of another brand of the same owner that a text calls its own, or that brand's hashtag. Only in a draft of an
 * account that this brand lists: where the account is not known, the other brand may be the one that speaks.
 */
export function siblingFinder({ brand, others: siblings, phrases }: RuleTools): (text: Prepared, draft: Draft) => Span | undefined {
  if (siblings.length === 0) return () => undefined;
  const own = new Set([...namesOf(brand), ...brand.accounts.map(({ handle }) => handle)].map(compact));
  const foreign = siblings.flatMap(namesOf).filter((name) => !own.has(compact(name)));
  // a name without a capital is a common word, and everybody's
  const names = phrases(foreign.filter((name) => /\p{Lu}/u.test(name)));
  const ownNames = phrases(namesOf(brand));
  const handles = new Set(siblings.flatMap(({ accounts }) => accounts.map(({ handle }) => compact(handle))).filter((handle) => !own.has(handle)));
  const tags = new Set([...foreign.map(compact), ...handles]);
  const isForeign = (text: Prepared, entity: Entity): boolean => {
    const shown = text.text.slice(entity.start, entity.end);
    if (entity.kind === 'hashtag') return tags.has(compact(shown));
    const isTheirs = entity.kind === 'link' ? shown.split(/[/?#]/).some((part) => handles.has(compact(part))) : handles.has(compact(shown));
    return isTheirs && isOwned(text.text, entity);
  };
  return (text, draft) => {
    if (!isListed(draft, brand)) return undefined;
    const entity = text.entities.find((each) => isForeign(text, each));
    if (entity) return { start: entity.start, end: entity.end };
    const isTheirs = ({ span }: PhraseHit): boolean => /^\p{Lu}/u.test(text.text.slice(span.start)) && isOwned(text.text, span);
    const hits = names.find(text).filter(isTheirs);
    const known = hits.length > 0 ? ownNames.find(text) : [];
    return hits.find((hit) => !known.some((other) => overlaps(other.span, hit.span)))?.span;
  };
}

/** Whether a brand lists the account that speaks. */
export function isListed({ account, network }: Draft, { accounts }: Pick<BrandFacts, 'accounts'>): boolean {
  return Boolean(account?.handle) && accounts.some((each) => sameName(each.network, network) && sameName(each.handle, account?.handle ?? ''));
}

function compact(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What stands between praise and whom it praises. */
const praised = /^[ ,:]*(?:to |for |the |team )?[«"“@#]?(?<name>[\p{L}\p{N}]+)/iu;
const praisedBefore = /(?<name>[\p{L}\p{N}]+)[»"”]?[ ,:]+$/u;
/** Parts of a handle that are nobody's name. */
const noName = /^(?:official|brand|shop|store|team|group|news|press|club|city|help|support|online)$/u;
/** Shorter names are words too. */
const shortestName = 4;

/** Finds praise of the very account that speaks, in its answers and comments: somebody forgot to change to another account. */
export function selfPraiseFinder({ brand, lexicon }: RuleTools): (text: Prepared, speech: { readonly draft: Draft }) => Span | undefined {
  const applause = lexicon('applause');
  const own = namesOf(brand);
  return (text, { draft }) => {
    if (draft.box !== 'reply' && draft.box !== 'comment') return undefined;
    const hits = applause.find(text);
    if (hits.length === 0) return undefined;
    const names = new Set([...own, ...(draft.account?.handle ?? '').split(/[^\p{L}\p{N}]+/u)].map((name) => name.toLowerCase()));
    const isOwn = (name: string | undefined): boolean =>
      name !== undefined && name.length >= shortestName && names.has(name.toLowerCase()) && !noName.test(name.toLowerCase());
    for (const { span } of hits) {
      const behind = praised.exec(text.text.slice(span.end, span.end + reach));
      if (behind && isOwn(behind.groups?.['name'])) return { start: span.start, end: span.end + behind[0].length };
      const before = praisedBefore.exec(text.text.slice(Math.max(0, span.start - reach), span.start));
      if (before && isOwn(before.groups?.['name'])) return { start: span.start - before[0].length, end: span.end };
    }
    return undefined;
  };
}
