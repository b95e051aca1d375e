import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { t, tCount } from '../../ui/words.ts';
import { networkName } from '../settings/networks/names.ts';
import { choices, everything, type Filter, filter, filtered, periods } from './filter.ts';
import { MentionLine } from './mention-line.tsx';
import * as state from './state.ts';

/** So many are drawn at once. */
const shownAtOnce = 60;

/** The stream of mentions, newest first, with what narrows it. */
export function StreamPane() {
  const [most, setMost] = useState(shownAtOnce);
  const { mentions, terms, now } = state;
  const found = filtered(mentions.value, terms.value, now.value, filter.value);
  if (mentions.value.length === 0) return <NothingYet />;
  return (
    <section class="stream" aria-label={t('mentionsTab_stream')}>
      <Filters />
      <p class="soft small" role="status">
        {tCount('mentionsFound', found.length)}
      </p>
      <ul class="lines">
        {found.slice(0, most).map((mention) => (
          <MentionLine key={mention.key} mention={mention} />
        ))}
      </ul>
      {found.length > most && <Button label={t('mentionsMore')} onPress={() => setMost(most + shownAtOnce)} />}
    </section>
  );
}

function NothingYet() {
  return (
    <section class="nothing">
      <h2>{t('mentionsNone')}</h2>
      <p class="soft">{t(state.watching.value.on ? 'mentionsNoneOn' : 'mentionsNoneOff')}</p>
      <p class="actions">
        {!state.watching.value.on && <Button label={t('mentionsWatchStart')} look="primary" onPress={() => void state.changeWatching({ on: true })} />}
        <Button label={t('mentionsToTerms')} onPress={() => state.goTo('terms')} />
        <Button label={t('mentionsToBring')} onPress={() => state.goTo('bring')} />
      </p>
    </section>
  );
}

function Filters() {
  const by = filter.value;
  const set = (more: Partial<Filter>): void => {
    filter.value = { ...by, ...more };
  };
  const networks = [...new Set(state.mentions.value.map(({ network }) => network))].sort();
  const isNarrow = JSON.stringify(by) !== JSON.stringify(everything);
  return (
    <div class="filters">
      <label class="search">
        <span class="unseen">{t('mentionsSearch')}</span>
        <Icon name="search" size={18} />
        <input type="search" class="control" placeholder={t('mentionsSearch')} value={by.text} onInput={(event) => set({ text: event.currentTarget.value })} />
      </label>
      <Choice
        label={t('mentionsPeriod')}
        value={String(by.days)}
        choices={periods.map((days) => [String(days), t(`mentionsPeriod_${days}`)])}
        onChange={(days) => set({ days: Number(days) })}
      />
      <Choice
        label={t('mentionsSide')}
        value={by.side}
        choices={[all(), ...choices.side.map((side) => [side, t(`mentionsSide_${side}`)] as const)]}
        onChange={(side) => set({ side: choices.side.find((each) => each === side) ?? '' })}
      />
      <Choice
        label={t('mentionsTerm')}
        value={by.term}
        choices={[all(), ...state.terms.value.map(({ id, name }) => [id, name] as const)]}
        onChange={(term) => set({ term })}
      />
      <Choice
        label={t('mentionsNetwork')}
        value={by.network}
        choices={[all(), ...networks.map((network) => [network, networkName(network)] as const)]}
        onChange={(network) => set({ network })}
      />
      <Choice
        label={t('mentionsTone')}
        value={by.tone}
        choices={[all(), ...choices.tone.map((tone) => [tone, t(`pageMentionTone_${tone}`)] as const)]}
        onChange={(tone) => set({ tone: choices.tone.find((each) => each === tone) ?? '' })}
      />
      <Choice
        label={t('mentionsState')}
        value={by.state}
        choices={[all(), ...choices.state.map((each) => [each, t(`mentionsState_${each}`)] as const)]}
        onChange={(to) => set({ state: choices.state.find((each) => each === to) ?? '' })}
      />
      <Choice
        label={t('pageMentionCause')}
        value={by.cause}
        choices={[all(), ...choices.cause.map((cause) => [cause, t(`pageMentionCause_${cause}`)] as const)]}
        onChange={(cause) => set({ cause: choices.cause.find((each) => each === cause) ?? '' })}
      />
      {isNarrow && <Button label={t('mentionsShowAll')} small look="quiet" onPress={() => set(everything)} />}
    </div>
  );
}

function all(): readonly [string, string] {
  return ['', t('mentionsAll')];
}

function Choice(asked: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label class="choice">
      <span>{asked.label}</span>
      <select value={asked.value} onChange={(event) => asked.onChange(event.currentTarget.value)}>
        {asked.choices.map(([value, label]) => (
          <option key={value} value={value} selected={value === asked.value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
