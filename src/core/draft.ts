/** A place in a draft's text: UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const boxKinds = ['post', 'reply', 'comment', 'message', 'edit'] as const;
export type BoxKind = (typeof boxKinds)[number];

export const parts = ['body', 'title', 'warning', 'option', 'alt'] as const;
export type Part = (typeof parts)[number];

export const accountKinds = ['corporate', 'executive', 'personal'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Who speaks. The handle is bare, without a leading @. */
export interface Account {
  readonly handle: string;
  readonly kind?: AccountKind | undefined;
}

export interface Attachment {
  readonly kind: string;
  readonly alt?: string | undefined;
  /** What the page shows of it (an address, a name): another one is another attachment. Its data is not read. */
  readonly mark?: string | undefined;
}

/**
 * What kind of slip: `word` a mistyped word with a common word close by; `rare` one whose neighbor is rare, shown only on demand; `layout` typed on the other
 * keyboard; `letters` a letter of the other script inside; `doubled` a word twice; `spacing`, `pairs` spaces and brackets; `confusion` words taken for each other;
 * `name` a name of the brand written wrongly; `grammar` what a server of the user's own found.
 */
export const typoSorts = ['word', 'rare', 'layout', 'letters', 'doubled', 'spacing', 'pairs', 'confusion', 'name', 'grammar'] as const;
export type TypoSort = (typeof typoSorts)[number];

/** One slip in a text, found by the spelling check (`spelling/`). */
export interface Typo {
  readonly sort: TypoSort;
  readonly span: Span;
  /** Which turn of the list it is, for `confusion`. */
  readonly about?: string | undefined;
  /** What the server says of it, for `grammar`: text of a stranger. */
  readonly message?: string | undefined;
  /** What to put in its place, the best first; may be empty. */
  readonly fixes: readonly string[];
}

/** What one box is about to publish. */
export interface Draft {
  /** The family of the network (`x`, `vk`, `telegram` …); '' when unknown. */
  readonly network: string;
  readonly box: BoxKind;
  readonly part: Part;
  readonly text: string;
  readonly account?: Account | undefined;
  /** What it answers; the author as the page names them. */
  readonly replyTo?: { readonly text: string; readonly author?: string | undefined } | undefined;
  /** When it is to go out, in epoch milliseconds; absent means now. */
  readonly scheduledAt?: number | undefined;
  readonly attachments: readonly Attachment[];
  /** The files that somebody chose, dropped or pasted last on this page and did not take back: name, size and time of each. */
  readonly files?: readonly string[] | undefined;
  /** Which box it stands in: the same until the box is gone, was emptied by publishing, or stands on another page. */
  readonly place?: string | undefined;
  /** What stands in the other boxes of the same composer. */
  readonly beside?: readonly { readonly part: Part; readonly text: string }[] | undefined;
  readonly paid: boolean;
  /** What the spelling check found in this very text; absent while it was not asked or has not answered. */
  readonly typos?: readonly Typo[] | undefined;
  /** Where a word stands that is the password of an account, as far as it was found out by now. */
  readonly passwords?: readonly Span[] | undefined;
  /** Somebody said of this very text that it promotes nothing. */
  readonly isPlain?: boolean | undefined;
  /** It says what an approved reply says and no more: the crisis level for which that reply was offered. */
  readonly clearedFor?: number | undefined;
}

/** Written by itself, and no answer to anybody: people expect another voice there. */
export function isOwnPost({ box }: Pick<Draft, 'box'>): boolean {
  return box === 'post' || box === 'edit';
}

/** A draft with everything but its text at its usual value; `more` overrides. */
export function draftOf(text: string, more: Partial<Draft> = {}): Draft {
  return { network: '', box: 'post', part: 'body', attachments: [], paid: false, ...more, text };
}
