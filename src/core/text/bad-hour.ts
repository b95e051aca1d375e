/** What a bad hour turns into something else: figures of speech about the very calamity, judgements of it, a life of ease. */
import type { AccountKind, Span } from '../draft.ts';
import type { RuleTools } from '../rule.ts';
import type { Prepared } from './prepare.ts';

/** By its title: what kind of calamity is on, and the list of what sounds like it. Some are of several kinds. */
const kinds = [
  ['echo-water', /flood|hurricane|tsunami|storm|typhoon|cyclone|drown|ferry|shipwreck|dam\b|наводн|потоп|павод|шторм|ураган|цунами|утон|подтоп|дамб|паром/iu],
  ['echo-fire', /\bfires?\b|wildfire|blaze|burn|explo|blast|eruption|пожар|взрыв|сгоре|гор[ия]т|изверж/iu],
  ['echo-dark', /blackout|power (?:cut|loss|failure)|outage|обесточ|без света|без тепла|теплосет|энерго/iu],
  ['echo-crash', /crash|plane|flight|derail|collision|submarine|boeing|airbus|авиа|самол|крушен|катастроф|поезд|дтп|столкнов|подлодк|вертол|боинг|ту-\d/iu],
  ['echo-shots', /shoot|shot|gunm|massacre|terror|bomb|stab|\bkill|murder|attack|стрел|теракт|убий|убит|напад|взрыв|ножом/iu],
  ['echo-war', /\bwar\b|invasion|troops|missile|airstrike|shelling|conscript|войн|вторжен|обстрел|мобилиз|боев|ракетн|спецопер/iu],
  ['echo-illness', /pandemic|covid|virus|outbreak|epidemic|quarantine|measles|ebola|пандеми|ковид|вирус|эпидеми|вспышк|карантин|отравл/iu],
  ['echo-quake', /quake|collapse|landslide|avalanche|crush|stampede|землетр|обруш|обвал|оползн|лавин|завал|давк/iu],
  ['echo-abuse', /abuse|assault|rape|harass|violence|kidnap|beating|насили|домогат|похищ|избиен|истяз|педофил/iu],
  ['echo-death', /death|died|dies|dead|funeral|mourning|passing|suicide|\bkill|смерт|умер|гибел|погиб|сконча|похорон|траур|кончин|самоуб/iu],
] as const;
/** Longer texts meet such words by chance. */
const shortText = 60;

interface Unfit {
  readonly key: 'echo' | 'verdict' | 'apart' | 'ease' | 'excuse' | 'profit';
  readonly span: Span;
}

/** Who speaks, and while what is on. */
interface Hour {
  readonly level: number;
  readonly title: string;
  readonly kind: AccountKind;
}

/** Finds what plays with a calamity of the kind that a title tells; help, service and warnings play with nothing. */
export function echoFinder({ lexicon }: Pick<RuleTools, 'lexicon'>): (text: Prepared, title: string) => Span | undefined {
  const echoes = kinds.map(([name, title]) => ({ title, words: lexicon(name) }));
  const plain = ['relief', 'service', 'unselling'].map(lexicon);
  return (text, title) => {
    if (text.tokens.count > shortText || plain.some((list) => list.find(text).length > 0)) return undefined;
    for (const each of echoes) {
      const hit = each.title.test(title) ? each.words.find(text)[0] : undefined;
      if (hit) return hit.span;
    }
    return undefined;
  };
}

/** Finds what is out of place while somebody suffers; help, service and warnings play with no words. A text that speaks of a grave event itself needs no crisis to be on. */
export function badHourFinder({ lexicon }: RuleTools): (text: Prepared, hour: Hour) => readonly Unfit[] {
  const echo = echoFinder({ lexicon });
  const verdicts = lexicon('verdict');
  const apart = lexicon('apart');
  const ease = lexicon('ease');
  const excuses = lexicon('evasion');
  const dearer = lexicon('profit');
  const concerned = lexicon('concerned');
  const profit = (text: Prepared, isBad: boolean): readonly Unfit[] =>
    isBad
      ? dearer
          .find(text)
          .slice(0, 1)
          .map(({ span }) => ({ key: 'profit', span }))
      : [];
  return (text, { level, title, kind }) => {
    if (text.tokens.count > shortText) return [];
    if (level === 0) return profit(text, concerned.find(text).length > 0);
    const found: readonly (readonly [Unfit['key'], Span | undefined])[] = [
      ['echo', echo(text, title)],
      ['verdict', verdicts.find(text)[0]?.span],
      ['apart', apart.find(text)[0]?.span],
      // in a brand's account the same is promotion, and posts are paused there
      ['ease', kind === 'corporate' ? undefined : ease.find(text)[0]?.span],
      ['excuse', kind === 'personal' && level > 1 ? excuses.find(text)[0]?.span : undefined],
    ];
    return [...found.flatMap(([key, span]) => (span ? [{ key, span }] : [])), ...profit(text, true)];
  };
}
