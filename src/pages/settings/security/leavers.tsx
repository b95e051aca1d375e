import { useState } from 'preact/hooks';
import type { StoredLeaver } from '../../../platform/stored.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { t, tTime } from '../../../ui/words.ts';
import { networkName } from '../networks/names.ts';
import { OwnPage } from './review.tsx';
import type { SecurityAsked } from './section.tsx';

/** Somebody leaves: what to take from them, in the order in which it must be done. */
export function SecurityLeavers(asked: Pick<SecurityAsked, 'leavers' | 'people' | 'listFor' | 'onLeave' | 'onStep' | 'onEndLeaving'>) {
  const { leavers, people, onLeave } = asked;
  const [person, setPerson] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    onLeave(person);
    setPerson('');
  };
  return (
    <section class="card" aria-label={t('securityLeavers')}>
      <div>
        <h2>{t('securityLeavers')}</h2>
        <p class="soft">{t('securityLeaversAbout')}</p>
      </div>
      <form class="row-of-fields leaver" onSubmit={submit}>
        <TextField label={t('securityLeaver')} value={person} suggestions={people} onChange={setPerson} />
        <Button label={t('securityLeaverStart')} look="primary" submits disabled={person.trim() === ''} />
      </form>
      {leavers.map((leaver) => (
        <Leaver key={leaver.id} leaver={leaver} asked={asked} />
      ))}
    </section>
  );
}

function Leaver({ leaver, asked }: { readonly leaver: StoredLeaver; readonly asked: Pick<SecurityAsked, 'listFor' | 'onStep' | 'onEndLeaving'> }) {
  const list = asked.listFor(leaver.person);
  const steps = list.flatMap((account) => account.steps);
  const done = steps.filter(({ id }) => leaver.done.includes(id)).length;
  return (
    <article class="leaver-list">
      <header>
        <h3>{leaver.person}</h3>
        <p class="soft">
          {t('securityLeaverDone', { done, count: steps.length })} · {tTime(leaver.startedAt)}
        </p>
        <ConfirmButton label={t('securityLeaverEnd')} question={t('deleteAsk')} icon="trash" bare onConfirm={() => asked.onEndLeaving(leaver)} />
      </header>
      {list.length === 0 && <p class="soft">{t('securityLeaverNothing')}</p>}
      <ol>
        {list.map(({ network, handle, steps: own }) => (
          <li key={`${network} ${handle}`}>
            <h4>
              {networkName(network)} @{handle}
            </h4>
            <ul class="checks">
              {own.map(({ id, act, page, tool }) => (
                <li key={id}>
                  <label>
                    <input type="checkbox" checked={leaver.done.includes(id)} onChange={(event) => asked.onStep(leaver, id, event.currentTarget.checked)} />
                    <span>{t(`securityLeaver_${act}`, { tool: tool || t('securityTool') })}</span>
                  </label>
                  <OwnPage network={network} kind={page} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </article>
  );
}
