/** Tells the background what was read, a little at a time, and marks the advocates that it knows. */
import type { SeenPost } from '../../core/mentions/mention.ts';
import { askBy } from '../../platform/bus.ts';
import { mentionMessages } from '../../platform/mention-messages.ts';
import type { Found } from './feed.ts';
import { mark } from './marks.ts';

/** What is read within this time goes out together: each message may have to wake the background. */
const gatherMs = 2000;
/** As the message allows. */
const [mostPosts, mostRead, mostAuthors] = [200, 1000, 500];

/** Gathers what a feed tells. Without a mention or an advocate in the library a page that is only read sends nothing but a count, seldom. */
export function reporter(family: string, life: AbortSignal): (found: Found) => void {
  const posts: SeenPost[] = [];
  let read = 0;
  const authors: Found['authors'][number][] = [];
  let later: ReturnType<typeof setTimeout> | undefined;

  const send = async (): Promise<void> => {
    later = undefined;
    const [now, shown, count] = [posts.splice(0, mostPosts), authors.splice(0, mostAuthors), Math.min(read, mostRead)];
    read -= count;
    if (posts.length + authors.length > 0) plan();
    try {
      const { advocates } = await askBy(mentionMessages, 'mention/seen', {
        posts: now,
        read: count,
        authors: shown.map(({ handle }) => ({ network: family, handle })),
      });
      markFriends(new Set(advocates), shown);
    } catch (error) {
      if (!life.aborted) console.info('guidepost: what was read was not counted', String(error)); // the background may be away for good: nothing in the page depends on it
    }
  };
  const plan = (): void => {
    later ??= setTimeout(() => void send(), gatherMs);
  };
  const onHide = (): void => {
    if (document.visibilityState !== 'hidden' || later === undefined) return;
    clearTimeout(later);
    void send();
  };
  document.addEventListener('visibilitychange', onHide, { signal: life });
  life.addEventListener('abort', () => clearTimeout(later));

  const markFriends = (known: ReadonlySet<string>, shown: Found['authors']): void => {
    for (const { handle, name, post } of shown) {
      if (!known.has(`${family} ${handle.toLowerCase()}`) || !name.isConnected) continue;
      const range = new Range();
      range.selectNodeContents(name);
      mark('advocate', post, [range]);
    }
  };

  return (found) => {
    posts.push(...found.posts);
    read += found.read;
    authors.push(...found.authors);
    plan();
  };
}
