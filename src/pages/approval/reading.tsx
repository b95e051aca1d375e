import { useEffect, useRef, useState } from 'preact/hooks';
import { type ApprovalRequest, entryRead } from '../../core/crisis/approval.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tCount, tTime } from '../../ui/words.ts';
import { networkName } from '../settings/networks/names.ts';
import { CodeOut } from '../shared/code-out.tsx';
import { ReadAlone } from './read-alone.tsx';
import type { GivenAnswer, OpenRequest } from './state.ts';

const hourMs = 3_600_000;
const terms = [0.5, 1, 2, 8, 24] as const;
const usualTerm = 2;
/** How far from its end a text counts as read, in px. */
const nearEnd = 4;

interface ReadingAsked {
  readonly asked: OpenRequest;
  readonly given: GivenAnswer | null;
  /** Without a card there is nobody who answers. */
  readonly isIntroduced: boolean;
  readonly refused: string | null;
  readonly onAnswer: (isYes: boolean, termMs: number) => void;
  readonly onAlone: () => void;
  readonly onClose: () => void;
}

/** A text that is asked for, whole; a yes only after its end was seen. */
export function Reading({ asked, given, isIntroduced, refused, onAnswer, onAlone, onClose }: ReadingAsked) {
  const { request, alone } = asked;
  const [isRead, setRead] = useState(false);
  const [term, setTerm] = useState(String(usualTerm));
  return (
    <div class="reading">
      <About request={request} />
      <WholeText text={request.text} onRead={() => setRead(true)} />
      {request.attachments.length > 0 && (
        <Notice level="warn">
          <p>{t('approvalAttachments', { list: request.attachments.map(attachedWords).join(', ') })}</p>
        </Notice>
      )}
      {given ? (
        <Given given={given} />
      ) : alone ? (
        <ReadAlone openedAt={asked.openedAt} isRead={isRead} refused={refused} onApprove={onAlone} />
      ) : (
        <div class="answers">
          {!isRead && <p class="soft">{t('approvalReadOn')}</p>}
          {!isIntroduced && <p class="soft">{t('approvalIntroduce')}</p>}
          <ChoiceField
            label={t('approvalTerm')}
            value={term}
            choices={terms.map((hours) => ({ value: String(hours), label: t(`approvalTerm_${String(hours).replace('.', '')}`) }))}
            onChange={setTerm}
          />
          <Button label={t('approvalYes')} look="primary" disabled={!isRead || !isIntroduced} onPress={() => onAnswer(true, Number(term) * hourMs)} />
          <Button label={t('approvalNo')} look="danger" disabled={!isIntroduced} onPress={() => onAnswer(false, Number(term) * hourMs)} />
        </div>
      )}
      <Button label={t('approvalClose')} look="quiet" onPress={onClose} />
    </div>
  );
}

function attachedWords(entry: string): string {
  const read = entryRead(entry);
  return read ? tCount(`approvalAttached_${read.kind}`, read.count) : entry;
}

function About({ request: { network, account, brand, by, at } }: { readonly request: ApprovalRequest }) {
  const facts = [
    ['brand', brand],
    ['network', network && networkName(network)],
    ['account', account && `@${account}`],
    ['by', by],
    ['at', tTime(at)],
  ] as const;
  return (
    <dl class="about">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`approvalAbout_${key}`)}</dt>
          <dd>{value || t('approvalUnknown')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Tells once its end was on the screen. */
function WholeText({ text, onRead }: { readonly text: string; readonly onRead: () => void }) {
  const self = useRef<HTMLDivElement>(null);
  const look = (): void => {
    const element = self.current;
    if (element && element.scrollTop + element.clientHeight >= element.scrollHeight - nearEnd) onRead();
  };
  useEffect(look);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard too
    <div class="whole-text" ref={self} tabIndex={0} role="document" aria-label={t('approvalText')} onScroll={look}>
      {text}
    </div>
  );
}

function Given({ given: { isYes, code, sent } }: { readonly given: GivenAnswer }) {
  if (code === '') {
    return (
      <Notice level="clear">
        <p>{t('approvalAloneDone')}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice level={isYes ? 'clear' : 'hold'}>
        <p>{t(isYes ? 'approvalGivenYes' : 'approvalGivenNo')}</p>
        {sent !== null && sent !== 'none' && sent !== 'kept' && <p>{t(`approvalSent_${sent}`)}</p>}
      </Notice>
      {sent === 'kept' && (
        <Notice level="warn">
          <p>{t('approvalSent_kept')}</p>
        </Notice>
      )}
      <CodeOut code={code} label={t('approvalAnswerCode')} file="guidepost-answer.txt" />
    </>
  );
}
