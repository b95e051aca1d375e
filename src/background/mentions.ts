/** Watches feeds while somebody reads them: puts the file that does it where it is wanted, keeps what it tells. Nothing is fetched. */
// biome-ignore lint/style/noRestrictedImports: only the built file's address comes from there, not its code.
import mentionsFile from '../content/mentions.iife.tsx?script';
import { scenarioOf } from '../core/mentions/scenario.ts';
import { advocateOf, knownAuthors } from '../platform/advocates.ts';
import { browser } from '../platform/browser.ts';
import type { HandlersOf } from '../platform/bus.ts';
import { database } from '../platform/database.ts';
import { guardScript, insideUs, runScripts } from '../platform/guard-script.ts';
import { alone } from '../platform/locks.ts';
import type { mentionMessages } from '../platform/mention-messages.ts';
import { publishWatch, watchNow } from '../platform/mention-terms.ts';
import { addSeen, changeMention, forgetOld } from '../platform/mentions.ts';
import { planOf } from '../platform/plans.ts';
import { readStored, watchStored } from '../platform/storage.ts';

/** The id under which the browser keeps our registration. */
const registration = 'guidepost-mentions';
/** The alarm by which old mentions are erased, also where nobody reads a feed any more. */
const forgetting = 'guidepost-forget-mentions';

export const mentionHandlers: HandlersOf<typeof mentionMessages> = {
  'mention/seen': async ({ posts, read, authors }) => {
    const { watching } = await readStored('watching');
    if (watching.on && (await addSeen(posts, read, 'page')) > 0) await setForgetting();
    return { advocates: await knownAuthors(authors) };
  },
  'mention/watch': async (_, { frameId }) => {
    const { watching } = await readStored('watching');
    return { watch: watching.on && frameId === 0 ? await watchNow() : null };
  },
  'mention/open': async ({ key }) => {
    const mention = await database.mentions.get(key);
    if (!mention) return null;
    const { brandId, network, handle, tone, state, cause, quote } = mention;
    const [plan, known] = await Promise.all([planOf(brandId), knownAuthors(handle ? [{ network, handle }] : [])]);
    return { brand: brandId, tone, state, cause, scenario: scenarioOf(quote, plan)?.title ?? '', isAdvocate: known.length > 0 };
  },
  'mention/change': async ({ key, state, cause, advocate }) => {
    await changeMention(key, { state, cause });
    if (advocate) {
      await advocateOf(key);
      await publishWatch();
    }
    return null;
  },
  'mention/publish': async () => {
    await publishWatch();
    await placeScript();
    return null;
  },
};

export function listenToMentions(): void {
  browser.runtime.onInstalled.addListener(() => void renew());
  browser.runtime.onStartup.addListener(() => void renew());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === forgetting) void forgetOld().catch(complain);
  });
  void setForgetting().catch(complain);
  watchStored(({ snapshot, settings, watching }) => {
    if (snapshot || watching) void renew();
    else if (settings) void placeScript();
  });
}

/** While there is anything to forget. Each start of the background would put it off if it were set anew. */
async function setForgetting(): Promise<void> {
  if ((await database.mentions.count()) > 0 && !(await browser.alarms.get(forgetting))) await browser.alarms.create(forgetting, { periodInMinutes: 60 * 6 });
}

function complain(error: unknown): void {
  console.error('guidepost: mentions', error);
}

async function renew(): Promise<void> {
  try {
    await publishWatch();
    await placeScript();
  } catch (error) {
    console.error('guidepost: watching mentions', error);
  }
}

/** Lets the browser bring the file into the top frame of every known network and of the user's own sites while something is watched, into open pages at once; and no more afterwards. */
async function placeScript(): Promise<void> {
  await alone('mention-script', async () => {
    const { mentions, settings, unreadable } = await readStored('mentions', 'settings');
    if (unreadable.includes('settings')) return;
    const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [registration] });
    if (!mentions) {
      if (before) await browser.scripting.unregisterContentScripts({ ids: [registration] });
      return;
    }
    const matches = [...guardScript().matches, ...settings.sites];
    const script = { id: registration, js: [insideUs(mentionsFile)], matches, runAt: 'document_idle' as const, persistAcrossSessions: true };
    if (before?.matches?.toSorted().join(' ') === matches.toSorted().join(' ') && before.js?.map(insideUs).join(' ') === script.js.join(' ')) return;
    if (before) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
    await enterOpenTabs(matches);
  });
}

async function enterOpenTabs(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : runScripts({ tabId: id }, [mentionsFile]).catch((error: unknown) => console.info('guidepost: no watch in tab', id, String(error))),
    ),
  );
}
