import './mentions.css';
import './cards.css';
import './stream.css';
import '../../ui/level.css';
import { ChoiceField } from '../../ui/field.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { languageOnScreen, t, tCount } from '../../ui/words.ts';
import { AdvocatesPane } from './advocates-pane.tsx';
import { BringPane } from './bring-pane.tsx';
import { SpikeCard } from './spike-card.tsx';
import * as state from './state.ts';
import { StreamPane } from './stream-pane.tsx';
import { TermsPane } from './terms-pane.tsx';
import { WhyPane } from './why-pane.tsx';

const panes: Readonly<Record<state.Tab, () => preact.JSX.Element>> = {
  stream: StreamPane,
  why: WhyPane,
  advocates: AdvocatesPane,
  terms: TermsPane,
  bring: BringPane,
};

/** Where the brand is named, why, and who stands by it. */
export function MentionsPage() {
  const { brand, brands, tab, watching, mentions, advocates } = state;
  const Pane = panes[tab.value];
  const open = mentions.value.filter((each) => each.state === 'new').length;
  const counts: Partial<Record<state.Tab, number>> = { stream: open, advocates: advocates.value.length };
  return (
    <div class="mentions-page">
      <header>
        <img src="/assets/icons/guidepost-32.png" alt="" />
        <h1>{t('mentionsTitle')}</h1>
        {brands.value.length > 1 ? (
          <ChoiceField
            label={t('mentionsBrand')}
            value={brand.value?.id ?? ''}
            choices={brands.value.map(({ id, guide }) => ({ value: id, label: guide.brand.name }))}
            onChange={(id) => void state.chooseBrand(id)}
          />
        ) : (
          <span class="soft">{brand.value?.guide.brand.name}</span>
        )}
        <span class="watch-switch">
          <Toggle label={t('mentionsWatch')} on={watching.value.on} onChange={(on) => void state.changeWatching({ on })} />
          <span>{t(watching.value.on ? 'mentionsWatchOn' : 'mentionsWatchOff')}</span>
        </span>
      </header>
      <nav aria-label={t('mentionsTitle')}>
        {state.tabs.map((name) => (
          <button key={name} type="button" aria-current={name === tab.value ? 'page' : undefined} onClick={() => state.goTo(name)}>
            {t(`mentionsTab_${name}`)}
            {counts[name] ? <span class="count">{counts[name]}</span> : null}
          </button>
        ))}
      </nav>
      <main>
        {(tab.value === 'stream' || tab.value === 'why') && <SpikeCard />}
        <Pane />
      </main>
      <footer class="soft small">
        {tCount('mentionsKept', state.usage.value.count)} {t('mentionsRoom', { used: megabytes(state.usage.value.bytes), limit: watching.value.limit })}{' '}
        {t('mentionsLocal')}
      </footer>
    </div>
  );
}

/** With one digit behind the point, and never nothing where there is something. */
function megabytes(bytes: number): string {
  const format = new Intl.NumberFormat(languageOnScreen(), { maximumFractionDigits: 1 });
  return bytes > 0 && bytes < 100_000 ? `< ${format.format(0.1)}` : format.format(bytes / 1_000_000);
}
