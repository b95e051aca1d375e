/** The card on a mention: comes when the pointer rests on a mark, in a closed shadow root of its own that is gone with it. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type * as v from 'valibot';
import { type Cause, type mentionStates, summaryOf } from '../../core/mentions/mention.ts';
import type { ListedReply, Where } from '../../core/replies/offer.ts';
import { filled } from '../../core/replies/wording.ts';
import { ask, askBy } from '../../platform/bus.ts';
import { mentionMessages } from '../../platform/mention-messages.ts';
import { t, tTime } from '../../ui/words.ts';
import { Card, copiedSummary } from './card-content.tsx';
import type { Named } from './feed.ts';
import { cardSheet } from './sheet.ts';

type Opened = NonNullable<v.InferOutput<(typeof mentionMessages)['mention/open']['output']>>;

export interface CardAsked {
  readonly named: Named;
  readonly networkName: string;
  readonly x: number;
  readonly y: number;
}

const hostName = 'guidepost-mention';
/** So many fitting replies are offered; the picker at the box has all. */
const mostReplies = 3;
const width = 340;

let close: (() => void) | null = null;

/** Shows the card of a mention; null where the background does not know it (any more). */
export async function openCard({ named, networkName, x, y }: CardAsked): Promise<void> {
  const [key] = named.keys;
  const opened = key ? await askBy(mentionMessages, 'mention/open', { key }) : null;
  if (!key || !opened) return;
  const { post } = named;
  const where = { brand: opened.brand, network: post.network, networkName, account: '', message: post.quote, author: post.author };
  const { replies } = await ask('reply/find', { query: '', where });
  const fitting = replies.filter(({ obstacle, isFitting }) => obstacle === null && isFitting).slice(0, mostReplies);
  closeCard();
  const host = document.createElement(hostName);
  host.style.cssText = 'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483646 !important;';
  const shadow = host.attachShadow({ mode: 'closed' });
  for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'input', 'change']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  const sheet = document.createElement('style');
  sheet.textContent = cardSheet;
  const mount = document.createElement('div');
  shadow.append(sheet, mount);
  document.documentElement.append(host);
  const left = Math.max(8, Math.min(x - 20, innerWidth - width - 8));
  const isAbove = y > innerHeight * 0.6;
  const edge = isAbove ? { bottom: `${innerHeight - y + 14}px` } : { top: `${y + 14}px` };
  const onOutside = (event: Event): void => {
    if (event.target !== host && (event.type !== 'keydown' || (event as KeyboardEvent).key === 'Escape')) closeCard();
  };
  for (const type of ['pointerdown', 'keydown', 'scroll']) window.addEventListener(type, onOutside, { capture: true, passive: true });
  shadow.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && closeCard());
  close = () => {
    for (const type of ['pointerdown', 'keydown', 'scroll']) window.removeEventListener(type, onOutside, { capture: true });
    render(null, mount);
    host.remove();
  };
  render(
    <section class="mention-card" style={{ left: `${left}px`, ...edge }} aria-label={t('pageMentionTitle')}>
      <LiveCard key={key} mentionKey={key} named={named} opened={opened} replies={fitting} where={where} />
    </section>,
    mount,
  );
}

export function closeCard(): void {
  close?.();
  close = null;
}

interface LiveAsked {
  readonly mentionKey: string;
  readonly named: Named;
  readonly opened: Opened;
  readonly replies: readonly ListedReply[];
  readonly where: Where;
}

/** The card with what a person does on it: kept by the background, or put on the clipboard. */
function LiveCard({ mentionKey: key, named: { post }, opened, replies, where }: LiveAsked) {
  const [state, setState] = useState<(typeof mentionStates)[number]>(opened.state);
  const [cause, setCause] = useState<Cause | null>(opened.cause);
  const [isAdvocate, setAdvocate] = useState(opened.isAdvocate);
  const [copied, setCopied] = useState<string | null>(null);
  const change = (more: { state?: typeof state; cause?: Cause | null; advocate?: true }): void => {
    askBy(mentionMessages, 'mention/change', { key, ...more }).catch((error: unknown) => console.error('guidepost: a mention was not changed', error));
  };
  const copy = async (text: string, what: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(what);
  };
  const copyReply = async ({ brandId, id }: ListedReply): Promise<void> => {
    const [wording] = (await ask('reply/open', { brandId, id, where }))?.wordings ?? [];
    if (wording) await copy(filled(wording.body, wording.values), id);
  };
  const summary = summaryOf(post, { network: where.networkName, when: post.at === null ? '' : tTime(post.at), tone: t(`pageMentionTone_${opened.tone}`) });
  return (
    <Card
      author={post.author || post.handle}
      tone={opened.tone}
      scenario={opened.scenario}
      replies={replies}
      state={state}
      cause={cause}
      isAdvocate={isAdvocate}
      copied={copied}
      onClose={closeCard}
      onCopyReply={(reply) => void copyReply(reply)}
      onCause={(to) => {
        setCause(to);
        change({ cause: to });
      }}
      onState={(to) => {
        setState(to);
        change({ state: to });
      }}
      onHandOver={() => {
        void copy(summary, copiedSummary);
        change({ state: 'handed' });
        setState('handed');
      }}
      onAdvocate={() => {
        setAdvocate(true);
        change({ advocate: true });
      }}
    />
  );
}
