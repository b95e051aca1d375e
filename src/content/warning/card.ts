/** A warning beside a field, in a closed shadow root of its own: most pages where one signs in have no panel of ours. */
import * as v from 'valibot';
import { SpokenWords } from '../../core/snapshot.ts';
import { fill, languageFor } from '../../core/words.ts';
import { readStored } from '../../platform/storage.ts';
import tokens from '../../ui/tokens.css?inline';
import style from './card.css?inline';
import { drawCard } from './drawn.ts';

export const cardName = 'guidepost-warning';
const hostStyle = 'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important;';
const gap = 8;

let host: HTMLElement | null = null;

/** A sentence in two parts, what and what to do, with the places of `{name}`. */
interface Warning {
  readonly what: string;
  readonly todo: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** Shows a warning below an element, or above it where there is no room; it stays until somebody closes it or it is taken away. */
export async function showWarning(beside: HTMLElement, { what, todo, values = {} }: Warning): Promise<void> {
  const word = await wordsHere();
  takeCardAway();
  if (!beside.isConnected) return;
  const element = document.createElement(cardName);
  element.style.cssText = hostStyle;
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + style);
  shadow.adoptedStyleSheets = [sheet];
  const card = drawCard({ what: fill(word(what), values), todo: fill(word(todo), values), close: word('pageWarningClose') }, takeCardAway);
  shadow.append(card);
  (beside.closest('dialog:modal') ?? document.documentElement).append(element);
  host = element;
  element.showPopover();
  place(card, beside);
}

export function takeCardAway(): void {
  host?.remove();
  host = null;
}

function place(card: HTMLElement, beside: HTMLElement): void {
  const { left, top, bottom } = beside.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const isRoomBelow = bottom + gap + height <= innerHeight;
  card.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  card.style.top = `${Math.max(gap, isRoomBelow ? bottom + gap : top - gap - height)}px`;
}

async function wordsHere(): Promise<(key: string) => string> {
  const { words, settings } = await readStored('words', 'settings');
  const json = words?.[languageFor(settings.language, navigator.language)];
  const read = v.safeParse(SpokenWords, json === undefined ? undefined : JSON.parse(json));
  return (key) => (read.success ? (read.output.page[key] ?? key) : key);
}
