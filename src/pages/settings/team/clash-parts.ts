/** Two versions of one thing of a guide as people read them: part by part, by the names that Settings have for them. */
import * as v from 'valibot';
import { Reply, Rule, Section } from '../../../core/guide.ts';
import { canonical } from '../../../core/log/chain.ts';
import { ruleForms } from '../../../core/rule-forms.ts';
import type { Clash } from '../../../core/team/changes.ts';
import { packs } from '../../../packs.ts';
import { languageOnScreen, t, tBoth } from '../../../ui/words.ts';
import { replyParts } from '../replies/difference.tsx';
import { summaryOf } from '../rules/options.ts';
import { scopeSummary } from '../rules/scope-summary.ts';

/** A part in which two versions differ; '' where one has nothing there. */
export interface ClashPart {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Where two versions differ; null for what has no parts with names. Of a version that was deleted all parts are ''. */
export function clashParts({ part, mine, theirs }: Clash): ClashPart[] | null {
  const [own, other] = [partsOf(part, mine), partsOf(part, theirs)];
  if (!own || !other) return null;
  const labels = [...new Set([...own.keys(), ...other.keys()])];
  const all = labels.map((label) => ({ label, mine: own.get(label) ?? '', theirs: other.get(label) ?? '' }));
  return all.filter((each) => each.mine !== each.theirs);
}

/** What a clash is about, in words: a rule by its reason, a reply by its title. Its id where it has no better name. */
export function clashName({ part, id, mine, theirs }: Clash): string {
  const side = mine ?? theirs;
  if (part === 'rules') {
    const rule = v.safeParse(Rule, side);
    return (rule.success && (rule.output.why || optionsSaid(rule.output))) || id;
  }
  if (part === 'packs') return packName(id);
  const titled = v.safeParse(v.looseObject({ title: v.string() }), side);
  return (titled.success && titled.output.title) || id;
}

function packName(id: string): string {
  const pack = packs().get(id);
  return pack ? tBoth(pack.name) : id;
}

function partsOf(part: Clash['part'], side: unknown): ReadonlyMap<string, string> | null {
  if (side === null) return new Map();
  if (part === 'rules') return read(Rule, side, ruleParts);
  if (part === 'replies') return read(Reply, side, replyParts);
  return part === 'document' ? read(Section, side, sectionParts) : null;
}

function read<S extends v.GenericSchema>(
  schema: S,
  side: unknown,
  parts: (known: v.InferOutput<S>) => Map<string, string>,
): ReadonlyMap<string, string> | null {
  const known = v.safeParse(schema, side);
  return known.success ? parts(known.output) : null;
}

function ruleParts(rule: Rule): Map<string, string> {
  const { id: _id, options: _options, why, level, source, fix = '', on, scope, kind, ...rest } = rule;
  return new Map([
    [t('settingsWhy'), why],
    [t('settingsLevel'), on ? t(`markLevel_${level}`) : t('settingsRuleOff')],
    [tBoth(ruleForms.get(kind)?.name ?? { ru: kind, en: kind }), optionsSaid(rule, Number.POSITIVE_INFINITY)],
    [t('settingsFix'), fix],
    [t('settingsSource'), source],
    [t('settingsScope'), scopeSummary(scope)],
    // what has no short name here is not hidden either
    [t('teamClashRest'), canonical(rest)],
  ]);
}

function optionsSaid({ kind, options }: Rule, most?: number): string {
  const form = ruleForms.get(kind);
  return (form && summaryOf(form, options, languageOnScreen(), most)) || canonical(options);
}

function sectionParts({ title, about, clauses }: Section): Map<string, string> {
  return new Map([
    [t('settingsReplyTitle'), title],
    [t('teamClash_document'), [about, ...clauses.map(({ text }) => text)].filter(Boolean).join('\n')],
  ]);
}
