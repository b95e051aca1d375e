/** The log as a file for others: each line as people read it, and the very record that was hashed, so that anybody can follow the chain. */
import { type ChainEnd, type ChainedLine, canonical } from './chain.ts';

/** What a line says on screen. */
export interface LineWords {
  readonly what: string;
  readonly where: string;
  readonly more: string;
}

/** What proves a log. Key and signature in base64: ECDSA over P-256 with SHA-256, the key as a raw point, the signature as r and s. */
export interface WrittenProof extends ChainEnd {
  readonly signature: string;
  readonly publicKey: string;
}

export interface LogExport<L extends ChainedLine> {
  /** Oldest first. */
  readonly lines: readonly L[];
  readonly wordsOf: (line: L) => LineWords;
  readonly proof: WrittenProof | null;
}

const columns = ['number', 'time', 'what', 'where', 'details', 'record', 'hash'] as const;

/** A table; its last row, `proof`, holds the signed end. */
export function logCsv<L extends ChainedLine>({ lines, wordsOf, proof }: LogExport<L>): string {
  const rows = lines.map((line) => {
    const { what, where, more } = wordsOf(line);
    return [String(line.id), new Date(line.at).toISOString(), what, where, more, recordOf(line), line.hash ?? ''];
  });
  const last = proof ? [['proof', '', '', '', '', canonical(proof), proof.hash]] : [];
  return `\ufeff${[[...columns], ...rows, ...last].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text to be read; the records and the proof stand at its end. `say` knows the words around it. */
export function logMarkdown<L extends ChainedLine>(
  { lines, wordsOf, proof }: LogExport<L>,
  say: (key: 'title' | 'proof' | 'how' | 'unsigned') => string,
): string {
  const told = lines.map((line) => `- ${momentOf(line.at)} ${toldLine(wordsOf(line))}`);
  const records = lines.map((line) => `${recordOf(line)} ${line.hash ?? ''}`);
  const end = proof ? [`${say('how')}`, '', '```json', JSON.stringify(proof, null, 2), '```'] : [say('unsigned')];
  return [`# ${plain(say('title'))}`, '', ...told, '', `## ${plain(say('proof'))}`, '', ...end, '', '```', ...records, '```', ''].join('\n');
}

/** A line of a Markdown list. */
export function toldLine({ what, where, more }: LineWords): string {
  return [`**${plain(what)}**`, plain(where), plain(more)].filter((part) => part !== '' && part !== '****').join(' · ');
}

/** A moment in UTC, as `2026-03-08 14:05:09Z`. */
export function momentOf(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').replace(/\.\d+/, '');
}

/** Text that Markdown takes as it is written, in one line. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

function recordOf(line: ChainedLine): string {
  const { hash: _, ...said } = line;
  return canonical(said);
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
