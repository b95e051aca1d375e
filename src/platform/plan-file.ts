/** A plan as a file: plain, or sealed with a pass-phrase of the team. */
import * as v from 'valibot';
import { Plan } from '../core/crisis/plan.ts';
import { openSealed, Sealed, sealedFormat, sealText } from './seal.ts';

/** What came of reading a file; each `why` has a sentence (`planFile_<why>`). */
export type PlanReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly why: 'unreadable' | 'phrase-needed' | 'wrong-phrase' | 'no-plan' };

/** The text of a file; sealed where a phrase is given. */
export async function writePlanFile(plan: Plan, phrase = ''): Promise<string> {
  const text = JSON.stringify(plan, null, 2);
  return `${phrase === '' ? text : JSON.stringify(await sealText(text, phrase), null, 2)}\n`;
}

export async function readPlanFile(text: string, phrase = ''): Promise<PlanReading> {
  const json = jsonIn(text);
  if (json === undefined) return { ok: false, why: 'unreadable' };
  if ((json as { format?: unknown } | null)?.format !== sealedFormat) return planIn(json);
  const sealed = v.safeParse(Sealed, json);
  if (!sealed.success) return { ok: false, why: 'unreadable' };
  if (phrase === '') return { ok: false, why: 'phrase-needed' };
  const open = await openSealed(sealed.output, phrase);
  return open === null ? { ok: false, why: 'wrong-phrase' } : planIn(jsonIn(open));
}

function planIn(json: unknown): PlanReading {
  const read = v.safeParse(Plan, json);
  return read.success ? { ok: true, plan: read.output } : { ok: false, why: 'no-plan' };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller says so
  }
}
