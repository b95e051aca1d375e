import './field.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** What every control gets from its field. */
interface ControlParts {
  readonly id: string;
  readonly class: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

/** A label, one control, what helps with it, and what is wrong with it. */
function Field(asked: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: ControlParts) => JSX.Element;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{asked.label}</label>
      {asked.children({ id, class: 'control', 'aria-describedby': `${id}-hint ${id}-error`, 'aria-invalid': asked.error !== undefined })}
      {asked.hint && (
        <p class="hint" id={`${id}-hint`}>
          {asked.hint}
        </p>
      )}
      {asked.error && (
        <p class="error" id={`${id}-error`} role="alert">
          <Icon name="warn" size={16} />
          {asked.error}
        </p>
      )}
    </div>
  );
}

interface TextAsked {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One line of text, or another kind of value that the browser asks for in one line. */
export function TextField({
  type = 'text',
  suggestions = [],
  ...asked
}: TextAsked & { readonly type?: 'text' | 'number' | 'time' | 'date' | 'datetime-local' | 'search' | 'password'; readonly suggestions?: readonly string[] }) {
  const list = useId();
  return (
    <Field label={asked.label} hint={asked.hint} error={asked.error}>
      {(control) => (
        <>
          <input
            {...control}
            {...({ type } as { type: 'text' })} // Preact types each kind of input apart; these take the same attributes
            value={asked.value}
            placeholder={asked.placeholder}
            onInput={(event) => asked.onChange(event.currentTarget.value)}
            {...(suggestions.length > 0 ? { list } : {})}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** Several lines of text. */
export function LinesField({ rows = 4, ...asked }: TextAsked & { readonly rows?: number }) {
  return (
    <Field label={asked.label} hint={asked.hint} error={asked.error}>
      {(control) => (
        <textarea {...control} rows={rows} value={asked.value} placeholder={asked.placeholder} onInput={(event) => asked.onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

/** One of many. */
export function ChoiceField(asked: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={asked.label} hint={asked.hint} error={asked.error}>
      {(control) => (
        <select {...control} value={asked.value} onChange={(event) => asked.onChange(event.currentTarget.value)}>
          {asked.choices.map(({ value, label }) => (
            <option key={value} value={value} selected={value === asked.value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
