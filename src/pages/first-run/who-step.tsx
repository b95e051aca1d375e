import { useEffect, useState } from 'preact/hooks';
import { accountKinds } from '../../core/draft.ts';
import { type LinkedAccount, readAccountLinks } from '../../core/network/account-links.ts';
import { sameName } from '../../core/scope.ts';
import { networks } from '../../networks.ts';
import { browser } from '../../platform/browser.ts';
import { ask } from '../../platform/bus.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { LinesField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { byWords, languageOnScreen, t, tBoth } from '../../ui/words.ts';
import { networkName } from '../settings/networks/names.ts';
import { type NetworkAccess, networkPlaces } from '../shared/network-places.ts';
import * as state from './state.ts';

/** Who speaks: the brand's name, its accounts by their links, and the networks on which the guard is to stand. */
export function WhoStep() {
  const [links, setLinks] = useState('');
  const read = readAccountLinks(links, networks.values());
  const fresh = read.accounts.filter((account) => !state.accounts.value.some((known) => isSame(known, account)));
  const take = (text: string): void => {
    // A link is taken over once it is whole: at the next line, a space, or when somebody goes on.
    const whole = text.slice(0, text.search(/[^\s,;]*$/));
    const rest = text.slice(whole.length);
    const { accounts, unknown } = readAccountLinks(whole, networks.values());
    const more = accounts.filter((account) => !state.accounts.value.some((known) => isSame(known, account)));
    if (more.length > 0) state.accounts.value = [...state.accounts.value, ...more.map((account) => ({ ...account, kind: 'corporate' as const }))];
    setLinks(accounts.length > 0 ? [...unknown, rest].filter((line) => line !== '').join('\n') : text);
  };
  return (
    <>
      <TextField label={t('firstRunName')} value={state.name.value} placeholder={t('firstRunNameExample')} onChange={(name) => (state.name.value = name)} />
      <div onFocusOut={() => take(`${links}\n`)}>
        <LinesField
          label={t('firstRunLinks')}
          hint={t('firstRunLinksHint')}
          rows={3}
          value={links}
          placeholder={'https://vk.com/…\nhttps://t.me/…\nhttps://x.com/…'}
          onChange={take}
        />
      </div>
      {fresh.length > 0 && <Button label={t('firstRunLinksTake')} icon="plus" small onPress={() => take(`${links}\n`)} />}
      {read.unknown.length > 0 && /\s/.test(links.trim() === links ? `${links}\n` : links) && (
        <p class="problem small" role="status">
          {t('firstRunLinksUnknown', { links: read.unknown.join(', ') })}
        </p>
      )}
      <Accounts />
      <Networks />
    </>
  );
}

function Accounts() {
  const all = state.accounts.value;
  if (all.length === 0) return null;
  const change = (at: number, part: Partial<state.BrandAccount>): void => {
    state.accounts.value = all.map((account, each) => (each === at ? { ...account, ...part } : account));
  };
  return (
    <ul class="accounts" aria-label={t('settingsAccounts')}>
      {all.map((account, at) => (
        <li key={`${account.network} ${account.handle}`}>
          <span class="network">{networkName(account.network)}</span>
          <strong>@{account.handle}</strong>
          <select
            class="control"
            aria-label={`${t('scopeAccountKinds')}: ${account.handle}`}
            value={account.kind}
            onChange={(event) => change(at, { kind: accountKinds.find((kind) => kind === event.currentTarget.value) ?? 'corporate' })}
          >
            {accountKinds.map((kind) => (
              <option key={kind} value={kind} selected={kind === account.kind}>
                {t(`accountKind_${kind}`)}
              </option>
            ))}
          </select>
          <Button
            label={`${t('remove')}: ${account.handle}`}
            icon="trash"
            look="quiet"
            bare
            small
            onPress={() => {
              state.accounts.value = all.filter((_, each) => each !== at);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

const places = networkPlaces();

/** Where the guard stands by itself, and where the browser has to be asked first. */
function Networks() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => void openPlaces().then(setOpen), []);
  const wanted = new Set(state.accounts.value.map(({ network }) => network));
  const others = places
    .filter(({ isListed }) => !isListed)
    .sort((one, other) => rank(other, wanted) - rank(one, wanted) || byWords(tBoth(one.name), tBoth(other.name)));
  /** In the click itself: nowhere else does a browser grant anything. */
  const allow = async (chosen: readonly string[]): Promise<void> => {
    const more = others.filter(({ id }) => chosen.includes(id) && !open.has(id)).flatMap(({ origins }) => origins);
    const less = others.filter(({ id }) => !chosen.includes(id) && open.has(id)).flatMap(({ origins }) => origins);
    if (more.length > 0 && (await browser.permissions.request({ origins: more }))) for (const origin of more) await ask('site/add', { origin });
    for (const origin of less) await ask('site/remove', { origin });
    if (less.length > 0) await browser.permissions.remove({ origins: less });
    setOpen(await openPlaces());
  };
  const missing = others.filter(({ id, families }) => !open.has(id) && families.some((family) => wanted.has(family)));
  return (
    <section class="networks">
      <p class="on-guard">
        <Icon name="clear" size={18} />
        <span>{t('firstRunNetworksOn', { networks: listed() })}</span>
      </p>
      {missing.length > 0 && (
        <p class="problem small" role="status">
          {t('firstRunNetworksMissing', { networks: missing.map(({ name }) => tBoth(name)).join(', ') })}
        </p>
      )}
      <Chips
        label={t('firstRunNetworksMore')}
        hint={t('firstRunNetworksHint')}
        choices={others.map(({ id, name }) => ({ value: id, label: tBoth(name) }))}
        chosen={others.filter(({ id }) => open.has(id)).map(({ id }) => id)}
        onChange={(chosen) => void allow(chosen)}
      />
    </section>
  );
}

/** Ids of the places that the browser opens to us now. */
async function openPlaces(): Promise<ReadonlySet<string>> {
  const isOpen = await Promise.all(places.map(({ origins }) => browser.permissions.contains({ origins: [...origins] })));
  return new Set(places.filter((_, at) => isOpen[at]).map(({ id }) => id));
}

function listed(): string {
  const names = places.filter(({ isListed }) => isListed).map(({ name }) => tBoth(name).replace(/ \(.*\)$/, ''));
  return new Intl.ListFormat(languageOnScreen(), { type: 'conjunction' }).format([...new Set(names)]);
}

function rank({ families }: NetworkAccess, wanted: ReadonlySet<string>): number {
  return families.some((family) => wanted.has(family)) ? 1 : 0;
}

function isSame(one: LinkedAccount, other: LinkedAccount): boolean {
  return one.network === other.network && sameName(one.handle, other.handle);
}
