import './button.css';
import { Icon, type IconName } from './icon.tsx';

interface ButtonLooks {
  readonly label: string;
  readonly icon?: IconName;
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly small?: boolean;
  /** Only the icon is drawn; the label is its accessible name. */
  readonly bare?: boolean;
  /** The accessible name where it says more than the label, as whom it is about; it has the label in it. */
  readonly says?: string;
  readonly disabled?: boolean;
  /** Submits the form it stands in; without it, `onPress` runs. */
  readonly submits?: boolean;
  readonly onPress?: () => void;
}

/** A button with a word, an icon, or both. */
export function Button({ label, icon, look = 'plain', small = false, bare = false, says, disabled = false, submits = false, onPress }: ButtonLooks) {
  const looks = ['button', look, small && 'small', bare && 'square'].filter(Boolean).join(' ');
  return (
    <button
      type={submits ? 'submit' : 'button'}
      class={looks}
      disabled={disabled}
      onClick={onPress}
      {...(bare ? { 'aria-label': label, title: label } : says ? { 'aria-label': says } : {})}
    >
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {!bare && <span>{label}</span>}
    </button>
  );
}
