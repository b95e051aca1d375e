import { useState } from 'preact/hooks';
import { type ReplySlot, slotTypes } from '../../../core/guide.ts';
import { ChoiceField, TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';

/** The slots that stand in a reply's wordings: what kind of value each takes, and what it has when nobody says otherwise. */
export function ReplySlots({ slots, onChange }: { readonly slots: readonly ReplySlot[]; readonly onChange: (slots: ReplySlot[]) => void }) {
  const put = (name: string, part: Partial<ReplySlot>): void => onChange(slots.map((each) => (each.name === name ? { ...each, ...part } : each)));
  return (
    <fieldset class="reply-slots">
      <legend class="label">{t('settingsReplySlots')}</legend>
      <p class="hint">{t('settingsReplySlotsHint')}</p>
      {slots.map(({ name, type, usual, choices }) => (
        <div class="row-of-fields" key={name}>
          <ChoiceField
            label={t('settingsReplySlotType', { slot: `{${name}}` })}
            value={type}
            choices={slotTypes.map((value) => ({ value, label: t(`slotType_${value}`) }))}
            onChange={(chosen) => put(name, { type: chosen as ReplySlot['type'] })} // one of the choices above
          />
          <TextField label={t('settingsReplySlotUsual')} value={usual} onChange={(value) => put(name, { usual: value })} />
          {type === 'choice' && <Choices choices={choices} onChange={(list) => put(name, { choices: list })} />}
        </div>
      ))}
    </fieldset>
  );
}

/** What a slot may be, as one line: it keeps what is typed, also a comma at its end. */
function Choices({ choices, onChange }: { readonly choices: readonly string[]; readonly onChange: (choices: string[]) => void }) {
  const [typed, setTyped] = useState(choices.join(', '));
  const change = (text: string): void => {
    setTyped(text);
    const all = text.split(',').map((each) => each.trim());
    onChange(all.filter((each) => each !== ''));
  };
  return <TextField label={t('settingsReplySlotChoices')} hint={t('settingsReplyTagsHint')} value={typed} onChange={change} />;
}
