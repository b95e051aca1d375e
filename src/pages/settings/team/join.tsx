import { useEffect, useState } from 'preact/hooks';
import { fromLetters } from '../../../core/crisis/approval.ts';
import { writeCard } from '../../../core/crisis/card.ts';
import type { Invitation } from '../../../core/team/join.ts';
import { approvalPage } from '../../../platform/approval-page.ts';
import { cardOf } from '../../../platform/approvers.ts';
import { fingerprintOf } from '../../../platform/signature.ts';
import { isServer } from '../../../platform/team/way.ts';
import { Button } from '../../../ui/button.tsx';
import { LinesField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';
import { CodeFile, codeInFile, type NoCode } from '../../shared/code-file.tsx';
import { CodeOut } from '../../shared/code-out.tsx';
import type { TeamAsked } from './section.tsx';

/** Joining: the code says where the team is and which root it has; both are shown before anything is asked of anybody. */
export function TeamJoin({ asked }: { readonly asked: Pick<TeamAsked, 'readCode' | 'onJoin' | 'own' | 'isBusy'> }) {
  const [written, setWritten] = useState('');
  const [noCode, setNoCode] = useState<NoCode | null>(null);
  const read = written.trim() === '' ? null : asked.readCode(written);
  const change = (text: string, why: NoCode | null = null): void => {
    setWritten(text);
    setNoCode(why);
  };
  const takeFile = async (file: File): Promise<void> => {
    const found = await codeInFile(file);
    if ('code' in found) change(found.code.trim());
    else change('', found.why);
  };
  const why = noCode ?? (read && !read.ok ? read.why : null);
  return (
    <section class="card" aria-label={t('teamJoin')}>
      <div>
        <h2>{t('teamJoin')}</h2>
        <p class="soft">{t('teamJoinAbout')}</p>
      </div>
      <LinesField
        label={t('teamCode')}
        rows={3}
        placeholder="GPT1.…"
        value={written}
        error={why ? t(`approvalRefused_${why}`) : undefined}
        onChange={(text) => change(text)}
      />
      <CodeFile onFile={(file) => void takeFile(file)} />
      {read?.ok && (
        <>
          <InvitationSeen invitation={read.value} />
          <div class="form-actions">
            <Button
              label={t('teamJoinNow')}
              look="primary"
              disabled={asked.isBusy}
              onPress={() => {
                asked.onJoin(read.value);
                change('');
              }}
            />
          </div>
        </>
      )}
      <details>
        <summary>{t('teamMyCard')}</summary>
        <p class="soft">{t('teamMyCardAbout')}</p>
        {asked.own ? (
          <CodeOut code={writeCard(cardOf(asked.own))} label={t('approvalCardCode')} file="guidepost-card.txt" />
        ) : (
          <a href={approvalPage()}>{t('teamMakeCard')}</a>
        )}
      </details>
    </section>
  );
}

/** What a code or a key file says of its team, before anything is asked of anybody. */
export function InvitationSeen({ invitation: { name, address, root } }: { readonly invitation: Invitation }) {
  const print = usePrint(root);
  return (
    <dl class="known-facts">
      <dt>{t('teamName')}</dt>
      <dd>{name}</dd>
      <dt>{t(isServer(address) ? 'teamServerIs' : 'teamAddress')}</dt>
      <dd>{address}</dd>
      <dt>{t('teamRootPrint')}</dt>
      <dd>
        <code>{print}</code>
      </dd>
    </dl>
  );
}

/** The fingerprint of a key in letters; '' until it is made. */
export function usePrint(key: string): string {
  const [print, setPrint] = useState('');
  useEffect(() => {
    let isShown = true;
    void fingerprintOf(new Uint8Array(fromLetters(key) ?? [])).then((made) => {
      if (isShown) setPrint(made);
    });
    return () => {
      isShown = false;
    };
  }, [key]);
  return print;
}
