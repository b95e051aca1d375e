import { useState } from 'preact/hooks';
import { type Reply, replyStatuses } from '../../core/guide.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { ChoiceField, LinesField, TextField } from '../../ui/field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { t } from '../../ui/words.ts';
import { networkChoices } from './network-names.ts';

interface ReplyFormAsked {
  readonly reply: Reply;
  readonly isNew: boolean;
  readonly onSave: (reply: Reply) => void;
  readonly onCancel: () => void;
}

/** A reply's form. */
export function ReplyForm({ reply, isNew, onSave, onCancel }: ReplyFormAsked) {
  const [draft, setDraft] = useState(reply);
  const [tags, setTags] = useState(reply.tags.join(', '));
  const [wasSent, setSent] = useState(false);
  const set = (part: Partial<Reply>): void => setDraft({ ...draft, ...part });
  const needed = (text: string): string | undefined => (wasSent && text.trim() === '' ? t('settingsNeeded') : undefined);
  const submit = (event: Event): void => {
    event.preventDefault();
    setSent(true);
    if (draft.title.trim() === '' || draft.body.trim() === '') return;
    onSave({
      ...draft,
      title: draft.title.trim(),
      body: draft.body.trim(),
      tags: tags
        .split(',')
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    });
  };
  return (
    <form class="card" onSubmit={submit}>
      <h2>{t(isNew ? 'settingsReplyNew' : 'settingsReplyEdit')}</h2>
      <TextField label={t('settingsReplyTitle')} value={draft.title} error={needed(draft.title)} onChange={(title) => set({ title })} />
      <LinesField
        label={t('settingsReplyBody')}
        hint={t('settingsReplyBodyHint')}
        rows={7}
        value={draft.body}
        error={needed(draft.body)}
        onChange={(body) => set({ body })}
      />
      <div class="field">
        <span class="label">{t('settingsReplyStatus')}</span>
        <Segments
          label={t('settingsReplyStatus')}
          value={draft.status}
          segments={replyStatuses.map((value) => ({ value, label: t(`replyStatus_${value}`), ...(value === 'approved' ? { look: 'calm' as const } : {}) }))}
          onChoose={(status) => set({ status })}
        />
        <p class="hint">{t('settingsReplyStatusHint')}</p>
      </div>
      <div class="row-of-fields">
        <ChoiceField
          label={t('settingsReplyLanguage')}
          value={draft.lang}
          choices={[
            { value: '', label: t('language_any') },
            { value: 'ru', label: t('language_ru') },
            { value: 'en', label: t('language_en') },
            ...(['', 'ru', 'en'].includes(draft.lang) ? [] : [{ value: draft.lang, label: draft.lang }]),
          ]}
          onChange={(lang) => set({ lang })}
        />
        <TextField
          label={t('settingsReplyValid')}
          type="date"
          value={(draft.validUntil ?? '').slice(0, 10)}
          onChange={(date) => set({ validUntil: date || null })}
        />
        <TextField label={t('settingsReplyTags')} hint={t('settingsReplyTagsHint')} value={tags} onChange={setTags} />
      </div>
      <Chips
        label={t('settingsReplyNetworks')}
        hint={t('settingsReplyNetworksHint')}
        choices={networkChoices()}
        chosen={draft.networks}
        onChange={(networks) => set({ networks })}
      />
      <div class="form-actions">
        <Button label={t('save')} look="primary" submits />
        <Button label={t('cancel')} onPress={onCancel} />
      </div>
    </form>
  );
}
