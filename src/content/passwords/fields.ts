/** Fields for passwords where one signs in: what stands in them is stretched once the hand rests, and told when it is sent. */
import { deepTarget } from '../composed.ts';

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
  /** What was last told of a field, only ever stretched. */
  const known = new Map<HTMLInputElement, { readonly stretched: string }>();
  const timers = new Map<HTMLInputElement, ReturnType<typeof setTimeout>>();
  life.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    known.clear();
  });

  const look = async (element: HTMLInputElement): Promise<void> => {
    if (life.aborted || element.value.length < 6) return;
    const stretched = await stretch(element.value);
    if (life.aborted) return;
    known.set(element, { stretched });
    await tell(fieldOf(element), stretched, false);
  };
  const onInput = (event: Event): void => {
    const element = deepTarget(event);
    if (!isPassword(element)) return;
    known.delete(element);
    clearTimeout(timers.get(element));
    timers.set(
      element,
      setTimeout(() => void look(element), restMs),
    );
  };
  const onChange = (event: Event): void => {
    const element = deepTarget(event);
    if (!isPassword(element) || known.has(element)) return;
    clearTimeout(timers.get(element));
    void look(element);
  };
  /** Somebody signs in: by a form, or by a button without one. */
  const onSend = (event: Event): void => {
    const target = deepTarget(event);
    if (!target || (event.type === 'click' && !target.closest(senders))) return;
    for (const [element, { stretched }] of known) {
      // two fields are a new password and its repetition: the same account, the same word
      if (element.value !== '') void tell(fieldOf(element), stretched, true);
      else known.delete(element);
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
