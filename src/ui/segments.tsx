import './segments.css';
import { useId } from 'preact/hooks';

export interface Segment<V> {
  readonly value: V;
  readonly label: string;
  readonly look?: 'calm' | 'amber' | 'red' | 'full';
}

/** One of a few, side by side. */
export function Segments<V extends string | number>(asked: {
  readonly label: string;
  readonly segments: readonly Segment<V>[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}) {
  const name = useId();
  return (
    <div class="segments" role="radiogroup" aria-label={asked.label}>
      {asked.segments.map(({ value, label, look }) => (
        <label key={value} class={look ?? ''}>
          <input type="radio" name={name} checked={value === asked.value} onChange={() => asked.onChoose(value)} />
          {label}
        </label>
      ))}
    </div>
  );
}
