/** Replies in and out: files are read, compared, shown, and written when the user says so. */
import { signal } from '@preact/signals';
import { decodeText } from '../../../core/packs/decode.ts';
import type { ReplyExport } from '../../../core/replies/export.ts';
import { type Choice, usualChoice } from '../../../core/replies/import/choices.ts';
import { isReplyFile, readReplies } from '../../../core/replies/import/read-replies.ts';
import type { ReplyFile, ReplyFileReport } from '../../../core/replies/import/reading.ts';
import { exportRepliesText } from '../../../platform/export.ts';
import { importReplies, planReplies, type ReplyImport, type ReplyPlan } from '../../../platform/reply-import.ts';
import { t } from '../../../ui/words.ts';
import { networkChoices } from '../networks/names.ts';
import { brand } from '../state.ts';
import { fileName, handOver, importFiles } from '../transfer-state.ts';

/** The largest file of replies that is read, in bytes: a hundred thousand replies are about a hundred megabytes. */
const largest = 150_000_000;
/** So much of a file tells what it is, in bytes. */
const begin = 8000;

/** Replies that were read and wait for a word of the user. */
export interface ReplyProposal {
  readonly files: readonly ReplyFileReport[];
  readonly plan: ReplyPlan;
  readonly brand: string;
  /** Of single replies, by their place. */
  readonly chosen: ReadonlyMap<number, Choice>;
  /** For all that were not chosen one by one; null: what is usual. */
  readonly forAll: Choice | null;
}

export type ReplyTransfer =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'proposed'; readonly proposal: ReplyProposal }
  | { readonly step: 'writing'; readonly done: number; readonly of: number; readonly cancel: () => void }
  | { readonly step: 'done'; readonly outcome: ReplyImport }
  | { readonly step: 'failed'; readonly detail: string };

export const replyTransfer = signal<ReplyTransfer>({ step: 'idle' });

/** Takes files of any kind: those that can hold nothing but replies are shown first, the others go where they belong. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  await orSay(async () => {
    const begun = await Promise.all(
      files.map(async (file) => ({ file, isOfReplies: isReplyFile({ name: file.name, text: await file.slice(0, begin).text() }) })),
    );
    const filesOf = (isOfReplies: boolean): File[] => begun.filter((each) => each.isOfReplies === isOfReplies).map(({ file }) => file);
    if (filesOf(false).length > 0) await importFiles(filesOf(false));
    if (filesOf(true).length > 0) await readReplyFiles(filesOf(true));
  });
}

/** Reads files and compares them with the brand's replies; writes nothing. */
export async function readReplyFiles(files: readonly File[]): Promise<void> {
  await orSay(async () => {
    const heavy = files.find(({ size }) => size > largest);
    if (heavy) throw new Error(t('settingsRepliesTooLarge', { name: heavy.name, size: largest / 1_000_000 }));
    await proposeReplies(
      await Promise.all(files.map(async (file): Promise<ReplyFile> => ({ name: file.name, text: decodeText(new Uint8Array(await file.arrayBuffer())) }))),
    );
  });
}

/** The same with files whose text is here. */
async function proposeReplies(files: readonly ReplyFile[]): Promise<void> {
  const into = brand.value;
  if (!into) return;
  replyTransfer.value = { step: 'reading' };
  await new Promise((resolve) => setTimeout(resolve)); // the word "reading" is drawn first
  await orSay(async () => {
    const families = new Set(networkChoices().map(({ value }) => value));
    const { files: reports, replies } = readReplies(files, (family) => families.has(family));
    const plan = await planReplies(into.id, replies);
    replyTransfer.value = { step: 'proposed', proposal: { files: reports, plan, brand: into.guide.brand.name, chosen: new Map(), forAll: null } };
  });
}

/** What happens to the reply at a place. */
export function choiceFor({ plan, chosen, forAll }: ReplyProposal, at: number): Choice {
  return chosen.get(at) ?? forAll ?? usualChoice(plan.arrivals[at]?.kinship ?? 'new');
}

export function choose(at: number, choice: Choice): void {
  changeProposal((proposal) => ({ ...proposal, chosen: new Map([...proposal.chosen, [at, choice]]) }));
}

/** For all of them: what was chosen one by one gives way. */
export function chooseForAll(choice: Choice): void {
  changeProposal((proposal) => ({ ...proposal, chosen: new Map(), forAll: choice }));
}

/** Writes what was chosen. */
export async function applyReplies(): Promise<void> {
  const { value } = replyTransfer;
  if (value.step !== 'proposed') return;
  const { proposal } = value;
  const cancel = new AbortController();
  const progress = (done: number, of: number): void => {
    replyTransfer.value = { step: 'writing', done, of, cancel: () => cancel.abort() };
  };
  progress(0, proposal.plan.arrivals.length);
  await orSay(async () => {
    const name = proposal.files.map((file) => file.name).join(', ');
    const outcome = await importReplies(proposal.plan, { name, choiceOf: (at) => choiceFor(proposal, at), signal: cancel.signal, onProgress: progress });
    replyTransfer.value = { step: 'done', outcome };
  });
}

export function dropReplies(): void {
  replyTransfer.value = { step: 'idle' };
}

/** Hands the brand's replies over as a table or as Markdown. */
export async function exportReplyFile(format: ReplyExport): Promise<void> {
  const { value } = brand;
  if (!value) return;
  const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'text/markdown;charset=utf-8';
  handOver(new Blob([await exportRepliesText(format, value.id)], { type }), fileName('replies', format));
}

function changeProposal(change: (proposal: ReplyProposal) => ReplyProposal): void {
  const { value } = replyTransfer;
  if (value.step === 'proposed') replyTransfer.value = { step: 'proposed', proposal: change(value.proposal) };
}

async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error('guidepost: import of replies', error);
    replyTransfer.value = { step: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
