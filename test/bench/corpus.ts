/** How the built command line judges drafts of others: what it catches and names rightly, and what it troubles that is harmless. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Missing } from './missing.ts';
import { type Figure, figure } from './report.ts';
import type { Order } from './run.ts';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly box?: string;
  readonly replyTo?: { readonly text?: string };
  readonly context?: { readonly crisis?: { readonly level?: number } };
  /** Answer key of mishaps: what could stop it; what it is; whether the line carries what decides. */
  readonly catch?: string;
  readonly category?: string;
  readonly decides?: boolean;
  /** Answer key of wrong replies: what is wrong, in words. */
  readonly why?: string;
  /** Answer key of ordinary drafts: whether it promotes (then a hold at level 1 and above is right); whether it sets a trap. */
  readonly promo?: boolean;
  readonly hard?: boolean;
}

interface Finding {
  readonly rule: string;
  readonly kind: string;
  readonly level: 'note' | 'warn' | 'hold';
  readonly start: number;
  readonly end: number;
}

interface Answer {
  readonly id: string;
  readonly verdict: 'clear' | 'warn' | 'hold';
  readonly findings: readonly Finding[];
}

interface Answered {
  readonly line: Line;
  readonly answer: Answer;
}

/** Kinds of rules whose finding names the mistake, by the category of a mishap. Whatever else is found does not count as caught. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  auto_reply: ['reply'],
  automation_ugc: ['ban', 'tone'],
  briefing_copy_paste: ['placeholder', 'require', 'account'],
  canned_repeat: ['reply'],
  crisis_statement: ['schedule', 'occasion', 'reply'],
  crisis_timing: ['schedule', 'occasion'],
  cross_post_mismatch: ['link', 'occasion'],
  deceased_greeting: ['occasion', 'schedule'],
  device_footprint: ['account', 'link'],
  employee_personal: ['account', 'ban', 'tone'],
  financial_disclosure: ['account', 'placeholder'],
  gibberish_unlocked: ['placeholder', 'secret'],
  hacked_account: ['account', 'tone', 'ban'],
  hashtag_hijack: ['hashtag'],
  hashtag_misread: ['hashtag'],
  insensitive_joke: ['ban', 'tone', 'occasion', 'account', 'prefer'],
  internal_note_leak: ['placeholder', 'account'],
  link_error: ['link'],
  newsjacking_tragedy: ['occasion', 'schedule', 'hashtag'],
  nsfw_or_wrong_attachment: ['require'],
  personal_data: ['secret', 'reply'],
  placeholder: ['placeholder', 'link'],
  profanity: ['ban', 'tone'],
  regulated_claim: ['ban', 'require'],
  restricted_platform_ad: ['ban', 'require', 'link'],
  rude_reply: ['reply', 'tone', 'ban'],
  secret_leak: ['secret', 'placeholder'],
  tone_in_tragedy: ['schedule', 'occasion', 'tone'],
  typo: ['spelling', 'ban', 'tone', 'placeholder'],
  unlabeled_ad: ['require'],
  wrong_account: ['account', 'tone', 'ban'],
};

/** Kinds whose finding names what can be wrong with a reply. */
const fittingReplies = ['reply', 'secret', 'placeholder', 'tone'];

export async function benchCorpus({ data, say }: Order): Promise<readonly Figure[]> {
  if (!existsSync(data)) throw new Missing(`The drafts are not here: ${data} does not exist. Name their folder with --data DIR.`);
  say('Judged by dist/cli/guidepost.js with the starter guide and the packs that are on by default.');
  const judgeIn = (name: string): Answered[] => judge(name, readFileOf(join(data, name)));
  const harmless = judgeIn('ordinary.dev.drafts.jsonl');
  return [
    ...mishaps(judgeIn('disasters.dev.drafts.jsonl'), say),
    ...wrongReplies(judgeIn('reply-wrong.dev.jsonl'), say),
    ...[0, 1, 2].flatMap((level) => ordinary(harmless, level, say)),
    ...['text_ru_blog_clean.dev.txt', 'text_ru_news.dev.txt'].flatMap((name) => cleanText(name, join(data, 'typos', name), say)),
  ];
}

function mishaps(all: readonly Answered[], say: Order['say']): Figure[] {
  const parts: readonly { readonly name: string; readonly target?: number; readonly holds: (line: Line) => boolean }[] = [
    { name: 'the text alone tells', target: 0.8, holds: (line) => line.catch === 'text' },
    { name: 'the context tells, and the line has it', target: 0.85, holds: (line) => line.catch === 'text+context' && line.decides === true },
    { name: 'the context tells, and the line lacks it', target: 0.5, holds: (line) => line.catch === 'text+context' && !line.decides },
    { name: 'neither tells', holds: (line) => line.catch !== 'text' && line.catch !== 'text+context' },
  ];
  return parts.flatMap(({ name, target, holds }) => {
    const here = all.filter(({ line }) => holds(line));
    if (target !== undefined) tell(`Mishaps where ${name}: missed`, here, { say, unless: isNamed });
    return [
      share(`mishaps where ${name}: caught`, here, { counts: isNamed, atLeast: true, ...(target && { target }) }),
      share(`mishaps where ${name}: held`, here, { counts: (one) => isNamed(one) && isHeld(one) }),
    ];
  });
}

function wrongReplies(all: readonly Answered[], say: Order['say']): Figure[] {
  tell('Replies that do not fit: missed', all, { say, unless: isNamedReply });
  return [share('replies that do not fit: caught', all, { counts: isNamedReply, target: 0.85, atLeast: true })];
}

