import './settings.css';
import './lines.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { approvalPage } from '../../platform/approval-page.ts';
import { firstRunPage, guidePage } from '../../platform/guide-page.ts';
import { mentionPage } from '../../platform/mention-page.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tCount } from '../../ui/words.ts';
import { landOn } from './landing.ts';
import { sections } from './section-names.ts';
import { SectionOf } from './sections.tsx';
import { settingNames } from './setting-names.ts';
import { SettingsSearch } from './settings-search.tsx';
import { brand, brands, chooseBrand, isLibraryNewer, packNews, section, target } from './state.ts';
import { UndoBar } from './undo.tsx';

/** The settings page: where to go on the left, one section on the right. */
export function Settings() {
  const [name, place] = [target.value, section.value];
  useEffect(() => (settingNames[place]?.includes(name) ? landOn(t(name)) : undefined), [name, place]);
  return (
    <>
      <nav class="settings-nav" aria-label={t('settingsTitle')}>
        <p class="product">
          <img src="/assets/icons/guidepost-128.png" alt="" />
          Guidepost
        </p>
        <BrandChoice />
        <SettingsSearch brandId={brand.value?.id ?? ''} guide={brand.value?.guide}>
          <ul>
            {sections.map((each) => (
              <li key={each}>
                <a href={`#${each}`} aria-current={each === section.value ? 'page' : undefined}>
                  <Icon name={each} />
                  {t(`settingsNav_${each}`)}
                  {each === 'packs' && packNews.value.length > 0 && (
                    <span class="news" title={tCount('packNewWaiting', packNews.value.length)}>
                      <span aria-hidden="true">{packNews.value.length}</span>
                      <span class="unseen">{tCount('packNewWaiting', packNews.value.length)}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
            <li>
              <a href={guidePage(brand.value?.id ?? '')}>
                <Icon name="held" />
                {t('guideOpen')}
              </a>
            </li>
            <li>
              <a href={firstRunPage()}>
                <Icon name="point" />
                {t('firstRunOpen')}
              </a>
            </li>
            <li>
              <a href={approvalPage()}>
                <Icon name="clear" />
                {t('settingsApprovals')}
              </a>
            </li>
            <li>
              <a href={mentionPage(brand.value?.id ?? '')}>
                <Icon name="search" />
                {t('mentionsOpen')}
              </a>
            </li>
          </ul>
        </SettingsSearch>
      </nav>
      <main class="settings-main">
        <Guarded key={section.value}>
          {isLibraryNewer.value ? (
            <Unchanged>
              <SectionOf section={section.value} />
            </Unchanged>
          ) : (
            <SectionOf section={section.value} />
          )}
        </Guarded>
      </main>
      <UndoBar />
    </>
  );
}

/** Sections that change nothing in the library, or say themselves what they cannot do. */
const outsideLibrary: ReadonlySet<string> = new Set(['data', 'sites', 'health', 'language', 'drill', 'log']);

/** A library of a newer version: said above each section, and the controls of those that would change it rest. */
function Unchanged({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <div class="library-newer">
        <Notice level="warn">
          <p class="title">{t('settingsNewer')}</p>
          <p>{t('settingsNewerAbout')}</p>
        </Notice>
      </div>
      <fieldset disabled={!outsideLibrary.has(section.value)}>{children}</fieldset>
    </>
  );
}

/** A section that fails says so, and leaves the others alone. */
function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary((cause) => console.error('guidepost: a section failed', cause));
  if (!error) return <>{children}</>;
  return (
    <Notice level="hold">
      <p class="title">{t('settingsSectionFailed')}</p>
      <p>{String(error)}</p>
    </Notice>
  );
}

function BrandChoice() {
  if (brands.value.length < 2) {
    return (
      <p class="brand-choice">
        {t('settingsBrand')}
        <strong>{brand.value?.guide.brand.name}</strong>
      </p>
    );
  }
  return (
    <label class="brand-choice">
      {t('settingsBrand')}
      <select class="control" value={brand.value?.id} onChange={(event) => chooseBrand(event.currentTarget.value)}>
        {brands.value.map(({ id, guide }) => (
          <option key={id} value={id} selected={id === brand.value?.id}>
            {guide.brand.name}
          </option>
        ))}
      </select>
    </label>
  );
}
