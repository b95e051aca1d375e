/** Makes the panel's view of the state, and does what the panel asks. */
import { computed, effect, untracked } from '@preact/signals-core';
import { brandColors } from '../core/brand/brand-colors.ts';
import { type Finding, levels } from '../core/finding.ts';
import { plural } from '../core/words.ts';
import { brands, startGuides } from './guides.ts';
import { hear } from './heard.ts';
import { frameOffset, hostWindow, shadowFor } from './host.ts';
import { applyFix, copyText, insertAt } from './insert.ts';
import { language } from './language.ts';
import { addOwnWord, logAbout, openRule } from './log.ts';
import { endPicking, picking, whereNow } from './picking.ts';
import type { Port, ShownFinding, ShownSpeaker, View } from './port.ts';
import { approvedUntil, approving } from './publishing/approving.ts';
import { answerKeeping, asksToKeep } from './publishing/kept.ts';
import { planned } from './publishing/planned.ts';
import { callPlain } from './publishing/said.ts';
import { safely } from './safely.ts';
import { publishControlOf } from './site/composers.ts';
import {
  broken,
  collapsed,
  currentBox,
  frameState,
  heldPress,
  isSeen,
  judged,
  judges,
  leaveIt,
  level,
  notice,
  openFor,
  say,
  setCollapsed,
  speaker,
} from './state.ts';
import { checkNow } from './watch.ts';
import { storedWords, word, wordingOf } from './words.ts';

/** What was found in all boxes of the composer, the gravest first. */
const found = computed(() =>
  judged.value
    .flatMap((each) => each.verdict.findings.map((finding) => ({ finding, judged: each })))
    .sort((one, other) => levels.indexOf(other.finding.level) - levels.indexOf(one.finding.level)),
);

const colors = computed(() => brandColors(brands.value.map(({ id }) => id)));

const shownSpeaker = computed<ShownSpeaker>(() => {
  const { standing, handle, kind, brand } = speaker.value ?? { standing: 'unknown', handle: '', kind: null, brand: null };
  return {
    standing,
    // a name of several words is no handle
    name: handle === '' || /\s/.test(handle) ? handle : `@${handle}`,
    kind,
    brand: brands.value.find(({ id }) => id === brand)?.guide.brand.name ?? '',
    color: brand === null ? null : (colors.value.get(brand) ?? null),
  };
});

const view = computed<View | null>(() => {
  const box = currentBox.value;
  if (!box) return null;
  return {
    root: box.root,
    state: frameState.value,
    level: level.value,
    speaker: shownSpeaker.value,
    findings: shownFindings(box.root),
    held: heldPress.value,
    notice: notice.value,
    isBroken: broken.value,
    isUnconfirmed: box.confidence === 'low',
    isCollapsed: collapsed.value,
    approvedUntil: approvedUntil(judged.value),
    asksToKeep: asksToKeep.value,
    brandNames: brands.value.filter(({ id }) => judges.value.includes(id)).map(({ guide }) => guide.brand.name),
  };
});

function shownFindings(root: HTMLElement): ShownFinding[] {
  const alike = new Map<string, number>();
  return found.value.map(({ finding, judged: each }) => {
    const said = wordingOf(finding);
    const wording = finding.isApproved ? { ...said, todo: '' } : said;
    const same = `${finding.rule} ${wording.what}`;
    const nth = alike.get(same) ?? 0;
    alike.set(same, nth + 1);
    return {
      id: `${same} ${nth}`,
      level: finding.level,
      rule: finding.rule,
      wording,
      hasWords: finding.span.end > finding.span.start,
      ownWord: ownWordOf(finding, each.draft.text),
      isElsewhere: each.box.root !== root,
      isPromotion: finding.key === 'promotion' && finding.level !== 'note',
    };
  });
}

/** Only what was found for being unknown may be made known. */
function ownWordOf({ kind, key, span }: Finding, text: string): string | null {
  return kind === 'spelling' && key === 'word' ? text.slice(span.start, span.end) : null;
}

function prepared(life: AbortSignal): Promise<void> {
  startGuides(life);
  return new Promise((resolve) => {
    effect(() => {
      if (storedWords.value) resolve();
    });
  });
}

/** The port of this frame's guard. */
export function portOf(life: AbortSignal): Port {
  return {
    watch: (onView) => {
      let shown = '';
      let shownRoot: HTMLElement | undefined;
      let isDue = false;
      let isStopped = false;
      const draw = (): void => {
        isDue = false;
        if (isStopped) return;
        const now = view.peek();
        // A key that changes nothing to be seen draws nothing.
        const key = now ? JSON.stringify({ ...now, root: undefined }) : '';
        if (key === shown && now?.root === shownRoot) return;
        shown = key;
        shownRoot = now?.root;
        safely(() => onView(now));
      };
      const stop = effect(() => {
        // What nobody sees is drawn when it is seen: a new level comes to all tabs at once.
        if (!isSeen.value) return;
        void view.value;
        // Once for all that changes in one go: a level, and then the verdict by it.
        if (!isDue) queueMicrotask(draw);
        isDue = true;
      });
      return () => {
        isStopped = true;
        stop();
      };
    },
    watchPlanned: (onPlanned) => effect(() => safely(() => onPlanned(planned.value))),
    word,
    counted: (count, formsKey) => plural(language.value, count, word(formsKey).split('|')),
    fix: (index, which) => {
      const one = found.value[index];
      const fix = one?.finding.fixes[which];
      if (one && fix) void applyFix(one.judged.box, one.judged.draft.text, fix.span, fix.text);
    },
    own: (index) => {
      const one = found.value[index];
      const word = one && ownWordOf(one.finding, one.judged.draft.text);
      if (word) addOwnWord(word, one.judged.brands);
    },
    show: (index) => {
      const one = found.value[index];
      one?.judged.box.editor.select(one.judged.box.root, one.finding.span);
    },
    callPlain: (index) => {
      const one = found.value[index];
      if (!one) return;
      callPlain(one.judged.draft.text);
      logAbout('called-plain', [one.judged]);
      checkNow();
    },
    openRule: (index, where) => {
      const one = found.value[index];
      if (one) openRule(one.finding.rule, one.judged.brands, where);
    },
    override: (reason, allowedBy) => {
      const press = heldPress.value;
      if (!press) return;
      logAbout('overridden', judged.value, currentBox.value ?? undefined, { reason, ...(allowedBy ? { allowedBy } : {}) });
      openFor(press.key);
      say('pagePressAgain');
      currentBox.value?.root.focus({ preventScroll: true });
    },
    leave: () => {
      leaveIt();
      currentBox.value?.root.focus({ preventScroll: true });
    },
    approving,
    keepHeld: answerKeeping,
    collapse: setCollapsed,
    shadow: shadowFor,
    control: publishControlOf,
    offset: frameOffset,
    window: hostWindow,
    language: () => language.peek(),
    watchPicking: (onAsked) =>
      effect(() => {
        const asked = picking.value;
        untracked(() => safely(() => onAsked(asked)));
      }),
    endPicking,
    where: whereNow,
    insert: insertAt,
    copy: copyText,
    prepare: () => prepared(life),
    onKey: (onKey) => hear('keydown', onKey),
    life,
  };
}
