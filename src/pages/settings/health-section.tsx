import './health-section.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type FactHealth, type HealthDay, healthOf, type NetworkHealth, outcomes } from '../../core/network/health.ts';
import type { Network } from '../../core/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { t, tBoth, tCount, tTime } from '../../ui/words.ts';
import { monthSaid } from './networks/names.ts';
import { SectionFrame } from './section.tsx';

interface HealthAsked {
  readonly days: readonly HealthDay[];
  readonly networks: ReadonlyMap<string, Network>;
  /** Networks that are not to be relied on at present, and why. */
  readonly doubts: Readonly<Record<string, string>>;
  readonly isCopied: boolean;
  /** Called once; the same function each time. Returns what ends it. */
  readonly onShown: () => () => void;
  readonly onCopy: () => void;
  /** What stands below. */
  readonly children: ComponentChildren;
}

/** Every network that was used: whether its boxes, buttons and accounts were found, and what went out unguarded. */
export function HealthSection({ days, networks, doubts, isCopied, onShown, onCopy, children }: HealthAsked) {
  useEffect(onShown, [onShown]);
  const used = healthOf(days, networks);
  const left = used.reduce((sum, each) => sum + each.left, 0);
  return (
    <SectionFrame title={t('settingsNav_health')} about={t('settingsHealthAbout')}>
      {left > 0 && (
        <Notice level="hold">
          <p class="title">{tCount('settingsHealthLeft', left)}</p>
          <p>{t('settingsHealthLeftMore')}</p>
        </Notice>
      )}
      {used.length === 0 ? (
        <p class="empty">{t('settingsHealthEmpty')}</p>
      ) : (
        <ul class="lines health">
          {used.map((health) => (
            <Line key={health.network} health={health} network={networks.get(health.network)} doubt={doubts[health.network]} />
          ))}
        </ul>
      )}
      {used.length > 0 && (
        <div class="form-actions">
          <Button label={t('settingsHealthCopy')} onPress={onCopy} />
          <span class="soft" role="status">
            {isCopied && t('settingsHealthCopied')}
          </span>
        </div>
      )}
      {children}
    </SectionFrame>
  );
}

function Line({ health, network, doubt }: { readonly health: NetworkHealth; readonly network: Network | undefined; readonly doubt: string | undefined }) {
  const rows = rowsOf(health.facts);
  const isWell = health.left === 0 && !doubt && rows.every(({ outcome }) => outcome !== 'missing');
  return (
    <li class={isWell ? 'well' : health.left > 0 ? 'bad' : 'doubtful'}>
      <Icon name={isWell ? 'clear' : health.left > 0 ? 'hold' : 'warn'} />
      <div class="said">
        <p class="title">{network ? tBoth(network.name) : health.network}</p>
        {health.left > 0 && <p class="problem">{tCount('settingsHealthLeft', health.left)}</p>}
        {doubt && <p class="problem">{t('settingsHealthDoubt', { reason: doubt })}</p>}
        {rows.length > 0 && (
          <ul class="parts">
            {rows.map(({ label, outcome, isStrange }) => (
              <li key={label} class={outcome}>
                <Icon name={outcome === 'missing' ? 'warn' : 'clear'} size={16} />
                <span>{label}</span>
                <strong>{t(`healthOutcome_${isStrange ? 'strange' : outcome}`)}</strong>
              </li>
            ))}
          </ul>
        )}
        <p class="facts">
          <span>{t('settingsHealthSeen', { time: tTime(health.at) })}</span>
          {health.checked && <span>{t('settingsHealthChecked', { date: monthSaid(health.checked) })}</span>}
        </p>
      </div>
    </li>
  );
}

interface Row {
  readonly label: string;
  readonly outcome: FactHealth['outcome'];
  /** A box that the network's file does not know: met, not missed. */
  readonly isStrange: boolean;
}

/** One row for each part of each kind of box; of several facts the one that fared worst, on the last day on which it was looked for. */
function rowsOf(facts: readonly FactHealth[]): Row[] {
  const rows = new Map<string, FactHealth>();
  for (const fact of facts) {
    const label = labelOf(fact);
    const before = rows.get(label);
    if (!before || before.day < fact.day || (before.day === fact.day && outcomes.indexOf(before.outcome) < outcomes.indexOf(fact.outcome)))
      rows.set(label, fact);
  }
  return [...rows].map(([label, { outcome, section }]) => ({ label, outcome, isStrange: section === 'other' }));
}

function labelOf({ section, kind, id }: FactHealth): string {
  if (section === 'other') return t('healthFact_other');
  if (!kind) return ['account', 'schedule'].includes(section) ? t(`healthFact_${section}`) : id;
  return `${t(`healthFact_${section}`)} (${t(`box_${kind}`)})`;
}
