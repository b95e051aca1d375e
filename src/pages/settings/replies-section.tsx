import '../../ui/reply-body.css';
import '../../ui/search-line.css';
import './replies-section.css';
import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../core/guide.ts';
import type { StoredReply } from '../../platform/database.ts';
import { plainReply } from '../../platform/replies.ts';
import { type Answered, openReplies } from '../../platform/reply-search.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { languageOnScreen, t, tCount } from '../../ui/words.ts';
import { networkName } from './network-names.ts';
import { ReplyForm } from './reply-form.tsx';
import { SectionFrame } from './section.tsx';

/** More lines than this nobody scrolls through; the search narrows them down. */
const shownAtOnce = 200;

interface RepliesAsked {
  readonly brandId: string;
  /** Changes with each change of the replies. */
  readonly version: number;
  readonly onSave: (reply: Reply) => void;
  readonly onDelete: (id: string) => void;
}

/** The replies of a brand: found, edited, approved, retired. */
export function RepliesSection({ brandId, version, onSave, onDelete }: RepliesAsked) {
  const [query, setQuery] = useState('');
  const [edited, setEdited] = useState<{ readonly reply: Reply; readonly isNew: boolean } | null>(null);
  const { replies: found, count } = useFound(brandId, version, query);
  const save = (reply: Reply): void => {
    onSave(reply);
    setEdited(null);
  };
  return (
    <SectionFrame
      title={t('settingsNav_replies')}
      about={t('settingsRepliesAbout')}
      actions={!edited && <Button label={t('settingsReplyAdd')} icon="plus" look="primary" onPress={() => setEdited({ reply: newReply(), isNew: true })} />}
    >
      {edited ? (
        <ReplyForm {...edited} onSave={save} onCancel={() => setEdited(null)} />
      ) : (
        <>
          <div class="search-line">
            <Icon name="search" size={18} />
            <input
              class="control"
              type="search"
              aria-label={t('pageReplySearch')}
              placeholder={t('pageReplySearch')}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
          {found.length === 0 ? (
            <p class="empty">{t(query ? 'pageRepliesNotFound' : 'settingsNoReplies')}</p>
          ) : (
            <ul class="lines">
              {found.map((reply) => (
                <ReplyLine
                  key={reply.id}
                  reply={reply}
                  onEdit={() => setEdited({ reply: plainReply(reply), isNew: false })}
                  onDelete={() => onDelete(reply.id)}
                />
              ))}
            </ul>
          )}
          {count > found.length && <p class="soft">{tCount('pageRepliesMore', count - found.length)}</p>}
        </>
      )}
    </SectionFrame>
  );
}

/** What the search finds, anew after each change. */
function useFound(brandId: string, version: number, query: string) {
  const [found, setFound] = useState<Answered>({ replies: [], fitting: 0, count: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means other replies
  useEffect(() => {
    let isWanted = true;
    const asked = { query, message: '', place: { network: '', language: '' }, now: Date.now(), most: shownAtOnce };
    void openReplies(brandId)
      .then((library) => library.find(asked))
      .then((answer) => isWanted && setFound(answer))
      .catch((error: unknown) => console.error('guidepost: replies', error));
    return () => {
      isWanted = false;
    };
  }, [brandId, version, query]);
  return found;
}

function ReplyLine({ reply, onEdit, onDelete }: { readonly reply: StoredReply; readonly onEdit: () => void; readonly onDelete: () => void }) {
  return (
    <li>
      <div class="said">
        <p class="title">{reply.title}</p>
        <p class="reply-body">{reply.body}</p>
        <p class="facts">
          <span class={`reply-status ${reply.status}`}>{t(`replyStatus_${reply.status}`)}</span>
          {reply.lang && <span>{reply.lang === 'ru' || reply.lang === 'en' ? t(`language_${reply.lang}`) : reply.lang}</span>}
          {reply.networks.length > 0 && <span>{reply.networks.map(networkName).join(', ')}</span>}
          {reply.tags.length > 0 && <span>{reply.tags.join(', ')}</span>}
          {reply.validUntil && <span>{t('settingsReplyValidUntil', { date: new Date(reply.validUntil).toLocaleDateString(languageOnScreen()) })}</span>}
          {reply.uses > 0 && <span>{tCount('settingsReplyUses', reply.uses)}</span>}
        </p>
      </div>
      <div class="actions">
        <Button label={t('settingsReplyEditOf', { reply: reply.title })} icon="edit" look="quiet" bare onPress={onEdit} />
        <ConfirmButton label={t('settingsReplyDelete', { reply: reply.title })} question={t('deleteAsk')} icon="trash" bare onConfirm={onDelete} />
      </div>
    </li>
  );
}

function newReply(): Reply {
  return { id: crypto.randomUUID(), title: '', body: '', lang: languageOnScreen(), tags: [], networks: [], status: 'draft', validUntil: null };
}
