/**
 * Between the guard, which stands in every frame, and the files that the background brings into frames with a box: what judges drafts, the panel, what
 * runs patterns. They share one isolated world and nothing else: this port is all that one knows of the others.
 */

import type { CompiledBrand, Judging, Judgment } from '../core/brand/brands.ts';
import type { Standing } from '../core/brand/speaker.ts';
import type { CrisisLevel } from '../core/context.ts';
import type { AccountKind, Draft, Span } from '../core/draft.ts';
import type { Level, Opening, Values } from '../core/finding.ts';
import type { PatternEngine } from '../core/patterns/book.ts';
import type { Where } from '../core/replies/offer.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Wording } from '../core/spoken.ts';
import type { SentSketch } from '../core/text/sketch.ts';
import type { Language } from '../core/words.ts';
import type { FrameState, Output } from '../platform/messages.ts';
import type { Box } from './site/boxes.ts';

/** A finding as the panel shows it; its place in the list is its name until the next view. */
export interface ShownFinding {
  /** The same for the same finding from view to view: rule, wording, and which of several alike. */
  readonly id: string;
  readonly level: Level;
  readonly rule: string;
  readonly wording: Wording;
  /** Whether there are words to select. */
  readonly hasWords: boolean;
  /** A word that could be added to the brand's own; null where that makes no sense. */
  readonly ownWord: string | null;
  /** It stands in another box of the same composer. */
  readonly isElsewhere: boolean;
  /** It calls the text a promotion, which only a person can tell for sure. */
  readonly isPromotion: boolean;
}

/** Who is about to speak, as the panel names it. */
export interface ShownSpeaker {
  readonly standing: Standing;
  /** The handle as people write it, `@northwind`; '' when unknown. */
  readonly name: string;
  readonly kind: AccountKind | null;
  /** The brand that lists it; '' where none does. */
  readonly brand: string;
  /** The brand's color, 1 … 8; null where there is no brand. */
  readonly color: number | null;
}

/** A post in a page's list of what is scheduled. */
export interface Planned {
  readonly element: HTMLElement;
  /** Its time as the page shows it; '' where it shows none. */
  readonly time: string;
}

/** Everything the panel draws. */
export interface View {
  readonly root: HTMLElement;
  readonly state: FrameState;
  readonly level: CrisisLevel;
  readonly speaker: ShownSpeaker;
  readonly findings: readonly ShownFinding[];
  readonly held: { readonly opens: Opening; readonly why: 'verdict' | 'unchecked' | 'unchecked-crisis' } | null;
  readonly notice: { readonly key: string; readonly tone: 'good' | 'bad' } | null;
  readonly isBroken: boolean;
  readonly isUnconfirmed: boolean;
  readonly isCollapsed: boolean;
  readonly brandNames: readonly string[];
  /** Until when approvals keep open what is written, in epoch milliseconds; null where none does. */
  readonly approvedUntil: number | null;
  /** Whether to ask if held drafts may be kept. */
  readonly asksToKeep: boolean;
}

/** Replies are to be picked for a box. */
export interface Picking {
  readonly box: Box;
  /** The offset of the `/` after which one types to find them; null: the picker has a field of its own. */
  readonly slash: number | null;
  /** What is typed by now, and what the background finds for it. */
  readonly typed: string;
  readonly found: Promise<Output<'reply/find'>>;
  /** Where the reply is wanted. */
  readonly where: Where;
}

/** A box's text, and the part of it that a reply takes the place of. */
export interface Place {
  readonly text: string;
  readonly span: Span;
}

/** A reply that goes into a box; `isCleared`: approved, and for the level that is on. */
export interface InsertedReply {
  readonly text: string;
  readonly isCleared: boolean;
}

/** Nobody answered. */
export const noAnswer = 'no-answer';
/** A request for approval: its code, and a picture of it where it is short enough. `isAlone`: nobody is known who could be asked. */
export type AskedApproval = Output<'approval/ask'>;
/** What became of an answer. */
export type TakenApproval = Output<'approval/give'>;

/** What may be done about the approval of what is held. */
export interface Approving {
  readonly ask: () => Promise<AskedApproval | typeof noAnswer>;
  readonly give: (code: string) => Promise<TakenApproval | typeof noAnswer>;
  /** Opens the page on which somebody without others approves it themselves. */
  readonly alone: () => void;
}

