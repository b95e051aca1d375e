import { type Cause, causes, type mentionStates } from '../core/mentions/mention.ts';
import { Button } from './button.tsx';
import { t } from './words.ts';

export interface MentionActionsAsked {
  readonly state: (typeof mentionStates)[number];
  readonly cause: Cause | null;
  readonly isAdvocate: boolean;
  /** What was copied a moment ago. */
  readonly copied: 'summary' | 'reply' | null;
  readonly onCause: (cause: Cause | null) => void;
  readonly onState: (state: (typeof mentionStates)[number]) => void;
  /** Copies a summary for whoever takes it over. */
  readonly onHandOver: () => void;
  readonly onAdvocate: () => void;
}

/** What a person does with a mention: says the cause, hands it over, marks it as handled, makes its author an advocate. */
export function MentionActions(asked: MentionActionsAsked) {
  const isHandled = asked.state === 'handled';
  return (
    <div class="mention-actions">
      <label>
        <span>{t('pageMentionCause')}</span>
        <select value={asked.cause ?? ''} onChange={(event) => asked.onCause(causes.find((each) => each === event.currentTarget.value) ?? null)}>
          <option value="" selected={asked.cause === null}>
            {t('pageMentionCauseNone')}
          </option>
          {causes.map((cause) => (
            <option key={cause} value={cause} selected={cause === asked.cause}>
              {t(`pageMentionCause_${cause}`)}
            </option>
          ))}
        </select>
      </label>
      <Button label={t(asked.copied === 'summary' ? 'pageMentionCopied' : 'pageMentionHandOver')} icon="copy" small onPress={asked.onHandOver} />
      <Button
        label={t(isHandled ? 'pageMentionReopen' : 'pageMentionHandled')}
        icon={isHandled ? 'back' : 'clear'}
        small
        onPress={() => asked.onState(isHandled ? 'new' : 'handled')}
      />
      {asked.isAdvocate ? (
        <span class="is-advocate">{t('pageMentionIsAdvocate')}</span>
      ) : (
        <Button label={t('pageMentionAdvocate')} icon="plus" small onPress={asked.onAdvocate} />
      )}
    </div>
  );
}
