/** Watches a feed for names: a file of its own, in the top frame of known networks, only while somebody wants it (background/mentions.ts). */
import * as v from 'valibot';
import { ReadyWatch } from '../core/mentions/published.ts';
import { claims, Network } from '../core/network/network.ts';
import type { StoredNetworks } from '../core/snapshot.ts';
import { SpokenWords } from '../core/snapshot.ts';
import { fill, languageFor } from '../core/words.ts';
import { askBy } from '../platform/bus.ts';
import { mentionMessages } from '../platform/mention-messages.ts';
import { readStored, type Stored, watchStored } from '../platform/storage.ts';
import { speak } from '../ui/words.ts';
import { closeCard } from './mentions/card.tsx';
import { followFeed } from './mentions/feed.ts';
import { clearMarks } from './mentions/marks.ts';
import { followPointer } from './mentions/pointer.ts';
import { reporter } from './mentions/report.ts';
import { firstFound } from './site/composed.ts';

/** The successor calls, the living one answers by cancelling; one that is cut off from us retires. */
const call = `guidepost:mentions:${chrome.runtime.id}`;

// Without a window the file was only named, by a test of the background.
if (globalThis.window?.dispatchEvent(new CustomEvent(call, { cancelable: true }))) live();

function live(): void {
  const life = new AbortController();
  window.addEventListener(
    call,
    (event) => {
      if (isConnected()) event.preventDefault();
      else life.abort();
    },
    { signal: life.signal },
  );
  let stop = (): void => undefined;
  let begun = 0;
  const begin = async (): Promise<void> => {
    const own = ++begun;
    const now = await readStored('mentions', 'networks', 'settings', 'words');
    const watch = now.mentions && networkHere(now.networks) ? (await askBy(mentionMessages, 'mention/watch', {})).watch : null;
    if (life.signal.aborted || own !== begun) return; // an answer that comes late is about what was
    stop();
    if (!watch) closeCard();
    stop = watch ? startWatching(now, watch) : () => undefined;
  };
  // Without a background there is nobody to count for; the next change, or the next page, asks again.
  const beginAgain = (): void => void begin().catch((error: unknown) => console.info('guidepost: this feed is not watched', String(error)));
  const forget = watchStored(({ mentions, networks, settings }) => {
    if (mentions !== undefined || networks || settings) beginAgain();
  });
  life.signal.addEventListener('abort', () => {
    stop();
    forget();
    closeCard();
  });
  beginAgain();
}

/** Watches by what is stored now; returns how to stop. */
function startWatching({ mentions, networks, settings, words }: Pick<Stored, 'mentions' | 'networks' | 'settings' | 'words'>, terms: string): () => void {
  const network = networkHere(networks);
  if (!network) return () => undefined;
  const watch = v.parse(ReadyWatch, JSON.parse(terms));
  const language = languageFor(settings.language, navigator.language);
  const spoken = words && v.safeParse(SpokenWords, JSON.parse(words[language]));
  speak(language, (key, values = {}) => fill((spoken?.success && spoken.output.page[key]) || key, values));
  const end = new AbortController();
  const report = reporter(network.family, end.signal);
  const named = followFeed(network, watch, { hasAdvocates: mentions?.advocates === true, onFound: report, life: end.signal });
  followPointer(named, network.name[language], end.signal);
  return () => {
    end.abort();
    clearMarks();
  };
}

/** The network of this page, by its host, or by what it shows where anybody may run a copy. */
function networkHere(from: StoredNetworks): Network | null {
  const all = Object.values(from).filter(({ taught }) => !taught);
  const found =
    all.find(({ hosts, path }) => claims({ hosts, path }, location.hostname, location.pathname)) ??
    all.find(({ signs }) => signs.some((sign) => firstFound(document, sign)));
  if (!found) return null;
  const read = v.safeParse(Network, JSON.parse(found.facts));
  return read.success ? read.output : null;
}

function isConnected(): boolean {
  try {
    return Boolean(chrome.runtime?.id);
  } catch {
    return false; // Firefox throws where Chromium gives undefined.
  }
}
