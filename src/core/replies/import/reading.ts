/** What every format of replies is read into, and what is said of each file. */
import type { Reply, ReplySlot } from '../../guide.ts';
import type { Bilingual } from '../../rule.ts';

/** A file as it came, its bytes already text. */
export interface ReplyFile {
  readonly name: string;
  readonly text: string;
}

export type ReplyFormat = 'guidepost' | 'csv' | 'json' | 'markdown' | 'briskine' | 'text-blaze' | 'espanso' | 'text';

/** A line of the report: what it is about and why. */
export interface ReplyNote {
  readonly line: number;
  /** The entry as the file has it; '' for the file as a whole. */
  readonly about: string;
  readonly why: Bilingual;
}

/** One entry of a file, nothing of it understood yet. Texts are as the file has them. */
export interface RawReply {
  /** Where it stands; a function where finding out costs something and mostly nobody asks. */
  readonly line: number | (() => number);
  readonly id?: string;
  readonly title: string;
  readonly body: string;
  /** The body is HTML. */
  readonly isHtml?: boolean;
  readonly tags?: readonly string[];
  /** The folder; becomes the scenario. */
  readonly folder?: string;
  readonly lang?: string;
  readonly networks?: readonly string[];
  readonly status?: string;
  readonly validUntil?: string;
  readonly slots?: readonly ReplySlot[];
  /** What only our own files say. */
  readonly more?: Partial<Reply>;
  /** Of our own file: the text stays letter by letter. */
  readonly isOurs?: boolean;
  /** Of our own file: the reply as it is. */
  readonly whole?: Reply;
}

/** What a format says; `not` is what it could not make an entry of. */
export interface RawReading {
  readonly format: ReplyFormat;
  readonly entries: readonly RawReply[];
  readonly not: readonly ReplyNote[];
  readonly notes: readonly ReplyNote[];
}

/** A file that is refused whole, with the line where it breaks. */
export interface Refused {
  readonly refused: ReplyNote;
}

/** What became of one file. */
export interface ReplyFileReport {
  readonly name: string;
  /** Absent where the file was refused. */
  readonly format?: ReplyFormat;
  readonly refused?: ReplyNote;
  readonly taken: number;
  /** Entries that were not taken. */
  readonly not: readonly ReplyNote[];
  /** Taken, but something of the entry was left out or changed. */
  readonly notes: readonly ReplyNote[];
}

export interface ReplyReading {
  readonly files: readonly ReplyFileReport[];
  readonly replies: readonly Reply[];
}

export function refuse(ru: string, en: string, line = 1): Refused {
  return { refused: { line, about: '', why: { ru, en } } };
}
