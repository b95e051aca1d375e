import { useEffect } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { byWords, t, tBoth } from '../../../ui/words.ts';
import type { NetworkAccess } from '../../shared/network-places.ts';
import type { Access } from './access-state.ts';
import { monthSaid } from './names.ts';

interface NetworksAsked {
  readonly networks: readonly (NetworkAccess & { readonly access: Access })[];
  /** How often the browser was asked. */
  readonly asked: number;
  /** Called once; the same function each time. Returns what ends it. */
  readonly onShown: () => () => void;
  readonly onAllow: (network: NetworkAccess) => void;
  readonly onClose: (network: NetworkAccess) => void;
}

const icons: Readonly<Record<Access, IconName>> = { listed: 'clear', on: 'clear', off: 'off', closed: 'lock' };

/** Every network that Guidepost knows, and whether it sees it: the most used since the install, the others by a switch. */
export function NetworksCard({ networks, asked, onShown, onAllow, onClose }: NetworksAsked) {
  useEffect(onShown, [onShown]);
  return (
    <>
      <div>
        <h2>{t('settingsSitesKnown')}</h2>
        <p class="soft">{t('settingsNetworksAbout')}</p>
      </div>
      <ul class="lines networks">
        {[...networks]
          .sort((one, other) => byWords(tBoth(one.name), tBoth(other.name)))
          .map((network) => (
            <li key={network.id} class={network.access === 'off' ? 'is-off' : ''} data-access={network.access}>
              <Icon name={icons[network.access]} />
              <div class="said">
                <p class="title">{tBoth(network.name)}</p>
                <p class="facts">
                  <span>{hostsShown(network)}</span>
                  <span>{t('settingsNetworkSeen', { date: monthSaid(network.seen) })}</span>
                </p>
                <p class={network.access === 'closed' ? 'problem' : 'facts'}>{t(`settingsNetwork_${network.access}`)}</p>
              </div>
              <div class="actions">
                {network.access === 'closed' && <Button label={t('settingsSiteAllow')} small onPress={() => onAllow(network)} />}
                {(network.access === 'on' || network.access === 'off') && (
                  <Toggle
                    key={asked}
                    label={t('settingsNetworkSwitch', { network: tBoth(network.name) })}
                    on={network.access === 'on'}
                    onChange={(isOn) => (isOn ? onAllow : onClose)(network)}
                  />
                )}
              </div>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Each host once, without the patterns that only repeat it. */
function hostsShown({ id }: NetworkAccess): string {
  return [...new Set(id.split(' ').map((host) => host.replace(/^\*\./, '')))].sort().join(', ');
}
