import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReplySlot } from '../core/guide.ts';
import type { ReplyOffer } from '../core/replies/offer.ts';
import { filled } from '../core/replies/wording.ts';
import { Icon } from './icon.tsx';
import { t } from './words.ts';

interface FillAsked {
  readonly offer: ReplyOffer;
  /** How much of the network's limit a text takes; null where no limit is known. */
  readonly lengthOf: (text: string) => { readonly length: number; readonly max: number } | null;
  readonly onInsert: (text: string, wording: number) => void;
  /** Shift+Enter, or its button; without it nothing is copied. */
  readonly onCopy?: (text: string, wording: number) => void;
  readonly onBack: () => void;
}

/** A picked reply: which wording, what stands in its slots, and how it will read. Enter inserts, Escape goes back. */
export function ReplyFill({ offer, lengthOf, onInsert, onCopy, onBack }: FillAsked) {
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wording has other slots
  useLayoutEffect(() => firstEmpty(form.current)?.focus(), [at]);
  const wording = offer.wordings[at];
  if (!wording) return <NoWording title={offer.title} onBack={onBack} />;
  const values = { ...wording.values, ...typed };
  const text = filled(wording.body, values);
  const open = wording.slots.filter(({ name }) => !values[name]?.trim());
  const told = lengthOf(text);
  const isTooLong = told !== null && told.length > told.max;
  const submit = (event: Event): void => {
    event.preventDefault();
    onInsert(text, wording.at);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onBack();
    else if (event.key === 'Enter' && event.shiftKey && onCopy) onCopy(text, wording.at);
    else return;
    event.preventDefault();
  };
  return (
    <form class="reply-fill" ref={form} onSubmit={submit} onKeyDown={onKeyDown} aria-label={offer.title}>
      <p class="title">{offer.title}</p>
      {offer.wordings.length > 1 && (
        <label class="wording">
          <span>{t('pageReplyWording')}</span>
          <select class="control" value={at} onChange={(event) => setAt(Number(event.currentTarget.value))}>
            {offer.wordings.map(({ body, lang }, each) => (
              <option key={body} value={each} selected={each === at}>
                {`${lang ? `${lang.toUpperCase()} · ` : ''}${body.slice(0, 60)}`}
              </option>
            ))}
          </select>
        </label>
      )}
      {wording.slots.map((slot) => (
        <SlotField key={slot.name} slot={slot} value={values[slot.name] ?? ''} onChange={(value) => setTyped({ ...typed, [slot.name]: value })} />
      ))}
      <p class="preview">{text}</p>
      {told && (
        <p class={isTooLong ? 'length over' : 'length'}>
          {isTooLong && <Icon name="warn" size={14} />}
          {t('pageReplyLength', { length: told.length, max: told.max })}
        </p>
      )}
      {open.length > 0 && <p class="open">{t('pageReplySlotsOpen', { names: open.map(({ name }) => `{${name}}`).join(', ') })}</p>}
      {offer.attachment && <p class="attachment">{t('pageReplyAttach', { what: offer.attachment })}</p>}
      {offer.obstacle === 'draft' && <p class="open">{t('pageReplyDraft')}</p>}
      <div class="actions">
        <button type="button" class="quiet" data-action="back" onClick={onBack}>
          {t('pageReplyBack')}
        </button>
        {onCopy && (
          <button type="button" class="plain" data-action="copy" onClick={() => onCopy(text, wording.at)}>
            {t('pageReplyCopy')}
          </button>
        )}
        <button type="submit" class="primary" data-action="insert">
          {t('pageReplyInsert')}
        </button>
      </div>
    </form>
  );
}

/** The way back is all that is left. */
function NoWording({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div class="reply-fill">
      <p class="title">{title}</p>
      <p>{t('pageReplyNoWording')}</p>
      <div class="actions">
        <button type="button" class="quiet" data-action="back" ref={button} onClick={onBack}>
          {t('pageReplyBack')}
        </button>
      </div>
    </div>
  );
}

function SlotField({ slot, value, onChange }: { readonly slot: ReplySlot; readonly value: string; readonly onChange: (value: string) => void }) {
  const { name, type, choices } = slot;
  const id = useId();
  return (
    <label class="slot" for={id}>
      <span>{name}</span>
      {type === 'choice' && choices.length > 0 ? (
        <select id={id} class="control" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {['', ...choices].map((choice) => (
            <option key={choice} value={choice} selected={choice === value}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          class="control"
          type="text"
          inputMode={type === 'number' ? 'numeric' : 'text'}
          data-slot={name}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </label>
  );
}

/** Where somebody has to type first: the first slot that nothing is known for, else the button. */
function firstEmpty(form: HTMLFormElement | null): HTMLElement | null {
  const fields = [...(form?.querySelectorAll<HTMLInputElement>('input[data-slot]') ?? [])];
  return fields.find(({ value }) => value === '') ?? form?.querySelector<HTMLElement>('[type="submit"]') ?? null;
}