export interface Port {
  /** Calls back at once and with every change; null: no box. Returns how to stop. */
  readonly watch: (onView: (view: View | null) => void) => () => void;
  /** The scheduled posts to be marked, at once and with every change. Returns how to stop. */
  readonly watchPlanned: (onPlanned: (planned: readonly Planned[]) => void) => () => void;
  readonly word: (key: string, values?: Values) => string;
  /** `1 remark`, `2 remarks` in the language of the panel. */
  readonly counted: (count: number, formsKey: string) => string;
  readonly fix: (finding: number, fix: number) => void;
  readonly show: (finding: number) => void;
  /** Adds the word of a finding to the brand's own. */
  readonly own: (finding: number) => void;
  /** Somebody says of a finding's text that it promotes nothing. */
  readonly callPlain: (finding: number) => void;
  readonly override: (reason: string, allowedBy?: string) => void;
  /** Shows a finding's rule: where it hangs in the guide, or in Settings. */
  readonly openRule: (finding: number, where: 'guide' | 'settings') => void;
  /** The held press is given up. */
  readonly leave: () => void;
  readonly approving: Approving;
  /** The answer to whether held drafts may be kept. */
  readonly keepHeld: (yes: boolean) => void;
  readonly collapse: (isCollapsed: boolean) => void;
  /** Our shadow root, where the box's people can reach it. */
  readonly shadow: (root: HTMLElement) => ShadowRoot | null;
  /** The control that will publish the box: not to be covered. */
  readonly control: (root: HTMLElement) => Element | null;
  /** Where the panel's coordinates begin, seen from the box's frame. */
  readonly offset: () => { readonly x: number; readonly y: number };
  readonly window: () => Window;
  readonly language: () => Language;
  /** Calls back at once and whenever the picker is asked for or (null) closed. Returns how to stop. */
  readonly watchPicking: (onAsked: (asked: Picking | null) => void) => () => void;
  readonly endPicking: () => void;
  /** Where a reply would be wanted now. */
  readonly where: () => Where;
  /** Puts a reply into a box, and says in the page how it went. */
  readonly insert: (box: Box, place: Place, reply: InsertedReply) => Promise<void>;
  /** False where the browser does not let us. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Reads what is stored even where no box was seen; resolves once the sentences are here. */
  readonly prepare: () => Promise<void>;
  /** Calls back for each key that goes down and is not held, before the page sees it. */
  readonly onKey: (onKey: (event: KeyboardEvent) => void) => void;
  /** Ends when a successor has taken over. */
  readonly life: AbortSignal;
}

/** Marks over a field where the browser has no ranges over its text; with none, they are taken away. Comes with the panel. */
export interface Mirror {
  readonly paint: (field: HTMLElement, text: string, marks: readonly MirrorMark[]) => void;
  readonly clear: () => void;
}

export interface MirrorMark {
  readonly span: Span;
  readonly level: Level;
}

/** What judges drafts. Comes as a file of its own, once somebody is in a text box. */
export interface Checker {
  /** Makes the published guides ready; throws where they are not of the agreed shape. */
  readonly compile: (snapshot: Snapshot) => readonly CompiledBrand[];
  readonly judge: (draft: Draft, brands: readonly CompiledBrand[], judging: Judging) => Judgment;
  /** SHA-256 of a text in hex, white space aside. */
  readonly digest: (text: string) => string;
  /** What is kept of a text that went out, to know repeats and hashtags by; null for a greeting or an edit. */
  readonly sketch: (draft: Draft) => Omit<SentSketch, 'at'> | null;
  readonly bringPatterns: (engine: PatternEngine) => void;
}

/** Where the two leave what the other needs, in the isolated world that no page can read. */
interface World {
  guidepostPort?: Port;
  guidepostMirror?: Mirror;
  /** Takes what judges drafts. */
  guidepostChecker?: (checker: Checker) => void;
  /** Password care, where the user switched it on: the places in a text where a word is the password of an account, as far as it is found out. */
  guidepostPasswords?: ((text: string) => readonly Span[]) | undefined;
  /** Checks the current box again: something came that was not known before. */
  guidepostCheck?: () => void;
  /** Somebody says that they are here. Comes with what judges drafts. */
  guidepostStay?: () => void;
  /** While somebody teaches this page or picks a reply: whether an event belongs to the picker, and so to nobody else. */
  guidepostPicker?: ((event: Event) => boolean) | undefined;
  /** Takes what runs patterns: the third file, only where a guide has any. */
  guidepostPatterns?: (engine: PatternEngine) => void;
}

export const world = globalThis as World;
