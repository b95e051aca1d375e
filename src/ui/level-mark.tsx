import './level.css';
import './level-mark.css';
import { Icon } from './icon.tsx';
import { t } from './words.ts';

/** A level or verdict: color, icon and word together. */
export function LevelMark({ level }: { readonly level: 'clear' | 'note' | 'warn' | 'hold' }) {
  return (
    <span class={`level level-mark ${level}`}>
      <Icon name={level} size={14} />
      {t(`markLevel_${level}`)}
    </span>
  );
}
