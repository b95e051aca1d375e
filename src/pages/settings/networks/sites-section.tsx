import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { t } from '../../../ui/words.ts';
import { SectionFrame } from '../section.tsx';

interface SitesAsked {
  readonly sites: readonly string[];
  readonly closed: ReadonlySet<string>;
  /** Hosts where Enter was seen to send. */
  readonly enterSends: readonly string[];
  /** The origin that an address means; null when it is none. */
  readonly originOf: (address: string) => string | null;
  readonly onAllow: (origin: string) => void;
  readonly onRemove: (origin: string) => void;
  readonly onForgetEnter: (host: string) => void;
  /** What stands below. */
  readonly children: ComponentChildren;
}

/** Where Guidepost works: sites that the user added, pages that were taught, and networks that it knows. */
export function SitesSection({ sites, closed, enterSends, originOf, onAllow, onRemove, onForgetEnter, children }: SitesAsked) {
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event): void => {
    event.preventDefault();
    const origin = originOf(address);
    setWrong(!origin);
    if (!origin) return;
    onAllow(origin);
    setAddress('');
  };
  return (
    <SectionFrame title={t('settingsNav_sites')} about={t('settingsSitesAbout')}>
      <form class="card" onSubmit={add}>
        <div>
          <h2>{t('settingsSitesOwn')}</h2>
          <p class="soft">{t('settingsSitesOwnAbout')}</p>
          <p class="soft">{t('settingsSitesOpenTabs')}</p>
        </div>
        <TextField
          label={t('settingsSiteAddress')}
          placeholder="https://community.example.org"
          value={address}
          error={isWrong ? t('settingsSiteWrong') : undefined}
          onChange={(text) => {
            setAddress(text);
            setWrong(false);
          }}
        />
        <div>
          <Button label={t('settingsSiteAdd')} icon="plus" look="primary" submits />
        </div>
        {sites.length > 0 && (
          <ul class="lines">
            {sites.map((site) => (
              <li key={site}>
                <div class="said">
                  <p class="title">{site.replace(/\/\*$/, '')}</p>
                  {closed.has(site) && <p class="problem">{t('settingsSiteClosed')}</p>}
                </div>
                <div class="actions">
                  {closed.has(site) && <Button label={t('settingsSiteAllow')} small onPress={() => onAllow(site)} />}
                  <Button label={t('settingsSiteRemove', { site })} icon="trash" look="quiet" bare onPress={() => onRemove(site)} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </form>
      {enterSends.length > 0 && (
        <section class="card" aria-label={t('settingsEnterSends')}>
          <div>
            <h2>{t('settingsEnterSends')}</h2>
            <p class="soft">{t('settingsEnterSendsAbout')}</p>
          </div>
          <ul class="lines">
            {enterSends.map((host) => (
              <li key={host}>
                <div class="said">
                  <p class="title">{host}</p>
                </div>
                <div class="actions">
                  <Button label={t('settingsEnterSendsForget', { host })} icon="trash" look="quiet" bare onPress={() => onForgetEnter(host)} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </SectionFrame>
  );
}
