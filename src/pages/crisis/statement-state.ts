/** What the statement editor checks by: the dictionaries, the brand's terms, the confirmed facts, and the pack of statements. */
import { signal } from '@preact/signals';
import { check } from '../../core/check.ts';
import { type CompiledGuide, compileGuide } from '../../core/compile.ts';
import { contextAt } from '../../core/context.ts';
import { writeRequest } from '../../core/crisis/approval.ts';
import type { StatementType } from '../../core/crisis/plan.ts';
import { confirmedFacts, type Statement } from '../../core/crisis/record.ts';
import { checkStatement, type Doubt, type WordKind } from '../../core/crisis/statement.ts';
import { draftOf } from '../../core/draft.ts';
import type { Finding } from '../../core/finding.ts';
import { once } from '../../core/once.ts';
import { withPacks } from '../../core/packs/pack.ts';
import type { Speller } from '../../core/spelling/speller.ts';
import { packs } from '../../packs.ts';
import { loadSpeller } from '../../platform/speller.ts';
import { languageOnScreen, t } from '../../ui/words.ts';
import { brand, change, crisis, myName, note, plan, termsOf } from './state.ts';

const speller = signal<Speller | null>(null);

export interface StatementVerdict {
  /** What may not stand in it yet. */
  readonly doubts: readonly Doubt[];
  /** What a pack of statements asks about. */
  readonly findings: readonly Finding[];
  /** False until the dictionaries are there: names cannot be told before. */
  readonly isSure: boolean;
}

/** Loads what names are told by; at most once. */
export const bringDictionaries: () => void = once(() => {
  void loadSpeller()
    .then((loaded) => {
      speller.value = loaded;
    })
    .catch((error: unknown) => console.error('guidepost: the dictionaries could not be read', error));
});

/** Looks a statement over. */
export function judgeStatement(text: string): StatementVerdict {
  const words = speller.value;
  const guide = brand.value?.guide;
  const doubts = checkStatement(text, { known: knownTexts(), terms: guide ? termsOf(guide) : [], kindOf: (word) => (words ? kindIn(words, word) : 'word') });
  const findings = guide ? check(draftOf(text, { box: 'post' }), statementGuide(), contextAt(Date.now())).findings : [];
  return { doubts, findings, isSure: words !== null };
}

/** Confirmed facts, and what we may say of ourselves: contacts of the plan, the promised time. */
function knownTexts(): string[] {
  const record = crisis.value;
  const contacts = plan.value.people.flatMap(({ contacts: own, outOfHours }) => [...own, outOfHours]);
  const channels = plan.value.stakeholders.map(({ channel }) => channel);
  const promised = record?.nextUpdateAt === undefined ? [] : [promisedAt(record.nextUpdateAt)];
  return [...(record ? confirmedFacts(record).map(({ text }) => text) : []), ...contacts, ...channels, ...promised];
}

/** A time as a statement says it, in both languages' ways. */
export function promisedAt(at: number): string {
  const { timeZone = 'UTC' } = brand.value?.guide.brand ?? {};
  const say = (language: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(language, { ...options, timeZone }).format(at);
  const clock = say('ru', { hour: '2-digit', minute: '2-digit' });
  return `${clock}, ${say('ru', { day: 'numeric', month: 'long' })}, ${say('en', { hour: 'numeric', minute: '2-digit' })}, ${say('en', { day: 'numeric', month: 'long', weekday: 'long' })}, ${say('ru', { weekday: 'long' })}`;
}

/** The next update as a slot wants it: `18:00`. */
export function clockOf(at: number): string {
  return promisedAt(at).slice(0, 5);
}

function kindIn(words: Speller, word: string): WordKind {
  const script = /[а-я]/u.test(word) ? 'cyrillic' : 'latin';
  const facts = words.find(word, script);
  if (facts) return facts.isName || facts.isMixed ? 'name' : 'word';
  return words.isKnown(word, script) ? 'word' : 'unknown';
}

/** A guide of nothing but the pack of statements, which is off for ordinary posts. */
const statementGuide: () => CompiledGuide = once(() => {
  const pack = packs().get('statement');
  const bare = { format: 'guidepost/1' as const, brand: { name: '-', timeZone: 'UTC', terms: { own: [], products: [], competitors: [] }, accounts: [] } };
  return compileGuide(withPacks({ ...bare, rules: [], packs: {}, dictionary: [], replies: [] }, pack ? [{ ...pack, on: true }] : [], languageOnScreen()));
});

/** A request for approval of one exact text, as a code for a messenger. It is kept with the crisis. */
export async function askApproval(statement: {
  readonly type: StatementType;
  readonly lang: string;
  readonly text: string;
  readonly network: string;
  readonly account: string;
}): Promise<string> {
  const { text, network, account } = statement;
  const at = Date.now();
  await change((before) => ({ ...before, statements: [...before.statements, { ...statement, id: crypto.randomUUID(), at, askedAt: at }] }));
  await note('statement', t('statementAskedLog', { type: t(`statementType_${statement.type}`) }), { network, account });
  return writeRequest({ text, network, account, brand: brand.value?.guide.brand.name ?? '', attachments: [], by: myName(), at });
}

/** The statement went out. */
export async function published({ id, type, network, account }: Statement): Promise<void> {
  await change((before) => ({ ...before, statements: before.statements.map((each) => (each.id === id ? { ...each, publishedAt: Date.now() } : each)) }));
  await note('statement', t('statementPublishedLog', { type: t(`statementType_${type}`) }), { network, account });
}
