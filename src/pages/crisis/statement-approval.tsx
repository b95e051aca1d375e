import { useState } from 'preact/hooks';
import type { StatementType } from '../../core/crisis/plan.ts';
import type { Statement } from '../../core/crisis/record.ts';
import type { Brand } from '../../core/guide.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { t, tTime } from '../../ui/words.ts';
import { networkName } from '../settings/networks/names.ts';
import { askApproval, published } from './statement-state.ts';

interface AskAsked {
  readonly text: string;
  readonly type: StatementType;
  readonly lang: string;
  readonly isReady: boolean;
  readonly accounts: Brand['accounts'];
}

/** Asks for a yes to this very text, for one account: a code for a messenger. */
export function ApprovalAsk({ text, type, lang, isReady, accounts }: AskAsked) {
  const [at, setAt] = useState(0);
  const [code, setCode] = useState<{ readonly text: string; readonly code: string } | null>(null);
  const [copied, setCopied] = useState<'code' | 'text' | null>(null);
  const account = accounts[at];
  if (!account) return <p class="soft">{t('statementNoAccount')}</p>;
  const ask = async (): Promise<void> => {
    const written = await askApproval({ type, lang, text, network: account.network, account: account.handle });
    setCode({ text, code: written });
    setCopied(null);
  };
  const copy = (what: 'code' | 'text', written: string): void => void navigator.clipboard.writeText(written).then(() => setCopied(what));
  return (
    <div class="ask">
      <ChoiceField
        label={t('statementWhere')}
        value={String(at)}
        choices={accounts.map(({ network, handle }, place) => ({ value: String(place), label: `${networkName(network)} · ${handle}` }))}
        onChange={(place) => setAt(Number(place))}
      />
      <div>
        <Button label={t('statementAsk')} icon="lock" disabled={!isReady} onPress={() => void ask()} />
      </div>
      {code && code.text === text && (
        <div class="field">
          <label for="request-code">{t('statementCode')}</label>
          <textarea id="request-code" class="control code" readonly rows={4} value={code.code} onFocus={(event) => event.currentTarget.select()} />
          <p class="hint">{t('statementCodeHint')}</p>
          <div class="copies">
            <Button label={t(copied === 'code' ? 'crisisCopied' : 'crisisCopy')} small onPress={() => copy('code', code.code)} />
          </div>
        </div>
      )}
      {code && code.text === text && (
        <div class="next">
          <h3>{t('statementNextTitle')}</h3>
          <ol class="bullets numbered">
            <li>{t('statementNext_send')}</li>
            <li>{t('statementNext_write', { network: networkName(account.network), account: account.handle })}</li>
            <li>{t('statementNext_open')}</li>
          </ol>
          <div class="copies">
            <Button label={t(copied === 'text' ? 'crisisCopied' : 'statementCopyText')} small onPress={() => copy('text', code.text)} />
          </div>
        </div>
      )}
    </div>
  );
}

/** The statements of this crisis and what became of them. */
export function Statements({ all }: { readonly all: readonly Statement[] }) {
  if (all.length === 0) return null;
  return (
    <div>
      <h3>{t('statementAll')}</h3>
      <ul class="lines">
        {all.map((statement) => (
          <li key={statement.id}>
            <div class="said">
              <p class="title">{t(`statementType_${statement.type}`)}</p>
              <p class="reply-text">{statement.text}</p>
              <p class="facts">
                <span>{`${networkName(statement.network)} · ${statement.account}`}</span>
                {statement.askedAt !== undefined && <span>{t('statementAskedAt', { time: tTime(statement.askedAt) })}</span>}
                {statement.publishedAt !== undefined && <span class="done">{t('statementPublishedAt', { time: tTime(statement.publishedAt) })}</span>}
              </p>
            </div>
            {statement.publishedAt === undefined && <Button label={t('statementPublished')} small onPress={() => void published(statement)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
