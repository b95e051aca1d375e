/** Fields for passwords where one signs in: what stands in them is stretched once the hand rests, and told when it is sent. */
import { deepTarget } from '../site/composed.ts';

/** A field with what names the account beside it. */
export interface Field {
  readonly element: HTMLInputElement;
  readonly login: string;
}

interface Watching {
  readonly life: AbortSignal;
  /** Registers listeners, and again when the page puts a new document into its window. */
  readonly arm: (register: () => void) => void;
  readonly stretch: (password: string) => Promise<string>;
  readonly tell: (field: Field, stretched: string, isSent: boolean) => Promise<void>;
}

/** Rest after the last change of a field. */
const restMs = 500;
/** Shorter ones are codes. */
const shortestPassword = 6;
const logins = [
  'input[autocomplete~="username"]',
  'input[type="email"]',
  'input[type="tel"]',
  'input[name*="user" i]',
  'input[name*="login" i]',
  'input[name*="email" i]',
  'input[type="text"]',
];
const senders = 'button, input[type="submit"], input[type="image"], [role="button"]';

/** Follows every field for passwords in this frame until the life ends. */
export function watchFields({ life, arm, stretch, tell }: Watching): void {
  /** Fields that somebody wrote into, and what stands in each, only ever stretched; null while it is not known. */
  const known = new Map<HTMLInputElement, string | null>();
  const timers = new Map<HTMLInputElement, ReturnType<typeof setTimeout>>();
  life.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    known.clear();
  });

  const look = async (element: HTMLInputElement): Promise<void> => {
    const word = element.value;
    if (life.aborted || word.length < shortestPassword) return;
    const stretched = await stretch(word);
    if (life.aborted || element.value !== word) return;
    if (known.get(element) === null) known.set(element, stretched);
    await tell(fieldOf(element), stretched, false);
  };
  const send = async (field: Field, stretched: string | Promise<string>): Promise<void> => {
    const done = await stretched;
    if (!life.aborted) await tell(field, done, true);
  };
  const onInput = (event: Event): void => {
    const element = deepTarget(event);
    if (!isPassword(element)) return;
    known.set(element, null);
    clearTimeout(timers.get(element));
    timers.set(
      element,
      setTimeout(() => void look(element), restMs),
    );
  };
  const onChange = (event: Event): void => {
    const element = deepTarget(event);
    if (!isPassword(element) || known.get(element)) return;
    known.set(element, null);
    clearTimeout(timers.get(element));
    void look(element);
  };
  /** Somebody signs in: by a form, or by a button without one. */
  const onSend = (event: Event): void => {
    const target = deepTarget(event);
    if (!target || (event.type === 'click' && !target.closest(senders))) return;
    // two fields are a new password and its repetition: the same account, the same word
    for (const [element, stretched] of known) {
      if (element.value.length >= shortestPassword) void send(fieldOf(element), stretched ?? stretch(element.value));
      known.delete(element);
    }
  };
  const options = { capture: true, passive: true, signal: life } as const;
  arm(() => {
    window.addEventListener('input', onInput, options);
    window.addEventListener('change', onChange, options);
    window.addEventListener('submit', onSend, options);
    window.addEventListener('click', onSend, options);
  });
}

/** Also while a page shows the password as text. */
const seen = new WeakSet<HTMLInputElement>();

function isPassword(element: Element | null): element is HTMLInputElement {
  if (!(element instanceof HTMLInputElement)) return false;
  if (element.type === 'password') seen.add(element);
  return seen.has(element) && !/one-time-code|cc-csc/.test(element.autocomplete);
}

function fieldOf(element: HTMLInputElement): Field {
  const around: ParentNode = element.form ?? (element.getRootNode() as ShadowRoot | Document); // a field in a page is in one of these
  for (const selector of logins) {
    const field = [...around.querySelectorAll<HTMLInputElement>(selector)].find((each) => each !== element && each.value.trim() !== '' && !seen.has(each));
    if (field) return { element, login: field.value.trim().slice(0, 200) };
  }
  return { element, login: '' };
}
