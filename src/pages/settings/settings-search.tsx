import './settings-search.css';
import '../../ui/search-line.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Guide } from '../../core/guide.ts';
import { openReplies } from '../../platform/reply-search.ts';
import { Icon } from '../../ui/icon.tsx';
import { languageOnScreen, t } from '../../ui/words.ts';
import { whileWanted } from '../shared/while-wanted.ts';
import { findablesOf } from './findables.ts';
import { type Findable, searchSettings } from './search-settings.ts';

const mostShown = 12;
const mostReplies = 4;

interface SearchAsked {
  readonly brandId: string;
  readonly guide: Guide | undefined;
  /** What stands there while nothing is searched for. */
  readonly children: ComponentChildren;
}

/** A field over all settings; what it finds takes the place of the navigation, and leads to where it can be changed. */
export function SettingsSearch({ brandId, guide, children }: SearchAsked) {
  const [query, setQuery] = useState('');
  const language = languageOnScreen();
  const isAsked = query.trim() !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of the language on screen
  const all = useMemo(() => (isAsked ? findablesOf(guide) : []), [guide, isAsked, language]);
  const replies = useReplies(brandId, query);
  const found = [...searchSettings(query, all, mostShown), ...replies];
  return (
    <>
      <search class="search-line">
        <Icon name="search" size={18} />
        <input
          class="control"
          type="search"
          aria-label={t('settingsSearch')}
          placeholder={t('settingsSearch')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('');
            if (event.key === 'Enter' && found[0]) location.hash = found[0].href;
          }}
        />
      </search>
      {isAsked ? (
        <ul class="found-settings" aria-label={t('settingsSearch')}>
          {found.map(({ title, where, href }) => (
            <li key={href + title}>
              <a href={href}>
                <span class="title">{title}</span>
                {where && <span class="soft small">{where}</span>}
              </a>
            </li>
          ))}
          {found.length === 0 && <li class="soft">{t('settingsSearchNothing')}</li>}
        </ul>
      ) : (
        children
      )}
    </>
  );
}

/** Replies of the brand, by their own search. */
function useReplies(brandId: string, query: string): readonly Findable[] {
  const [found, setFound] = useState<readonly Findable[]>([]);
  useEffect(() => whileWanted(() => repliesFor(brandId, query), setFound), [brandId, query]);
  return found;
}

async function repliesFor(brandId: string, query: string): Promise<Findable[]> {
  if (query.trim() === '' || brandId === '') return [];
  const library = await openReplies(brandId);
  const { replies } = await library.find({ query, message: '', place: { network: '', language: '' }, now: Date.now(), most: mostReplies });
  return replies.map(({ id, title }) => ({ title, also: '', where: t('settingsNav_replies'), href: `#replies/${encodeURIComponent(id)}` }));
}
