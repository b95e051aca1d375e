/** Looks, once for each box that is taken up and written in, whether what its network's file says is on the page. Counts are all that is told. */
import type { Outcome, Outcomes } from '../../core/network/health.ts';
import type { ValueFact } from '../../core/network/network.ts';
import { reportHealth } from '../log.ts';
import { type Box, matchesClose } from './boxes.ts';
import { closestComposed, isVisible, matches, queryDeep, upwards } from './composed.ts';
import { factOf } from './controls.ts';
import { site } from './site.ts';
import { valueAt } from './values.ts';

/** Before that a page may still be building what stands around the box. */
const settledMs = 1200;

let taken: { readonly root: HTMLElement; readonly at: number; isTold: boolean } | null = null;

/** Somebody wrote in a box and rests: looked at soon, when the browser has time. */
export function lookSoon(box: Box): void {
  const own = takenUp(box);
  if (own.isTold || performance.now() - own.at < settledMs) return;
  requestIdleCallback(() => lookNow(box), { timeout: 2000 });
}

/** A box is about to be published, and may be gone right after. */
export function lookNow(box: Box): void {
  const own = takenUp(box);
  if (own.isTold || !box.root.isConnected) return;
  own.isTold = true;
  const facts = outcomesOf(box);
  if (facts && Object.keys(facts).length > 0) reportHealth(facts);
}

function takenUp({ root }: Box): NonNullable<typeof taken> {
  if (taken?.root !== root) taken = { root, at: performance.now(), isTold: false };
  return taken;
}

/** Null where there is no file to fit: a site that nobody described, or a page whose facts the user changed. */
function outcomesOf(box: Box): Outcomes | null {
  const { network } = site;
  if (network.near || network.taught || network.boxes.some(({ source }) => source === 'taught')) return null;
  if (box.network.near) return { 'boxes.other': 'missing' };
  const at = network.boxes.indexOf(box.fact);
  return at < 0 ? null : { ...boxOutcome(box, at), ...publishOutcome(box), ...accountOutcome(box), ...scheduleOutcome(box) };
}

function boxOutcome({ root, fact }: Box, at: number): Outcomes {
  const id = `boxes.${at}`;
  const composer = fact.composer?.findIndex((selector) => closestComposed(root, selector)) ?? -1;
  return { [id]: byPlace(fact.find.findIndex((selector) => matchesClose(root, selector))), ...(composer < 0 ? {} : { [`${id}.composer`]: byPlace(composer) }) };
}

/** The control that the box's kind is published with: the nearest of any layout will do. None in sight: every one that was expected is missing. */
function publishOutcome({ root, kind, network }: Box): Outcomes {
  const expected = network.publish.filter((fact) => fact.for.includes(kind) && fact.confidence !== 'low');
  const selectors = network.publish.filter((fact) => fact.for.includes(kind)).flatMap(({ find }) => find);
  if (expected.length === 0) return {};
  for (const scope of upwards(root, 14)) {
    const control = queryDeep(scope, selectors, 3000).find((element) => factOf(element, network)?.for.includes(kind) && isVisible(element));
    const fact = control && factOf(control, network);
    if (control && fact) return { [`publish.${network.publish.indexOf(fact)}`]: byPlace(fact.find.findIndex((selector) => matches(control, selector))) };
  }
  return Object.fromEntries(expected.map((fact) => [`publish.${network.publish.indexOf(fact)}`, 'missing' as const]));
}

function accountOutcome(box: Box): Outcomes {
  const found = valueOutcome('account', box);
  if (found) return found;
  const expected = [...box.network.account.entries()].filter(([, { for: kinds, confidence }]) => confidence !== 'low' && (!kinds || kinds.includes(box.kind)));
  return Object.fromEntries(expected.map(([at]) => [`account.${at}`, 'missing' as const]));
}

/** Few posts are scheduled: what is not there is not missing. */
function scheduleOutcome(box: Box): Outcomes {
  return valueOutcome('schedule', box) ?? {};
}

/** The first fact that gives a value. */
function valueOutcome(section: 'account' | 'schedule', box: Box): Outcomes | null {
  for (const [at, fact] of box.network[section].entries()) {
    const place = placeOfValue(fact, box);
    if (place >= 0) return { [`${section}.${at}`]: byPlace(place) };
  }
  return null;
}

/** Which selector of a fact gives the value; -1: none does. */
function placeOfValue(fact: ValueFact, box: Box): number {
  if (fact.joined) return valueAt(fact, box) ? 0 : -1;
  return fact.find.findIndex((selector) => valueAt({ ...fact, find: [selector] }, box));
}

function byPlace(place: number): Outcome {
  return place === 0 ? 'found' : place > 0 ? 'fallback' : 'missing';
}
