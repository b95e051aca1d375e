import './chips.css';

/** Any of a few. Values come back in the order of the choices. */
export function Chips<V extends string | number>(asked: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}) {
  const toggled = (value: V, on: boolean): V[] =>
    asked.choices.map((choice) => choice.value).filter((each) => (each === value ? on : asked.chosen.includes(each)));
  return (
    <fieldset class="field">
      <legend class="label">{asked.label}</legend>
      <div class="chips">
        {asked.choices.map(({ value, label }) => (
          <label key={value}>
            <input type="checkbox" checked={asked.chosen.includes(value)} onChange={(event) => asked.onChange(toggled(value, event.currentTarget.checked))} />
            {label}
          </label>
        ))}
      </div>
      {asked.hint && <p class="hint">{asked.hint}</p>}
    </fieldset>
  );
}
