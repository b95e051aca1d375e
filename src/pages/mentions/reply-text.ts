import type { ListedReply, Where } from '../../core/replies/offer.ts';
import { filled } from '../../core/replies/wording.ts';
import { offerReply } from '../../platform/reply-offers.ts';

/** A reply's whole text in the wording that fits best, with what is known filled in; a list shows only its beginning. */
export async function replyText({ brandId, id, body }: ListedReply, where: Where): Promise<string> {
  const [wording] = (await offerReply(brandId, id, where))?.wordings ?? [];
  return wording ? filled(wording.body, wording.values) : body;
}
