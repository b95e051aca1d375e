import { Toggle } from '../../ui/toggle.tsx';

interface SwitchAsked {
  readonly label: string;
  readonly hint: string | undefined;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch with its sentence. */
export function SwitchLine({ label, hint, on, onChange }: SwitchAsked) {
  return (
    <div class="switch-line">
      <Toggle label={label} on={on} onChange={onChange} />
      <span>
        {label}
        {hint && <span class="hint soft small">{hint}</span>}
      </span>
    </div>
  );
}
