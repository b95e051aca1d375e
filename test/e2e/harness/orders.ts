/** What the popup asks of a page's guard, asked by one of the extension's own pages that stays open. */
import type { Page } from 'puppeteer-core';
import type { OrderInput, OrderName, OrderOutput } from '#src/platform/messages.ts';
import type { Session } from './browsers.ts';
import { openOwnPage } from './extension.ts';
import type { Stage } from './stage.ts';

interface Asked {
  readonly session: Session;
  readonly stage: Stage;
}

const pages = new WeakMap<Session, Page>();

/** What the guard of the page in front sees. */
export function describeTab(asked: Asked): Promise<OrderOutput<'frame/describe'>> {
  return tellTop(asked, 'frame/describe', {});
}

/** Inserts a text as a press on a reply does. */
export function insertReply(asked: Asked, text: string): Promise<OrderOutput<'reply/insert'>> {
  return tellTop(asked, 'reply/insert', { id: 'test', text });
}

export async function tellTop<N extends OrderName>({ session, stage }: Asked, name: N, input: OrderInput<N>): Promise<OrderOutput<N>> {
  const own = pages.get(session) ?? (await openOwnPage(session, '/src/pages/settings/index.html'));
  pages.set(session, own);
  await stage.page.bringToFront();
  const answer = await own.evaluate(
    async (message) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }) as Promise<{ ok: boolean; output: unknown; why?: string }>;
    },
    { name, input },
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.why}`);
  return answer.output as OrderOutput<N>; // by the contract of that name
}
