import type { Reply } from '../../../core/guide.ts';
import { difference } from '../../../core/replies/difference.ts';
import { wordingsOf } from '../../../core/replies/wording.ts';
import { t } from '../../../ui/words.ts';

/** What differs between two states of a reply, part by part; words that are gone are struck, words that came are underlined. */
export function ReplyDifference({ before, after }: { readonly before: Reply; readonly after: Reply }) {
  const [old, young] = [replyParts(before), replyParts(after)];
  const labels = [...new Set([...old.keys(), ...young.keys()])].filter((label) => (old.get(label) ?? '') !== (young.get(label) ?? ''));
  if (labels.length === 0) return <p class="soft">{t('settingsReplySame')}</p>;
  return (
    <dl class="reply-difference">
      {labels.map((label) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {difference(old.get(label) ?? '', young.get(label) ?? '').map(({ kind, text }, at) => {
              const key = `${at} ${kind}`;
              if (kind === 'gone') return <del key={key}>{text}</del>;
              if (kind === 'come') return <ins key={key}>{text}</ins>;
              return <span key={key}>{text}</span>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The parts of a reply as text, by their names on screen. */
export function replyParts(reply: Reply): Map<string, string> {
  const parts: [string, string][] = [
    [t('settingsReplyTitle'), reply.title],
    ...wordingsOf(reply).map(({ body, at }): [string, string] => [
      at === 0 ? t('settingsReplyBody') : t('settingsReplyWording', { number: String(at + 1) }),
      body,
    ]),
    [
      t('settingsReplyLanguage'),
      wordingsOf(reply)
        .map(({ lang }) => lang)
        .join(' ')
        .trim(),
    ],
    [
      t('settingsReplyNetworks'),
      wordingsOf(reply)
        .map(({ networks }) => networks.join(', '))
        .join(' ')
        .trim(),
    ],
    [t('settingsReplyScenario'), reply.scenario ?? ''],
    [t('settingsReplyTags'), reply.tags.join(', ')],
    [t('settingsReplyTone'), reply.tone ?? ''],
    [t('settingsReplySlots'), (reply.slots ?? []).map(({ name, usual }) => `{${name}} ${usual}`.trim()).join(', ')],
    [t('settingsReplyAttachment'), reply.attachment ?? ''],
    [t('settingsReplyStatus'), t(`replyStatus_${reply.status}`)],
    [t('settingsReplyApprovedBy'), reply.approvedBy ?? ''],
    [t('settingsReplyValid'), reply.validUntil ?? ''],
    [t('settingsReplyReview'), reply.reviewBy ?? ''],
    [t('settingsReplyLevels'), (reply.levels ?? []).map((level) => t(`crisisLevel_${level}`)).join(', ')],
  ];
  return new Map(parts);
}
