/** What a box is offered: for the background, which answers pages, and for our own pages. */
import { isClearedAt, type ListedReply, type Moment, obstacleTo, type ReplyOffer, type Where } from '../core/replies/offer.ts';
import type { Place } from '../core/replies/ranking.ts';
import { firstValue, slotsIn, wordingsFor } from '../core/replies/wording.ts';
import { languageOf } from '../core/text/language.ts';
import { prepare } from '../core/text/prepare.ts';
import { database } from './database.ts';
import { dayOf } from './day.ts';
import { noteUse, wordingsUsed } from './replies.ts';
import { type Answered, openReplies } from './reply-search.ts';
import { readStored } from './storage.ts';
import type { StoredReply } from './stored.ts';

/** The part of a list that is drawn; more than this nobody scrolls through. */
const shownAtOnce = 60;
const excerptLength = 240;
const dayMs = 86_400_000;

/** Replies for a box: to what was typed, or those that fit it; usable ones first, the others with the reason why not. */
export async function listReplies(query: string, where: Where): Promise<{ readonly replies: ListedReply[]; readonly more: number }> {
  const brandId = await brandFor(where);
  if (brandId === null) return { replies: [], more: 0 };
  const [library, moment] = await Promise.all([openReplies(brandId), momentFor(brandId, where)]);
  const found = await library.find({ query, message: where.message, place: placeOf(where), now: Date.now(), most: shownAtOnce });
  const listed = found.replies.map((reply, at) => listedOf(reply, moment, at < found.fitting));
  const usable = listed.filter(({ obstacle }) => obstacle === null);
  return { replies: [...usable, ...listed.filter(({ obstacle }) => obstacle !== null)], more: restOf(found) };
}

/** A reply with its wordings and slots as they stand for a box; null when it is gone. */
export async function offerReply(brandId: string, id: string, where: Where): Promise<ReplyOffer | null> {
  const [reply, brand] = await Promise.all([database.replies.get([brandId, id]), database.brands.get(brandId)]);
  if (!reply || !brand) return null;
  const moment = await momentFor(brandId, where);
  const used = await wordingsUsed(brandId, id, { conversation: conversationOf(where), since: Date.now() - dayMs });
  const known = (lang: string) => ({ ...where, brand: brand.guide.brand.name, network: where.networkName, date: dateIn(lang, brand.guide.brand.timeZone) });
  return {
    ...{ brandId, id, title: reply.title, attachment: reply.attachment ?? '', obstacle: obstacleTo(reply, moment), isCleared: isClearedAt(reply, moment) },
    wordings: wordingsFor(reply, placeOf(where), used).map(({ at, body, lang }) => {
      const slots = slotsIn(body, reply.slots);
      return { at, body, lang, slots, values: Object.fromEntries(slots.map((slot) => [slot.name, firstValue(slot, known(lang))])) };
    }),
  };
}

/** Notes that a wording was taken; `tookMs` from the list that was opened to the text in the box, where somebody measured it. */
export async function noteTaken(brandId: string, replyId: string, wording: number, where: Where, tookMs?: number): Promise<void> {
  const { network, account } = where;
  await noteUse({ brandId, replyId, at: Date.now(), wording, network, account, conversation: conversationOf(where), tookMs });
}

/** The brand whose replies are offered: the one that speaks, else the first. */
async function brandFor({ brand }: Where): Promise<string | null> {
  const known = brand === '' ? undefined : await database.brands.get(brand);
  return known?.id ?? (await database.brands.toCollection().first())?.id ?? null;
}

function listedOf(reply: StoredReply, moment: Moment, isFitting: boolean): ListedReply {
  const { brandId, id, title, body, lang, scenario = '', validUntil } = reply;
  const excerpt = body.slice(0, excerptLength);
  return { brandId, id, title, body: excerpt, lang, scenario, obstacle: obstacleTo(reply, moment), validUntil: validUntil?.slice(0, 10) ?? '', isFitting };
}

function restOf({ count, replies }: Answered): number {
  return Math.max(0, count - replies.length);
}

function placeOf({ network, message }: Where): Place {
  return { network, language: message === '' ? '' : languageOf(prepare(message)) };
}

async function momentFor(brandId: string, { network }: Where): Promise<Moment> {
  const { crisis } = await readStored('crisis');
  return { today: dayOf(), network, level: crisis[brandId]?.level ?? 0 };
}

/** A fingerprint of the message answered: enough to see that the same thread got the same words, and too little to read anything from it. */
function conversationOf({ network, author, message }: Where): string {
  if (message === '') return '';
  let hash = 0xcbf29ce484222325n;
  for (const char of `${network}\n${author}\n${message}`) hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(36);
}

function dateIn(lang: string, timeZone: string): string {
  return new Date().toLocaleDateString(/^[a-z]{2}$/.test(lang) ? lang : undefined, { day: 'numeric', month: 'long', timeZone });
}