function ordinary(all: readonly Answered[], level: number, say: Order['say']): Figure[] {
  const here = all.filter(({ line }) => (line.context?.crisis?.level ?? 0) === level);
  const promo = here.filter(({ line }) => line.promo);
  const neutral = here.filter(({ line }) => !line.promo);
  const replies = (level === 0 ? here : neutral).filter(({ line }) => line.replyTo?.text);
  // from level 2 on only answers that were cleared go out (crisis.md 3.3): that every other one is held is right
  const limit = level < 2 ? { target: 0.02 } : {};
  const replyFigure = share(`level ${level}, replies with the message they answer: warned or held`, replies, { counts: isTroubled, ...limit });
  if (level === 0) {
    const hard = here.filter(({ line }) => line.hard);
    tell('Ordinary drafts at level 0: false alarms', here, { say, unless: isClear });
    return [
      share('level 0, ordinary drafts: held', here, { counts: isHeld, target: 0 }),
      share('level 0, ordinary drafts: warned', here, { counts: isWarned, target: 0.02 }),
      share('level 0, those with a trap: warned or held', hard, { counts: isTroubled }),
      replyFigure,
    ];
  }
  tell(`Promotions at level ${level}: passed without a question`, promo, { say, unless: isTroubled });
  tell(`Neutral drafts at level ${level}: false alarms`, neutral, { say, unless: isClear });
  // at level 2 a neutral post may be asked about (crisis.md 3.4), so these are printed without a target
  const targets = level === 1 ? { held: { target: 0 }, warned: { target: 0.05 } } : { held: {}, warned: {} };
  return [
    share(`level ${level}, promotions: held or asked about`, promo, { counts: isTroubled, target: 1, atLeast: true }),
    share(`level ${level}, neutral drafts: held`, neutral, { counts: isHeld, ...targets.held }),
    share(`level ${level}, neutral drafts: warned`, neutral, { counts: isWarned, ...targets.warned }),
    replyFigure,
  ];
}

/** Edited prose, a paragraph a line: whatever is found in it is most likely a false alarm. */
function cleanText(name: string, path: string, say: Order['say']): Figure[] {
  const paragraphs = readFileOf(path)
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '');
  const lines = paragraphs.map((text, index) => JSON.stringify({ id: `${name}:${index + 1}`, text, context: { now: '2026-06-10T12:00:00Z' } }));
  const all = judge(name, lines.join('\n'));
  tell(`Clean text of ${name}: alarms`, all, { say, unless: isClear });
  return [
    share(`paragraphs of ${name}: held`, all, { counts: isHeld, unit: 'paragraphs' }),
    share(`paragraphs of ${name}: warned`, all, { counts: isWarned, unit: 'paragraphs' }),
  ];
}

function isNamed({ line, answer }: Answered): boolean {
  return namesOneOf(answer, fitting[line.category ?? ''] ?? []);
}

function isNamedReply({ answer }: Answered): boolean {
  return namesOneOf(answer, fittingReplies);
}

function namesOneOf({ findings }: Answer, kinds: readonly string[]): boolean {
  return findings.some(({ level, kind }) => level !== 'note' && kinds.includes(kind));
}

function isHeld({ answer }: Answered): boolean {
  return answer.verdict === 'hold';
}

function isWarned({ answer }: Answered): boolean {
  return answer.verdict === 'warn';
}

function isTroubled(one: Answered): boolean {
  return !isClear(one);
}

function isClear({ answer }: Answered): boolean {
  return answer.verdict === 'clear';
}

/** Prints each draft that is not as it should be, with all that was found. */
function tell(title: string, of: readonly Answered[], { say, unless }: { readonly say: Order['say']; readonly unless: (one: Answered) => boolean }): void {
  const wrong = of.filter((one) => !unless(one));
  if (wrong.length === 0) return;
  say(`\n${title} (${wrong.length} of ${of.length})`);
  for (const { line, answer } of wrong) {
    const about = [line.category, line.why].filter(Boolean).join(', ');
    const reply = line.replyTo?.text ? ` ← «${shortened(line.replyTo.text)}»` : '';
    say(`  ${line.id}${about ? ` (${about})` : ''}: «${shortened(line.text)}»${reply}`);
    for (const { rule, kind, level, start, end } of answer.findings) say(`    ${level} ${kind} ${rule} «${shortened(line.text.slice(start, end))}»`);
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}

function judge(name: string, input: string): Answered[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/guidepost.js', 'check'], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0 && status !== 1) throw new Error(`guidepost check ended with ${status} over ${name}: ${stderr}`);
  const answers = new Map(parseLines<Answer>(stdout).map((answer) => [answer.id, answer]));
  return parseLines<Line>(input).map((line) => {
    const answer = answers.get(line.id);
    if (!answer) throw new Error(`guidepost check did not answer ${line.id} of ${name}`);
    return { line, answer };
  });
}

function readFileOf(path: string): string {
  if (!existsSync(path)) throw new Missing(`${path} does not exist.`);
  return readFileSync(path, 'utf8');
}

function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T); // the shape is the edge's own: DESIGN.md
}

interface Counting {
  readonly counts: (one: Answered) => boolean;
  /** The part of all that is allowed, or with `atLeast` wanted. */
  readonly target?: number;
  readonly atLeast?: boolean;
  readonly unit?: string;
}

/** How many of some; the ratio says which part that is. */
function share(metric: string, of: readonly Answered[], { counts, unit = 'drafts', ...rest }: Counting): Figure {
  return figure(metric, of.filter(counts).length, { unit, against: { name: 'of', value: of.length, unit: '' }, limits: 'ratio', ...rest });
}
