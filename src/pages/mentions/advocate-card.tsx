import { type Advocate, askObstacle, warmthOf } from '../../core/advocates/advocate.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { LinesField, TextField } from '../../ui/field.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { t, tCount, tTime } from '../../ui/words.ts';
import { networkName } from '../settings/networks/names.ts';
import * as friends from './advocates-state.ts';
import { useKept } from './kept.ts';
import * as state from './state.ts';

/** One friend: how warm it is, what they did, and whether they may be asked. */
export function AdvocateCard({ advocate }: { readonly advocate: Advocate }) {
  const now = state.now.value;
  const warmth = warmthOf(advocate, now);
  const obstacle = askObstacle(advocate, { now, level: state.level.value, isStatementOut: friends.isStatementOut.value });
  const { name, handles, topics, consent, given, contactAt, helped, notes, askLimit } = advocate;
  return (
    <li>
      <details>
        <summary>
          <span class="warmth" title={t('advocateWarmth', { warmth })}>
            <i style={{ inlineSize: `${warmth}%` }} />
          </span>
          <b>{name}</b>
          <span class="soft small">
            {handles.map(({ network, handle }) => `${network ? `${networkName(network)} ` : ''}@${handle}`).join(' · ')}
            {topics.length > 0 && ` · ${topics.join(', ')}`}
          </span>
          <span class="unseen">{t('advocateWarmth', { warmth })}</span>
        </summary>
        <Form advocate={advocate} />
      </details>
      <p class="soft small">
        {contactAt === undefined ? t('advocateNoContact') : t('advocateContact', { when: tTime(contactAt) })}
        {helped.length > 0 && ` · ${tCount('advocateHelped', helped.length)}`}
      </p>
      {given !== '' && <p class="small disclose">{t('advocateDisclose', { given })}</p>}
      <div class="doing">
        <Button label={t('advocateAsked')} small disabled={obstacle !== null} onPress={() => void friends.asked(advocate)} />
        {obstacle && <span class="soft small">{t(`advocateObstacle_${obstacle}`, { limit: askLimit })}</span>}
        <Button label={t('advocateSpoke')} small onPress={() => void friends.change(advocate, { contactAt: Date.now() })} />
        <span class="consent">
          <Toggle label={t('advocateConsent')} on={consent} onChange={(to) => void friends.change(advocate, { consent: to })} />
          <span aria-hidden="true">{t('advocateConsent')}</span>
        </span>
        {notes !== '' && <span class="soft small">{notes}</span>}
      </div>
    </li>
  );
}

function Form({ advocate }: { readonly advocate: Advocate }) {
  const keep = (more: Partial<Advocate>): void => void friends.change(advocate, more);
  const name = useKept(advocate.name, (value) => value.trim() !== '' && keep({ name: value.slice(0, 200) }));
  const handles = useKept(advocate.handles.map(({ network, handle }) => `${network}:${handle}`).join(', '), (value) => keep({ handles: handlesIn(value) }));
  const topics = useKept(advocate.topics.join(', '), (value) => keep({ topics: listIn(value) }));
  const given = useKept(advocate.given, (value) => keep({ given: value.slice(0, 2000) }));
  const notes = useKept(advocate.notes, (value) => keep({ notes: value.slice(0, 2000) }));
  const limit = useKept(String(advocate.askLimit), (value) => keep({ askLimit: Math.max(0, Math.min(20, Math.round(Number(value)) || 0)) }));
  const help = useKept('', (value) => value.trim() !== '' && keep({ helped: [{ at: Date.now(), what: value.slice(0, 2000), link: '' }, ...advocate.helped] }), {
    isEmptied: true,
  });
  return (
    <div class="term-form" onFocusOut={keepAll([name, handles, topics, given, notes, limit, help])}>
      <div class="pair">
        <TextField label={t('advocateName')} value={name.value} onChange={name.set} />
        <TextField label={t('advocateHandles')} hint={t('advocateHandlesHint')} value={handles.value} onChange={handles.set} />
      </div>
      <div class="pair">
        <TextField label={t('advocateTopics')} hint={t('mentionsTermCommas')} value={topics.value} onChange={topics.set} />
        <TextField label={t('advocateLimit')} type="number" value={limit.value} onChange={limit.set} />
      </div>
      <TextField label={t('advocateGiven')} hint={t('advocateGivenHint')} value={given.value} onChange={given.set} />
      <TextField label={t('advocateHelp')} value={help.value} onChange={help.set} />
      <ul class="helped">
        {advocate.helped.map(({ at, what, link, thankedAt }) => (
          <li key={`${at} ${what}`} class="small">
            {at > 0 && <span class="soft">{tTime(at)}</span>} {what}{' '}
            {link && (
              <a href={link} target="_blank" rel="noreferrer">
                {t('mentionsOpenPost')}
              </a>
            )}
            {thankedAt === undefined && <b> {t('advocateOwed')}</b>}
          </li>
        ))}
      </ul>
      <LinesField label={t('advocateNotes')} rows={2} value={notes.value} onChange={notes.set} />
      <ConfirmButton label={t('advocateRemove')} question={t('advocateRemoveSure')} icon="trash" small onConfirm={() => void friends.remove(advocate.id)} />
    </div>
  );
}

function keepAll(fields: readonly { readonly keep: () => void }[]): () => void {
  return () => {
    for (const { keep } of fields) keep();
  };
}

function handlesIn(text: string): Advocate['handles'] {
  return listIn(text).map((each) => {
    const [, network = '', handle = each] = /^([a-z-]+):(.+)$/i.exec(each) ?? [];
    return { network: network.toLowerCase(), handle: handle.trim().replace(/^@/, '') };
  });
}

function listIn(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter(Boolean);
}
