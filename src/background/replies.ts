/** Replies for the picker in a page: the library itself never leaves the background. */
import type { MessageHandlers } from '../platform/bus.ts';
import { listReplies, noteTaken, offerReply } from '../platform/reply-offers.ts';

export const replyHandlers: Pick<MessageHandlers, 'reply/find' | 'reply/open' | 'reply/used'> = {
  'reply/find': ({ query, where }) => listReplies(query, where),
  'reply/open': ({ brandId, id, where }) => offerReply(brandId, id, where),
  'reply/used': async ({ brandId, id, wording, where }) => {
    await noteTaken(brandId, id, wording, where);
    return null;
  },
};
