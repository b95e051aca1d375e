/** Places to fill in, as other programs write them, become our `{name}`; what such a place says of itself becomes the slot's. */
import type { ReplySlot } from '../../guide.ts';
import type { Bilingual } from '../../rule.ts';

export interface SlotReading {
  readonly body: string;
  readonly slots: readonly ReplySlot[];
  /** What could not be made a slot; it stands in the text as it was, or was taken out. */
  readonly lost: readonly { readonly text: string; readonly why: Bilingual }[];
}

/** Names of other programs for what we call otherwise. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^(?:to\.)?(?:first[_ ]?name|full[_ ]?name)$|^to\.name$|^contact\.\w*name$|^customer\.\w*name$/i, 'name'],
  [/^(?:from|account|agent|user|me)\.\w*name$/i, 'account'],
  [/^(?:time|date|today|currentdate|current_date)$/i, 'date'],
];
const stays: Bilingual = {
  ru: 'Такая команда здесь не понятна: осталась в тексте как была.',
  en: 'This command is not understood here: it stays in the text as it was.',
};
const gone: Bilingual = { ru: 'Управляет вводом, а не текстом: убрано.', en: 'It steers typing, not the text: taken out.' };

/** A name as a slot can have it; '' where nothing of it can stand. */
export function slotName(written: string): string {
  const name = written.trim();
  const ours = known.find(([pattern]) => pattern.test(name))?.[1] ?? name;
  return ours
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
}

/** Reads the places of a text. `own` slots were described elsewhere in the file. */
export function readSlots(text: string, own: readonly ReplySlot[] = []): SlotReading {
  const slots = new Map(own.map((slot) => [slot.name, slot]));
  const lost: { text: string; why: Bilingual }[] = [];
  const put = (name: string, more: Partial<ReplySlot> = {}): string => {
    const before = slots.get(name);
    if (!before || Object.keys(more).length > 0) slots.set(name, { type: 'text', usual: '', choices: [], ...before, ...more, name });
    return `{${name}}`;
  };
  const lose = (whole: string, why: Bilingual, left: string): string => {
    lost.push({ text: whole, why });
    return left;
  };
  const body = text
    .replace(/\$\|(?:\$|([^|$\n]{1,60})\|\$)/g, (whole, name?: string) => (name === undefined ? lose(whole, gone, '') : named(name, whole)))
    .replace(/\{\{\{?\s*([^{}]{1,120}?)\s*\}?\}\}/g, (whole, name: string) =>
      /^[\p{L}_][\p{L}\p{N}_. -]*$/u.test(name) ? named(name, whole) : lose(whole, stays, whole),
    )
    .replace(/\$\[([^[\]{}]{1,60})(?:\{([^{}]*)\})?\]/g, (whole, name: string, choices?: string) => clipping(name, choices, whole))
    .replace(/%(fill\w+):([^%\n]{1,300})%/g, (whole, command: string, told: string) => fill(command, told, whole))
    .replace(/\{([a-z]+)(?::([^{}]*))?\}/g, (whole, command: string, told: string | undefined) => commandOf(whole, command, told))
    .replace(/(?<![\p{L}\p{N}%])%([\p{L}_][\p{L}\p{N}_]{1,39})%(?![\p{L}\p{N}%])/gu, (whole, name: string) => named(name, whole));
  return { body, slots: [...slots.values()].filter(({ name }) => body.includes(`{${name}}`)), lost };

  function named(written: string, whole: string): string {
    const name = slotName(written);
    if (name === '') return lose(whole, stays, whole);
    return put(name, name === 'date' ? { type: 'date' } : {});
  }

  function clipping(name: string, choices: string | undefined, whole: string): string {
    const given = slotName(name);
    return given === '' ? lose(whole, stays, whole) : put(given, choices ? { type: 'choice', choices: partsOf(choices, '|') } : {});
  }

  /** TextExpander: `%filltext:name=order:default=1%`. */
  function fill(command: string, told: string, whole: string): string {
    const parts = partsOf(told, ':');
    const name = slotName(toldOf(parts, 'name') ?? '');
    const choices = parts.filter((part) => !/^(?:name|width|height)=/.test(part)).map((part) => part.replace(/^default=/, ''));
    if (name === '' || !/^fill(?:text|area|popup)$/.test(command)) return lose(whole, stays, whole);
    return put(name, command === 'fillpopup' ? { type: 'choice', choices } : { usual: toldOf(parts, 'default') ?? '' });
  }

  /** Text Blaze: `{formtext: name=order; default=1}`. A bare `{name}` is ours already. */
  function commandOf(whole: string, command: string, told: string | undefined): string {
    if (/^(?:cursor|key|wait|click|image|link)$/.test(command) && (told !== undefined || command === 'cursor')) return lose(whole, gone, '');
    if (command === 'time' && told !== undefined) return put('date', { type: 'date' });
    if (told === undefined) return whole;
    const parts = partsOf(told, ';');
    const name = slotName(toldOf(parts, 'name') ?? command.replace(/^form/, ''));
    const usual = toldOf(parts, 'default') ?? '';
    if (command === 'formtext' || command === 'formparagraph') return put(name, { usual });
    if (command === 'formdate') return put(name, { type: 'date' });
    if (command === 'formmenu') {
      const choices = parts
        .filter((part) => !/^(?:name|cols|multiple|itemformatter|values|formatter)\s*=/.test(part))
        .map((part) => part.replace(/^default\s*=\s*/, ''));
      return put(name, { type: 'choice', choices, usual });
    }
    return lose(whole, stays, whole);
  }
}

function partsOf(told: string, parting: string): string[] {
  return told
    .split(parting)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function toldOf(parts: readonly string[], key: string): string | undefined {
  const found = parts.find((part) => new RegExp(`^${key}\\s*=`, 'i').test(part));
  return found
    ?.slice(found.indexOf('=') + 1)
    .trim()
    .replace(/^"(.*)"$/, '$1');
}
