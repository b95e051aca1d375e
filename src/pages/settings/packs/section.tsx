import './section.css';
import '../pinned.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { levels } from '../../../core/finding.ts';
import type { Guide } from '../../../core/guide.ts';
import { setPackRuleLevel, switchPack, switchPackRule, unknownPacks } from '../../../core/packs/choose-pack.ts';
import { choiceOf, chosenRule, isStale, type Pack, type PackRule, withPacks } from '../../../core/packs/pack.ts';
import { governed, type Policy } from '../../../core/policy.ts';
import { ruleForms } from '../../../core/rule-forms.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Toggle } from '../../../ui/toggle.tsx';
import { languageOnScreen, t, tBoth, tCount, tDay } from '../../../ui/words.ts';
import { summaryOf } from '../rules/options.ts';
import { scopeSummary } from '../rules/scope-summary.ts';
import { type Tallies, TallyOf, useTallies } from '../rules/tallies.tsx';
import { SectionFrame } from '../section.tsx';

interface PacksAsked {
  readonly brandId: string;
  readonly guide: Guide;
  readonly packs: ReadonlyMap<string, Pack>;
  /** What the organization decided of packs. */
  readonly policy: Policy;
  /** Epoch milliseconds: packs grow old. */
  readonly now: number;
  /** `pack/rule` or `pack/` to open; '' when none. */
  readonly target: string;
  readonly onChange: (change: (guide: Guide) => Guide) => void;
  /** What stands above them. */
  readonly children?: ComponentChildren;
}

/** The packs that come with Guidepost: which are on, what each says, and since when. */
export function PacksSection({ brandId, guide, packs, policy, now, target, onChange, children }: PacksAsked) {
  const sorted = [...packs.values()].sort((one, other) => tBoth(one.name).localeCompare(tBoth(other.name), languageOnScreen()));
  const unknown = unknownPacks(guide, packs);
  const language = languageOnScreen();
  const whole = useMemo(() => withPacks(guide, packs.values(), language), [guide, packs, language]);
  const tallies = useTallies(brandId, whole);
  return (
    <SectionFrame isWide title={t('settingsNav_packs')} about={t('settingsPacksAbout', { brand: guide.brand.name })}>
      {children}
      <ul class="lines packs">
        {sorted.map((pack) => (
          <PackLine
            key={pack.id}
            guide={governed(guide, policy, [pack])}
            pack={pack}
            policy={policy}
            now={now}
            target={target}
            tallies={tallies}
            onChange={onChange}
          />
        ))}
      </ul>
      {unknown.length > 0 && <p class="soft">{t('settingsPacksUnknown', { packs: unknown.join(', ') })}</p>}
    </SectionFrame>
  );
}

function PackLine({
  guide,
  pack,
  policy,
  now,
  target,
  tallies,
  onChange,
}: Omit<PacksAsked, 'packs' | 'brandId' | 'children'> & { readonly pack: Pack; readonly tallies: Tallies | null }) {
  const isTarget = target.startsWith(`${pack.id}/`);
  const [isOpen, setOpen] = useState(isTarget);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isTarget) return;
    setOpen(true);
    if (target === `${pack.id}/`) place.current?.scrollIntoView({ block: 'start' });
  }, [isTarget, target, pack.id]);
  const choice = choiceOf(guide, pack);
  const isPinned = Object.hasOwn(policy.packs, pack.id);
  const name = tBoth(pack.name);
  const rules = pack.rules.map((rule) => chosenRule(rule, choice));
  return (
    <li class={choice.on ? '' : 'is-off'} ref={place}>
      <fieldset disabled={isPinned}>
        <Toggle label={t('settingsPackSwitch', { pack: name })} on={choice.on} onChange={(on) => onChange((before) => switchPack(before, pack, on))} />
      </fieldset>
      <div class="said">
        <h2 class="title">{name}</h2>
        <p class="soft">{tBoth(pack.about)}</p>
        <p class="facts">
          <span>{t('settingsPackCheckedOn', { date: tDay(pack.checkedOn) })}</span>
          {isPinned && (
            <span class="pinned-by">
              <Icon name="lock" size={14} />
              {policy.organization ? t('settingsPinnedBy', { organization: policy.organization }) : t('settingsPinned')}
            </span>
          )}
          {isStale(pack, now) && (
            <span class="stale">
              <Icon name="warn" size={14} />
              {t('settingsPackStale')}
            </span>
          )}
        </p>
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {tCount('settingsPackRules', rules.length)}
            {choice.on && <span class="soft"> · {tCount('settingsPackRulesOn', rules.filter(({ on }) => on).length)}</span>}
          </summary>
          {isOpen && (
            <>
              <fieldset disabled={isPinned}>
                <ul class="pack-rules">
                  {pack.rules.map((rule, at) => (
                    <PackRuleLine
                      key={rule.id}
                      pack={pack}
                      rule={rule}
                      chosen={rules[at] ?? rule}
                      tallies={tallies}
                      isTarget={target === `${pack.id}/${rule.id}`}
                      onChange={onChange}
                    />
                  ))}
                </ul>
              </fieldset>
              <Sources pack={pack} />
            </>
          )}
        </details>
      </div>
    </li>
  );
}

