import * as v from 'valibot';
import { once } from './core/once.ts';
import { Pack } from './core/packs/pack.ts';
import { movingDaysOf, sadDatesOf } from './sad-dates.ts';

const files = import.meta.glob<string>('../assets/packs/*.json', { eager: true, query: '?raw', import: 'default' });

/** Every pack by id, which is its file's name. Read at first use: the background wakes for much that needs none. */
export const packs: () => ReadonlyMap<string, Pack> = once(
  () =>
    new Map(
      Object.entries(files).map(([path, file]) => [path.slice('../assets/packs/'.length, -'.json'.length), withCalendar(v.parse(Pack, JSON.parse(file)))]),
    ),
);

/** A rule that names countries under `calendar` gets their sad dates, in the language of its scope. */
function withCalendar(pack: Pack): Pack {
  return { ...pack, rules: pack.rules.map(dated) };
}

function dated(rule: Pack['rules'][number]): Pack['rules'][number] {
  const { calendar, ...options } = rule.options;
  if (!Array.isArray(calendar)) return rule;
  const language = rule.scope.languages?.[0] === 'ru' ? 'ru' : 'en';
  const countries = calendar.map(String);
  const days = [...sadDatesOf(countries), ...movingDaysOf(countries)];
  return { ...rule, options: { ...options, dates: days.map((day) => ({ from: day.date, name: day[language] })) } };
}
