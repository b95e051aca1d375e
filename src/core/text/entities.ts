import { isWordSort, sort, sortOf } from './fold.ts';

/** Something in a text that is not plain words. */
export interface Entity {
  readonly kind: 'hashtag' | 'mention' | 'link' | 'email';
  readonly start: number;
  readonly end: number;
}

/** Endings after which a bare name is a link even without a path. Others (`t.me`, `bit.ly`) need one: `in`, `is`, `to` are words as well. */
const endings = new Set(
  (
    'com net org info biz edu gov mil pro app dev shop store online site website tech blog club news live space agency media travel museum ' +
    'ru рф su by kz ua uz kg am ge uk us eu de fr it es pl cz tr cn jp br ca au io co tv moscow tatar москва рус дети онлайн сайт бел укр қаз example'
  ).split(' '),
);
const pathEndings = new Set('me ly to cc gl gd ai st sh fm link page click im is in so vc ws la lv lt ee fi no se nl be ch at rs bg ro hu'.split(' '));
/** No name of a host is longer; without this bound a text of nothing but dots would cost its square. */
const longestHost = 253;
const inAddress = /[^\s<>"«»“”]*/uy;
const closing = /[.,!?;:…)\]}'"»”]+$/u;

/** Units at which an entity may be found: # @ . : */
export function isTrigger(unit: number): boolean {
  return unit === 0x23 || unit === 0x40 || unit === 0x2e || unit === 0x3a;
}

/** Hashtags, mentions, links and e-mails of a text, in order, never overlapping. `triggers`: where its # @ . : stand. */
export function findEntities(text: string, triggers: readonly number[]): Entity[] {
  const found: Entity[] = [];
  let from = 0;
  let judged = 0; // dots of a name that was found to be no host are not asked again
  for (const at of triggers) {
    if (at < from) continue;
    const isDot = text.charCodeAt(at) === 0x2e;
    if (isDot && at < judged) continue;
    const entity = isDot ? bareLinkAt(text, at, from) : entityAt(text, at, from);
    if (entity) {
      found.push(entity);
      from = entity.end;
    } else if (isDot) judged = at + 1 + (hostFrom(text, at + 1)?.length ?? 0);
  }
  return found;
}

function entityAt(text: string, at: number, from: number): Entity | undefined {
  const unit = text.charCodeAt(at);
  if (unit === 0x23) return hashtagAt(text, at);
  if (unit === 0x3a) return addressAt(text, at, from);
  return isName(text.charCodeAt(at - 1)) ? emailAt(text, at, from) : mentionAt(text, at);
}

function hashtagAt(text: string, at: number): Entity | undefined {
  if (isName(text.charCodeAt(at - 1)) || text[at - 1] === '&') return undefined;
  let end = at + 1;
  let letters = 0;
  for (; end < text.length && isName(text.charCodeAt(end)); end++) if (sortOf(text.charCodeAt(end)) !== sort.digit) letters++;
  return letters > 0 ? { kind: 'hashtag', start: at, end } : undefined;
}

function mentionAt(text: string, at: number): Entity | undefined {
  let end = at + 1;
  while (
    end < text.length &&
    (isName(text.charCodeAt(end)) || ((text[end] === '.' || text[end] === '-' || text[end] === '@') && isName(text.charCodeAt(end + 1))))
  )
    end++;
  return end > at + 1 ? { kind: 'mention', start: at, end } : undefined;
}

function emailAt(text: string, at: number, from: number): Entity | undefined {
  let start = at;
  while (start > from && at - start < longestHost && (isName(text.charCodeAt(start - 1)) || /[.+-]/.test(text[start - 1] ?? ''))) start--;
  const host = hostFrom(text, at + 1);
  return host?.includes('.') ? { kind: 'email', start, end: at + 1 + host.length } : undefined;
}

/** `https://…`: the colon was met. */
function addressAt(text: string, at: number, from: number): Entity | undefined {
  if (text[at + 1] !== '/' || text[at + 2] !== '/') return undefined;
  let start = at;
  while (start > from && at - start < 8 && /[a-z]/i.test(text[start - 1] ?? '')) start--;
  if (start === at || at + 3 >= text.length || !isName(text.charCodeAt(at + 3))) return undefined;
  return { kind: 'link', start, end: endOfAddress(text, at + 3) };
}

/** `example.com/path`: a dot between two letters or digits was met. */
function bareLinkAt(text: string, at: number, from: number): Entity | undefined {
  if (!isName(text.charCodeAt(at - 1)) || !isName(text.charCodeAt(at + 1))) return undefined;
  let start = at;
  while (start > from && at - start < longestHost && isHost(text, start - 1)) start--;
  const host = hostFrom(text, start);
  if (!host || start + host.length <= at) return undefined;
  const end = start + host.length;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const hasPath = text[end] === '/' || (text[end] === ':' && /\d/.test(text[end + 1] ?? ''));
  const known = endings.has(ending.toLowerCase()) && !/^[A-ZА-Я][a-zа-я]/.test(ending);
  if (!known && !(hasPath && pathEndings.has(ending.toLowerCase()))) return undefined;
  return { kind: 'link', start, end: hasPath || text[end] === '?' ? endOfAddress(text, end) : end };
}

function hostFrom(text: string, start: number): string | undefined {
  let end = start;
  while (end < text.length && end - start < longestHost && isHost(text, end)) end++;
  while (end > start && !isName(text.charCodeAt(end - 1))) end--;
  return end > start ? text.slice(start, end) : undefined;
}

function endOfAddress(text: string, start: number): number {
  inAddress.lastIndex = start;
  const address = inAddress.exec(text)?.[0] ?? '';
  const end = start + address.length;
  const tail = closing.exec(address)?.[0] ?? '';
  const keeps = tail.startsWith(')') && address.includes('(') ? 1 : 0; // a bracket that belongs to the address
  return end - tail.length + keeps;
}

function isHost(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x2e ? isName(text.charCodeAt(at + 1)) && isName(text.charCodeAt(at - 1)) : unit === 0x2d || (isName(unit) && unit !== 0x5f);
}

function isName(unit: number): boolean {
  return unit === 0x5f || isWordSort(sortOf(unit));
}