interface PackRuleAsked {
  readonly pack: Pack;
  readonly rule: PackRule;
  readonly chosen: PackRule;
  readonly tallies: Tallies | null;
  /** Somebody came for it. */
  readonly isTarget: boolean;
  readonly onChange: PacksAsked['onChange'];
}

function PackRuleLine({ pack, rule, chosen, tallies, isTarget, onChange }: PackRuleAsked) {
  const kind = ruleForms.get(rule.kind);
  const { title, summary } = sayingOf(rule, pack);
  const allowed = rule.locked ? levels.slice(levels.indexOf(rule.level)) : levels;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isTarget) place.current?.scrollIntoView({ block: 'center' });
  }, [isTarget]);
  return (
    <li class={[chosen.on ? '' : 'is-off', isTarget ? 'landed' : ''].join(' ')} ref={place}>
      {rule.locked ? (
        <Icon name="lock" />
      ) : (
        <Toggle
          label={t('settingsRuleSwitch', { rule: title })}
          on={chosen.on}
          onChange={(on) => onChange((guide) => switchPackRule(guide, { pack, rule, on }))}
        />
      )}
      <div class="said">
        <p class="title">{title}</p>
        {summary && <p class="soft small">{summary}</p>}
        <p class="facts">
          <span>{scopeSummary(rule.scope)}</span>
          {chosen.on && <TallyOf tallies={tallies} rule={`${pack.id}/${rule.id}`} />}
          {rule.source && <span>{rule.source}</span>}
          {rule.locked && <span>{t('settingsPackRuleLocked')}</span>}
          {!kind && <span>{t('settingsKindUnknown')}</span>}
        </p>
      </div>
      <select
        class="control"
        aria-label={t('settingsPackRuleLevel', { rule: title })}
        value={chosen.level}
        onChange={(event) => {
          const level = levels.find((each) => each === event.currentTarget.value);
          if (level) onChange((guide) => setPackRuleLevel(guide, { pack, rule, level }));
        }}
      >
        {allowed.map((level) => (
          <option key={level} value={level} selected={level === chosen.level}>
            {t(`markLevel_${level}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

/** A rule by its reason; rules that share one are told apart by what they look for. */
function sayingOf(rule: PackRule, { rules }: Pack): { readonly title: string; readonly summary: string } {
  const kind = ruleForms.get(rule.kind);
  const looksFor = kind ? summaryOf(kind, rule.options, languageOnScreen()) : '';
  const isShared = rules.filter((each) => tBoth(each.why) === tBoth(rule.why)).length > 1;
  const words = looksFor && rule.fix && rule.kind === 'ban' ? `${looksFor} → ${rule.fix}` : looksFor;
  if (isShared && words) return { title: words, summary: '' };
  return { title: tBoth(rule.why) || (kind ? tBoth(kind.name) : rule.id), summary: words };
}

function Sources({ pack }: { readonly pack: Pack }) {
  if (pack.sources.length === 0) return null;
  return (
    <div class="pack-sources">
      <h3>{t('settingsPackSources')}</h3>
      <ul>
        {pack.sources.map(({ title, url }) => (
          <li key={url + title}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
