import '../../ui/mention-actions.css';
import { useState } from 'preact/hooks';
import { foldedHandle } from '../../core/advocates/advocate.ts';
import { type Mention, summaryOf } from '../../core/mentions/mention.ts';
import { scenarioOf } from '../../core/mentions/scenario.ts';
import type { ListedReply, Where } from '../../core/replies/offer.ts';
import { advocateOf } from '../../platform/advocates.ts';
import { planOf } from '../../platform/plans.ts';
import { listReplies } from '../../platform/reply-offers.ts';
import { Button } from '../../ui/button.tsx';
import { MentionActions } from '../../ui/mention-actions.tsx';
import { t, tTime } from '../../ui/words.ts';
import { networkName } from '../settings/networks/names.ts';
import { replyText } from './reply-text.ts';
import * as state from './state.ts';

const mostReplies = 3;

/** One mention with what can be done about it. */
export function MentionLine({ mention }: { readonly mention: Mention }) {
  const [copied, setCopied] = useState<string | null>(null);
  const [answers, setAnswers] = useState<{ readonly scenario: string; readonly replies: readonly ListedReply[] } | null>(null);
  const { key, network, author, handle, link, quote, at, terms, tone, state: stage, cause } = mention;
  const isAdvocate =
    handle !== '' &&
    state.advocates.value.some(({ handles }) => handles.some((each) => each.network === network && foldedHandle(each.handle) === foldedHandle(handle)));
  const copy = async (text: string, what: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(what);
  };
  const summary = summaryOf(mention, { network: networkName(network), when: tTime(at), tone: t(`pageMentionTone_${tone}`) });
  return (
    <li class={`mention ${stage}`}>
      <header>
        <strong>{author || handle || networkName(network)}</strong>
        <span class="soft small">
          {networkName(network)} · <time dateTime={new Date(at).toISOString()}>{tTime(at)}</time>
        </span>
        <span class={`tone ${tone}`} title={t('mentionsToneGuess')}>
          {t(`pageMentionTone_${tone}`)}
        </span>
        {stage !== 'new' && <span class="stage">{t(`mentionsState_${stage}`)}</span>}
      </header>
      <p class="quote">{quote}</p>
      <p class="named soft small">
        {terms
          .map((term) => state.termName(term))
          .filter(Boolean)
          .join(' · ') || t('mentionsNoTerm')}
        {link && (
          <a href={link} target="_blank" rel="noreferrer">
            {t('mentionsOpenPost')}
          </a>
        )}
      </p>
      <div class="doing">
        <Button label={t('mentionsAnswer')} icon="replies" small onPress={() => void (answers ? setAnswers(null) : findAnswers(mention).then(setAnswers))} />
        <MentionActions
          state={stage}
          cause={cause}
          isAdvocate={isAdvocate}
          copied={copied === 'summary' ? 'summary' : null}
          onCause={(to) => void state.decide(key, { cause: to })}
          onState={(to) => void state.decide(key, { state: to })}
          onHandOver={() => void copy(summary, 'summary').then(() => state.decide(key, { state: 'handed' }))}
          onAdvocate={() => void advocateOf(key).then(state.publish)}
        />
      </div>
      {answers && (
        <div class="answers">
          {answers.scenario && <p>{t('pageMentionScenario', { scenario: answers.scenario })}</p>}
          {answers.replies.length === 0 && <p class="soft">{t('mentionsNoReply')}</p>}
          <ul>
            {answers.replies.map((reply) => (
              <li key={reply.id}>
                <p>
                  <b>{reply.title}</b> {reply.body}
                </p>
                <Button
                  label={t(copied === reply.id ? 'pageMentionCopied' : 'pageMentionCopyReply')}
                  icon="copy"
                  small
                  onPress={() => void replyText(reply, whereOf(mention)).then((text) => copy(text, reply.id))}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

/** The prepared situation by its words, and the replies that speak of what the post speaks of. */
async function findAnswers(mention: Mention): Promise<{ readonly scenario: string; readonly replies: readonly ListedReply[] }> {
  const { brandId, quote } = mention;
  const [plan, { replies }] = await Promise.all([planOf(brandId), listReplies('', whereOf(mention))]);
  return {
    scenario: scenarioOf(quote, plan)?.title ?? '',
    replies: replies.filter(({ obstacle, isFitting }) => obstacle === null && isFitting).slice(0, mostReplies),
  };
}

function whereOf({ brandId, network, author, quote }: Mention): Where {
  return { brand: brandId, network, networkName: networkName(network), account: '', message: quote, author };
}
