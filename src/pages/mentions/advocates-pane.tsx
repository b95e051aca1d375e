import { useEffect, useId, useState } from 'preact/hooks';
import { type Advocate, thanksOwed, warmthOf } from '../../core/advocates/advocate.ts';
import { type ListedReply, nowhere } from '../../core/replies/offer.ts';
import { Button } from '../../ui/button.tsx';
import { FileInput } from '../../ui/file-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tCount } from '../../ui/words.ts';
import { AdvocateCard } from './advocate-card.tsx';
import * as friends from './advocates-state.ts';
import { replyText } from './reply-text.ts';
import * as state from './state.ts';

/** Outside friends: whom to thank, whom to inform first, their cards. */
export function AdvocatesPane() {
  const all = [...state.advocates.value].sort(
    (one, other) => warmthOf(other, state.now.value) - warmthOf(one, state.now.value) || one.name.localeCompare(other.name),
  );
  return (
    <>
      {state.level.value > 0 ? <InCrisis /> : <ToThank />}
      <section class="block" aria-labelledby="advocates-title">
        <header>
          <h2 id="advocates-title">{t('mentionsTab_advocates')}</h2>
          <Button label={t('advocateAdd')} icon="plus" small onPress={() => void friends.addAdvocate()} />
        </header>
        <p class="soft">{t('advocatesAbout')}</p>
        {all.length === 0 && <p>{t('advocatesNone')}</p>}
        <ul class="advocates">
          {all.map((advocate) => (
            <AdvocateCard key={advocate.id} advocate={advocate} />
          ))}
        </ul>
      </section>
      <Tables />
    </>
  );
}

function ToThank() {
  const [thanks, setThanks] = useState<readonly ListedReply[]>([]);
  const [copied, setCopied] = useState('');
  const people = friends.thankNow.value;
  const brand = state.brand.value?.id ?? '';
  useEffect(() => {
    void friends.preparedThanks(brand).then(setThanks);
  }, [brand]);
  return (
    <section class="block" aria-labelledby="thank-title">
      <h2 id="thank-title">{t('advocateThankTitle')}</h2>
      {people.length === 0 && <p class="soft">{t('advocateThankNone')}</p>}
      <ul class="people">
        {people.map((advocate) => (
          <li key={advocate.id}>
            <div>
              <b>{advocate.name}</b>
              <p class="soft small">{whatFor(advocate)}</p>
              {advocate.given !== '' && <p class="small disclose">{t('advocateDisclose', { given: advocate.given })}</p>}
            </div>
            <Button label={t('advocateThanked')} icon="clear" small onPress={() => void friends.thanked(advocate)} />
          </li>
        ))}
      </ul>
      {people.length > 0 && thanks.length > 0 && (
        <>
          <h3>{t('advocateThanksPrepared')}</h3>
          <ul class="people">
            {thanks.map((reply) => (
              <li key={reply.id}>
                <p>
                  <b>{reply.title}</b> {reply.body}
                </p>
                <Button
                  label={t(copied === reply.id ? 'pageMentionCopied' : 'pageMentionCopyReply')}
                  icon="copy"
                  small
                  onPress={() =>
                    void replyText(reply, { ...nowhere, brand })
                      .then((text) => navigator.clipboard.writeText(text))
                      .then(() => setCopied(reply.id))
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function whatFor(advocate: Advocate): string {
  return thanksOwed(advocate)
    .map(({ what }) => what)
    .filter(Boolean)
    .slice(0, 2)
    .join(' · ');
}

function InCrisis() {
  const people = friends.informNow.value;
  if (!friends.isStatementOut.value)
    return (
      <Notice level="hold">
        <p class="title">{t(state.level.value === 2 ? 'advocateCrisisWait' : 'advocateObstacle_level')}</p>
        <p>{t('advocateCrisisWhy')}</p>
      </Notice>
    );
  return (
    <section class="block" aria-labelledby="inform-title">
      <h2 id="inform-title">{t('advocateInformTitle')}</h2>
      <p class="soft">{t('advocateInformAbout')}</p>
      <ul class="people">
        {people.map((advocate) => (
          <li key={advocate.id}>
            <div>
              <b>{advocate.name}</b>
              <p class="soft small">{advocate.handles.map(({ handle }) => `@${handle}`).join(' ')}</p>
            </div>
            <Button label={t('advocateInformed')} icon="clear" small onPress={() => void friends.change(advocate, { contactAt: Date.now() })} />
          </li>
        ))}
      </ul>
      {people.length === 0 && <p>{t('advocateInformNone')}</p>}
      <blockquote>{friends.approvedWords.value}</blockquote>
      <div>
        <Button label={t('advocateCopyWords')} icon="copy" small onPress={() => void navigator.clipboard.writeText(friends.approvedWords.value)} />
      </div>
    </section>
  );
}

function Tables() {
  const file = useId();
  const said = friends.report.value;
  return (
    <section class="block" aria-labelledby="tables-title">
      <header>
        <h2 id="tables-title">{t('advocateTables')}</h2>
        <Button label={t('advocateExport')} icon="download" small disabled={state.advocates.value.length === 0} onPress={friends.exportTable} />
      </header>
      <div class="file">
        <label for={file}>{t('advocateImport')}</label>
        <FileInput id={file} accept=".csv,.tsv,text/csv" onFile={(chosen) => void friends.importTable(chosen)} />
      </div>
      {said === 'unknown' && (
        <Notice level="warn">
          <p>{t('advocateImportUnknown')}</p>
        </Notice>
      )}
      {said !== null && said !== 'unknown' && (
        <Notice level="clear">
          <p>
            {tCount('advocateImportAdded', said.added)} {said.merged > 0 ? tCount('advocateImportMerged', said.merged) : ''}
          </p>
          {said.not.length > 0 && <p class="soft">{t('advocateImportNot', { lines: said.not.join(', ') })}</p>}
        </Notice>
      )}
    </section>
  );
}
