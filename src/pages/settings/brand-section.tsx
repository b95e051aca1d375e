import './brand-section.css';
import { useState } from 'preact/hooks';
import { accountKinds } from '../../core/draft.ts';
import { type Brand, type Guide, guideFormat } from '../../core/guide.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ChoiceField, LinesField, TextField } from '../../ui/field.tsx';
import { t } from '../../ui/words.ts';
import { networkChoices } from './networks/names.ts';
import { Pinned } from './pinned.tsx';
import { linesOf, listOf } from './rules/options.ts';
import { SectionFrame } from './section.tsx';

interface BrandAsked {
  readonly brand: Brand;
  readonly isOnly: boolean;
  /** Who decided that everybody speaks for this brand; null: nobody. */
  readonly pinnedBy: string | null;
  readonly dictionary: readonly string[];
  readonly onSave: (brand: Brand, dictionary: string[]) => void;
  readonly onAdd: (guide: Guide) => void;
  readonly onDelete: () => void;
}

type BrandAccount = Brand['accounts'][number];

/** Who the guide speaks for: name, clock, terms, accounts. */
export function BrandSection({ brand, dictionary, isOnly, pinnedBy, onSave, onAdd, onDelete }: BrandAsked) {
  const [draft, setDraft] = useState(brand);
  const [ownWords, setOwnWords] = useState(linesOf(dictionary));
  const [isSaved, setSaved] = useState(false);
  const set = (part: Partial<Brand>): void => {
    setDraft({ ...draft, ...part });
    setSaved(false);
  };
  const setTerm = (key: 'own' | 'products' | 'competitors', text: string): void => set({ terms: { ...draft.terms, [key]: text.split('\n') } });
  const hasName = draft.name.trim() !== '';
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!hasName) return;
    onSave(cleanBrand(draft), listOf(ownWords));
    setSaved(true);
  };
  return (
    <SectionFrame
      title={t('settingsNav_brand')}
      about={t('settingsBrandAbout')}
      actions={<Button label={t('settingsBrandAdd')} icon="plus" onPress={() => onAdd(newGuide())} />}
    >
      <form class="card" onSubmit={submit}>
        <div class="row-of-fields">
          <Pinned by={pinnedBy}>
            <TextField
              label={t('settingsBrandName')}
              value={draft.name}
              error={hasName ? undefined : t('settingsBrandNameNeeded')}
              onChange={(name) => set({ name })}
            />
          </Pinned>
          <ChoiceField
            label={t('settingsTimeZone')}
            hint={t('settingsTimeZoneHint')}
            value={draft.timeZone}
            choices={zoneChoices(draft.timeZone)}
            onChange={(timeZone) => set({ timeZone })}
          />
        </div>
        <h2>{t('settingsTerms')}</h2>
        <div class="row-of-fields">
          <LinesField label={t('settingsTermsOwn')} rows={4} value={linesOf(draft.terms.own)} onChange={(text) => setTerm('own', text)} />
          <LinesField label={t('settingsTermsProducts')} rows={4} value={linesOf(draft.terms.products)} onChange={(text) => setTerm('products', text)} />
          <LinesField
            label={t('settingsTermsCompetitors')}
            rows={4}
            value={linesOf(draft.terms.competitors)}
            onChange={(text) => setTerm('competitors', text)}
          />
        </div>
        <LinesField
          label={t('settingsDictionary')}
          hint={t('settingsDictionaryHint')}
          rows={3}
          value={ownWords}
          onChange={(text) => {
            setOwnWords(text);
            setSaved(false);
          }}
        />
        <div>
          <h2>{t('settingsAccounts')}</h2>
          <p class="soft small">{t('settingsAccountsAbout')}</p>
        </div>
        <Accounts accounts={draft.accounts} onChange={(accounts) => set({ accounts })} />
        <div class="form-actions">
          <Button label={t('save')} look="primary" submits />
          {isSaved && <span role="status">{t('saved')}</span>}
        </div>
      </form>
      {isOnly ? (
        <p class="soft small">{t('settingsBrandLast')}</p>
      ) : (
        pinnedBy === null && (
          <div>
            <ConfirmButton label={t('settingsBrandDelete')} question={t('settingsBrandDeleteAsk', { brand: brand.name })} icon="trash" onConfirm={onDelete} />
          </div>
        )
      )}
    </SectionFrame>
  );
}

function Accounts({ accounts, onChange }: { readonly accounts: readonly BrandAccount[]; readonly onChange: (accounts: BrandAccount[]) => void }) {
  const change = (at: number, part: Partial<BrandAccount>): void =>
    onChange(accounts.map((account, each) => (each === at ? { ...account, ...part } : account)));
  return (
    <>
      <ul class="accounts">
        {accounts.map((account, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place while its handle is typed
          <li key={at}>
            <select
              class="control"
              aria-label={t('tryNetwork')}
              value={account.network}
              onChange={(event) => change(at, { network: event.currentTarget.value })}
            >
              {withOwn(networkChoices(), account.network).map(({ value, label }) => (
                <option key={value} value={value} selected={value === account.network}>
                  {label}
                </option>
              ))}
            </select>
            <input
              class="control"
              aria-label={t('settingsHandle')}
              placeholder={t('settingsHandle')}
              value={account.handle}
              onInput={(event) => change(at, { handle: event.currentTarget.value })}
            />
            <select
              class="control"
              aria-label={t('scopeAccountKinds')}
              value={account.kind}
              onChange={(event) => change(at, { kind: accountKinds.find((each) => each === event.currentTarget.value) ?? 'corporate' })}
            >
              {accountKinds.map((kind) => (
                <option key={kind} value={kind} selected={kind === account.kind}>
                  {t(`accountKind_${kind}`)}
                </option>
              ))}
            </select>
            <Button label={t('remove')} icon="trash" look="quiet" bare onPress={() => onChange(accounts.filter((_, each) => each !== at))} />
          </li>
        ))}
      </ul>
      <div>
        <Button
          label={t('settingsAccountAdd')}
          icon="plus"
          small
          onPress={() => onChange([...accounts, { network: networkChoices()[0]?.value ?? '', handle: '', kind: 'corporate' }])}
        />
      </div>
    </>
  );
}

function newGuide(): Guide {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const brand: Brand = { name: t('settingsBrandNew'), timeZone, terms: { own: [], products: [], competitors: [] }, accounts: [] };
  return { format: guideFormat, brand, rules: [], packs: {}, dictionary: [], replies: [] };
}

function cleanBrand(brand: Brand): Brand {
  const { own, products, competitors } = brand.terms;
  const trim = (list: readonly string[]): string[] => listOf(list.join('\n'));
  const accounts = brand.accounts.map((account) => ({ ...account, handle: account.handle.trim().replace(/^@/, '') })).filter(({ handle }) => handle !== '');
  return { ...brand, name: brand.name.trim(), terms: { ...brand.terms, own: trim(own), products: trim(products), competitors: trim(competitors) }, accounts };
}

function zoneChoices(current: string): { value: string; label: string }[] {
  return [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

function withOwn(choices: { value: string; label: string }[], own: string): { value: string; label: string }[] {
  return choices.some(({ value }) => value === own) ? choices : [...choices, { value: own, label: own }];
}
