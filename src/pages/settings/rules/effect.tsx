import './effect.css';
import '../../shared/caught.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Finding, levels } from '../../../core/finding.ts';
import type { Guide, Rule } from '../../../core/guide.ts';
import { wordsOfGuide } from '../../../core/phrase-words.ts';
import { differenceOf, type RuleEffect as Effect, effectOf } from '../../../core/rule-effect.ts';
import { lexicons } from '../../../lexicons.ts';
import { languageOnScreen, t, tCount } from '../../../ui/words.ts';
import { exampleTexts, ownTexts, type TriedText } from '../tried-texts.ts';
import { useForms } from '../use-forms.ts';

interface EffectAsked {
  readonly brandId: string;
  readonly guide: Guide;
  /** The rule as it is in the form. */
  readonly rule: Rule;
  /** As it is stored; null for a new one. */
  readonly before: Rule | null;
}

const mostShown = 4;
const mostQuoted = 140;
const restMs = 250;

/** What a rule would have done to the user's last texts and to examples, before it is saved; and what is different from now. */
export function RuleEffect({ brandId, guide, rule, before }: EffectAsked) {
  const texts = useTexts(brandId);
  const words = useMemo(() => wordsOfGuide({ ...guide, rules: before ? [rule, before] : [rule] }), [guide, rule, before]);
  const forms = useForms(words);
  const [effects, setEffects] = useState<{ readonly now: Effect; readonly before: Effect }>();
  useEffect(() => {
    // Somebody types in the form: the texts are tried once the hand rests.
    const timer = setTimeout(() => {
      const about = { guide, matter: { lexicons: lexicons(), ...(forms && { forms }) }, now: Date.now() };
      const all = texts.map(({ text }) => text);
      setEffects({ now: effectOf(rule, all, about), before: before ? effectOf(before, all, about) : new Map() });
    }, restMs);
    return () => clearTimeout(timer);
  }, [texts, rule, before, guide, forms]);
  if (!effects) return null;
  const isOwn = (at: number): boolean => texts[at]?.from !== 'example';
  const caught = [...effects.now.keys()];
  const { more, less } = differenceOf(effects.before, effects.now);
  const isEdit = before !== null && more.length + less.length > 0;
  return (
    <section class="card rule-effect" aria-label={t('effectTitle')}>
      <div>
        <h2>{t('effectTitle')}</h2>
        <p class="soft small">{tCount('effectOwnTexts', texts.filter(({ from }) => from !== 'example').length)}</p>
      </div>
      <div aria-live="polite">
        <p>
          {t('effectCaught', {
            own: caught.filter(isOwn).length,
            allOwn: texts.filter(({ from }) => from !== 'example').length,
            examples: caught.filter((at) => !isOwn(at)).length,
            allExamples: texts.filter(({ from }) => from === 'example').length,
          })}
        </p>
        {isEdit ? (
          <>
            <Caught title={tCount('effectMore', more.length)} places={more} texts={texts} effect={effects.now} />
            <Caught title={tCount('effectLess', less.length)} places={less} texts={texts} effect={effects.before} />
          </>
        ) : (
          <Caught title="" places={caught} texts={texts} effect={effects.now} />
        )}
      </div>
    </section>
  );
}

function useTexts(brandId: string): readonly TriedText[] {
  const [texts, setTexts] = useState<readonly TriedText[]>([]);
  const language = languageOnScreen();
  useEffect(() => {
    let isWanted = true;
    Promise.all([ownTexts(brandId), exampleTexts(language)]).then(
      ([own, examples]) => {
        if (isWanted) setTexts([...own, ...examples]);
      },
      (error: unknown) => console.error('guidepost: texts to try a rule on', error),
    );
    return () => {
      isWanted = false;
    };
  }, [brandId, language]);
  return texts;
}

interface CaughtAsked {
  readonly title: string;
  readonly places: readonly number[];
  readonly texts: readonly TriedText[];
  readonly effect: Effect;
}

function Caught({ title, places, texts, effect }: CaughtAsked) {
  if (places.length === 0) return null;
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul>
        {places.slice(0, mostShown).map((at) => (
          <li key={at}>
            <span class="soft small">{t(`effectFrom_${texts[at]?.from ?? 'example'}`)}</span>
            <q>
              <Marked text={texts[at]?.text ?? ''} findings={effect.get(at) ?? []} />
            </q>
          </li>
        ))}
      </ul>
      {places.length > mostShown && <p class="soft small">{tCount('effectOthers', places.length - mostShown)}</p>}
    </>
  );
}

/** The text around the gravest finding, with its words marked. */
function Marked({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  const rank = ({ level }: Finding): number => levels.indexOf(level);
  const [first] = [...findings].sort((one, other) => rank(other) - rank(one));
  if (!first) return <>{text.slice(0, mostQuoted)}</>;
  const { start, end } = first.span;
  const from = Math.max(0, Math.min(start, text.length) - 40);
  const to = Math.min(text.length, Math.max(end, from + mostQuoted));
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, start)}
      {end > start && <mark class={`caught ${first.level}`}>{text.slice(start, end)}</mark>}
      {text.slice(end, to)}
      {to < text.length && '…'}
    </>
  );
}
