import './section.css';
import { useEffect, useState } from 'preact/hooks';
import type { Crisis } from '../../../core/context.ts';
import type { Gap, Plan, readiness } from '../../../core/crisis/plan.ts';
import type { CrisisRecord } from '../../../core/crisis/record.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t, tCount, tTime } from '../../../ui/words.ts';
import { SectionFrame } from '../section.tsx';
import { PlanDates, PlanTopics } from './dates.tsx';
import { PlanFile } from './file.tsx';
import { PlanGroups } from './groups.tsx';
import { PlanPart } from './list.tsx';
import { PlanDuties, PlanPeople } from './people.tsx';
import { PlanScenarios, PlanTemplates } from './scenarios.tsx';
import type { FileSaid } from './state.ts';

type Part = 'people' | 'duties' | 'groups' | 'scenarios' | 'templates' | 'dates';

/** Where what is missing is filled in. */
const partOf: Readonly<Record<Gap, Part>> = {
  lead: 'people',
  deputy: 'people',
  legal: 'people',
  names: 'people',
  contacts: 'people',
  approvers: 'people',
  'two-approvers': 'people',
  duties: 'duties',
  stakeholders: 'groups',
  owners: 'groups',
  scenarios: 'scenarios',
  steps: 'scenarios',
  holding: 'templates',
  languages: 'templates',
  'sad-dates': 'dates',
};

interface SectionAsked {
  readonly plan: Plan;
  readonly ready: ReturnType<typeof readiness>;
  readonly crisis: Crisis;
  /** Today by the brand's clock, as 2026-03-08. */
  readonly today: string;
  /** Newest first. */
  readonly crises: readonly CrisisRecord[];
  readonly fileSaid: FileSaid | null;
  readonly onShown: () => () => void;
  readonly onChange: (part: Partial<Plan>) => void;
  readonly onTemplate: () => void;
  readonly onMourning: () => void;
  readonly onOpen: () => void;
  readonly onExport: (phrase: string) => void;
  readonly onImport: (file: File, phrase: string) => void;
  readonly onPhrase: (phrase: string) => void;
}

/** The plan for a bad hour, made in calm times, and what bad hours there were. */
export function CrisisSection(asked: SectionAsked) {
  const { plan, ready, onChange, onShown } = asked;
  const [open, setOpen] = useState<Part | null>(null);
  useEffect(onShown, [onShown]);
  const goTo = (part: Part): void => {
    setOpen(part);
    document.querySelector(`#plan-${part}`)?.scrollIntoView({ block: 'start' });
  };
  const part = (name: Part, count: number) => ({ part: name, title: t(`planPart_${name}`), about: t(`planPartAbout_${name}`), count, isOpen: open === name });
  const isEmpty = plan.people.length + plan.scenarios.length + plan.templates.length === 0;
  return (
    <SectionFrame
      title={t('settingsNav_crisis')}
      about={t('settingsCrisisAbout')}
      actions={<Button label={t('crisisPageOpen')} icon="crisis" look={asked.crisis.level > 0 ? 'danger' : 'plain'} onPress={asked.onOpen} />}
    >
      {isEmpty ? (
        <section class="card">
          <h2>{t('planEmpty')}</h2>
          <p class="soft">{t('planEmptyAbout')}</p>
          <div>
            <Button label={t('planFromTemplate')} icon="plus" look="primary" onPress={asked.onTemplate} />
          </div>
        </section>
      ) : (
        <Readiness ready={ready} onGo={(gap) => goTo(partOf[gap])} />
      )}
      <Mourning crisis={asked.crisis} today={asked.today} onMourning={asked.onMourning} />
      <PlanPart {...part('people', plan.people.length)}>
        <PlanPeople plan={plan} onChange={onChange} />
      </PlanPart>
      <PlanPart {...part('duties', plan.duties.length)}>
        <PlanDuties plan={plan} onChange={onChange} />
      </PlanPart>
      <PlanPart {...part('groups', plan.stakeholders.length)}>
        <PlanGroups plan={plan} onChange={onChange} />
      </PlanPart>
      <PlanPart {...part('scenarios', plan.scenarios.length)}>
        <PlanScenarios plan={plan} onChange={onChange} />
      </PlanPart>
      <PlanPart {...part('templates', plan.templates.length)}>
        <PlanTemplates plan={plan} onChange={onChange} />
      </PlanPart>
      <PlanPart {...part('dates', plan.sadDates.length)}>
        <PlanDates plan={plan} onChange={onChange} />
        <PlanTopics key={isEmpty ? 'empty' : 'made'} plan={plan} onChange={onChange} />
      </PlanPart>
      <section class="card">
        <h2>{t('planPart_file')}</h2>
        <PlanFile said={asked.fileSaid} onExport={asked.onExport} onImport={asked.onImport} onPhrase={asked.onPhrase} />
      </section>
      {asked.crises.length > 0 && <Past crises={asked.crises} />}
    </SectionFrame>
  );
}

function Readiness({ ready: { score, gaps }, onGo }: { readonly ready: SectionAsked['ready']; readonly onGo: (gap: Gap) => void }) {
  return (
    <section class="card readiness">
      <div class="score">
        <h2>{t('planReadiness')}</h2>
        <strong>{t('planScore', { score })}</strong>
      </div>
      <progress max={100} value={score} aria-label={t('planReadiness')} />
      {gaps.length === 0 ? (
        <p class="soft">{t('planReady')}</p>
      ) : (
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>
              <button type="button" class="gap" onClick={() => onGo(gap)}>
                {t(`planGap_${gap}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Mourning({ crisis, today, onMourning }: Pick<SectionAsked, 'crisis' | 'today' | 'onMourning'>) {
  const isOn = crisis.level > 0 && crisis.mourning === today;
  const isOver = crisis.level > 0 && crisis.mourning !== undefined && !isOn;
  return (
    <section class="card">
      <div>
        <h2>{t('mourningTitle')}</h2>
        <p class="soft">{t('mourningAbout')}</p>
      </div>
      {isOn && (
        <Notice level="hold">
          <p>{t('mourningOn')}</p>
        </Notice>
      )}
      {isOver && (
        <Notice level="note">
          <p>{t('mourningOver')}</p>
        </Notice>
      )}
      {!isOn && (
        <div>
          <Button label={t('mourningStart')} onPress={onMourning} />
        </div>
      )}
    </section>
  );
}

function Past({ crises }: Pick<SectionAsked, 'crises'>) {
  return (
    <section class="card">
      <h2>{t('crisisPast')}</h2>
      <ul class="lines">
        {crises.map((crisis) => (
          <li key={crisis.id}>
            <div class="said">
              <p class="title">{crisis.title || t('crisisUntitled')}</p>
              <p class="facts">
                <span>{tTime(crisis.openedAt)}</span>
                <span>{crisis.closedAt === undefined ? t('crisisRunning') : t('crisisClosedAt', { time: tTime(crisis.closedAt) })}</span>
                <span>{t('crisisHighest', { level: t(`crisisLevel_${Math.max(...crisis.levels.map(({ to }) => to), 0)}`) })}</span>
                <span>{tCount('crisisStatements', crisis.statements.length)}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
