import type { Guide, Reply } from '#src/core/guide.ts';
import type { OrderOutput } from '#src/platform/messages.ts';

/** A guide with nothing in it but a name; `more` overrides. */
export function guideNamed(name: string, more: Partial<Guide> = {}): Guide {
  const brand = { name, timeZone: 'UTC', terms: { own: [], products: [], competitors: [] }, accounts: [] };
  return { format: 'guidepost/1', brand, rules: [], packs: {}, dictionary: [], replies: [], ...more };
}

/** An approved reply; `more` overrides. */
export function replyWith(id: string, more: Partial<Reply> = {}): Reply {
  return { id, title: id, body: `Body of ${id}`, lang: 'en', tags: [], networks: [], status: 'approved', validUntil: null, ...more };
}

/** What a frame with a box of X says of itself. */
export function describedFrame(said: OrderOutput<'frame/describe'>['state']): OrderOutput<'frame/describe'> {
  return {
    network: 'x',
    networkName: 'X (Twitter)',
    confidence: 'high',
    box: 'post',
    account: null,
    standing: null,
    shownAccount: null,
    planned: 0,
    scheduledAt: null,
    answered: null,
    answeredAuthor: null,
    attachments: [],
    brands: [],
    state: said,
    findings: [],
  };
}
