import './form.css';
import { useState } from 'preact/hooks';
import { type Reply, type ReplySlot, replyStatuses } from '../../../core/guide.ts';
import { tidy } from '../../../core/replies/tidy.ts';
import { slotsIn, wordingsOf } from '../../../core/replies/wording.ts';
import { Button } from '../../../ui/button.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { LinesField, TextField } from '../../../ui/field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { t } from '../../../ui/words.ts';
import { ReplyConflict } from './conflict.tsx';
import { ReplySlots } from './slots.tsx';
import type { Edited } from './state.ts';
import { ReplyVersions } from './versions.tsx';
import { MoreWordings, WordingFields } from './wordings.tsx';

interface ReplyFormAsked {
  readonly edited: Edited;
  /** Scenarios that other replies have. */
  readonly scenarios: readonly string[];
  /** A date like 2026-03-08. */
  readonly today: string;
  readonly onSave: (reply: Reply, seen: number | null) => void;
  readonly onTakeTheirs: () => void;
  readonly onCancel: () => void;
}

/** A reply's form. */
export function ReplyForm({ edited, scenarios, today, onSave, onTakeTheirs, onCancel }: ReplyFormAsked) {
  const { reply, seen, versions, theirs } = edited;
  const [draft, setDraft] = useState(reply);
  const [tags, setTags] = useState(reply.tags.join(', '));
  const [wasSent, setSent] = useState(false);
  const set = (part: Partial<Reply>): void => setDraft({ ...draft, ...part });
  const needed = (text: string): string | undefined => (wasSent && text.trim() === '' ? t('settingsNeeded') : undefined);
  const slots = slotsUsed(draft);
  const isApproved = draft.status === 'approved';
  const chooseStatus = (status: Reply['status']): void =>
    set({ status, ...(status === 'approved' && !isApproved ? { approvedAt: today } : status === 'draft' ? { approvedAt: null, approvedBy: '' } : {}) });
  const isWhole = draft.title.trim() !== '' && draft.body.trim() !== '';
  const save = (over: number | null): void => onSave(cleaned({ ...draft, slots }, tags), over);
  const submit = (event: Event): void => {
    event.preventDefault();
    setSent(true);
    if (isWhole) save(seen);
  };
  const takeVersion = (older: Reply): void => {
    setDraft({ ...older, id: draft.id });
    setTags(older.tags.join(', '));
  };
  return (
    <>
      <form class="card reply-form" onSubmit={submit}>
        <TextField label={t('settingsReplyTitle')} value={draft.title} error={needed(draft.title)} onChange={(title) => set({ title })} />
        <div class="row-of-fields">
          <TextField
            label={t('settingsReplyScenario')}
            hint={t('settingsReplyScenarioHint')}
            suggestions={scenarios}
            value={draft.scenario ?? ''}
            onChange={(scenario) => set({ scenario })}
          />
          <TextField label={t('settingsReplyTags')} hint={t('settingsReplyTagsHint')} value={tags} onChange={setTags} />
          <TextField label={t('settingsReplyTone')} hint={t('settingsReplyToneHint')} value={draft.tone ?? ''} onChange={(tone) => set({ tone })} />
        </div>
        <WordingFields wording={draft} hint={t('settingsReplyBodyHint')} error={needed(draft.body)} onChange={(wording) => set(wording)} />
        <MoreWordings variants={draft.variants ?? []} onChange={(variants) => set({ variants })} />
        {slots.length > 0 && <ReplySlots slots={slots} onChange={(changed) => set({ slots: changed })} />}
        <LinesField
          label={t('settingsReplyAttachment')}
          hint={t('settingsReplyAttachmentHint')}
          rows={2}
          value={draft.attachment ?? ''}
          onChange={(attachment) => set({ attachment })}
        />
        <div class="field">
          <span class="label">{t('settingsReplyStatus')}</span>
          <Segments
            label={t('settingsReplyStatus')}
            value={draft.status}
            segments={replyStatuses.map((value) => ({ value, label: t(`replyStatus_${value}`), ...(value === 'approved' ? { look: 'calm' as const } : {}) }))}
            onChoose={chooseStatus}
          />
          <p class="hint">{t('settingsReplyStatusHint')}</p>
        </div>
        {isApproved && (
          <div class="row-of-fields">
            <TextField label={t('settingsReplyApprovedBy')} value={draft.approvedBy ?? ''} onChange={(approvedBy) => set({ approvedBy })} />
            <DateField label={t('settingsReplyApprovedAt')} value={draft.approvedAt} onChange={(approvedAt) => set({ approvedAt })} />
          </div>
        )}
        <div class="row-of-fields">
          <DateField label={t('settingsReplyValid')} value={draft.validUntil} onChange={(validUntil) => set({ validUntil })} />
          <DateField label={t('settingsReplyReview')} value={draft.reviewBy} onChange={(reviewBy) => set({ reviewBy })} />
        </div>
        <Chips
          label={t('settingsReplyLevels')}
          hint={t('settingsReplyLevelsHint')}
          choices={([0, 1, 2, 3] as const).map((value) => ({ value, label: t(`crisisLevel_${value}`) }))}
          chosen={draft.levels ?? []}
          onChange={(levels) => set({ levels })}
        />
        {theirs !== undefined && <ReplyConflict theirs={theirs} mine={draft} onTakeTheirs={onTakeTheirs} onKeepMine={() => save(theirs?.updatedAt ?? null)} />}
        <div class="form-actions">
          <Button label={t('save')} look="primary" submits />
          <Button label={t('cancel')} onPress={onCancel} />
        </div>
      </form>
      {versions.length > 0 && <ReplyVersions versions={versions} now={draft} onTake={takeVersion} />}
    </>
  );
}

function DateField({ label, value, onChange }: { label: string; value: string | null | undefined; onChange: (date: string | null) => void }) {
  return <TextField label={label} type="date" value={(value ?? '').slice(0, 10)} onChange={(date) => onChange(date || null)} />;
}

/** The slots of all wordings, each once, as the reply describes them. */
function slotsUsed(reply: Reply): ReplySlot[] {
  const all = wordingsOf(reply).flatMap(({ body }) => slotsIn(body, reply.slots));
  return all.filter(({ name }, at) => all.findIndex((each) => each.name === name) === at);
}

/** As it is stored: texts tidied, empty wordings and empty parts left out. */
function cleaned(reply: Reply, tags: string): Reply {
  const variants = (reply.variants ?? []).map((each) => ({ ...each, body: tidy(each.body) })).filter(({ body }) => body !== '');
  const texts = { scenario: reply.scenario, tone: reply.tone, attachment: reply.attachment, approvedBy: reply.approvedBy };
  const { scenario: _scenario, tone: _tone, attachment: _attachment, approvedBy: _by, ...rest } = reply;
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(texts).flatMap(([key, text]) => (text?.trim() ? [[key, tidy(text)]] : []))),
    title: tidy(reply.title),
    body: tidy(reply.body),
    variants,
    tags: tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  };
}
