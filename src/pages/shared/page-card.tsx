import './page-card.css';
import type { StoredBrand } from '../../platform/stored.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { t, tBoth, tCount } from '../../ui/words.ts';
import type { Description, PageView } from './page.ts';

interface CardAsked {
  readonly page: PageView;
  readonly network: string;
  readonly brands: readonly StoredBrand[];
  /** What to add where no extension may enter; the popup's own sentence without it. */
  readonly closedMore?: string;
  readonly onAllow: () => void;
  readonly onTeach: () => void;
  readonly onChooseBrand: (id: string | null) => void;
}

/** What the guard says of the page in front. */
export function PageCard(asked: CardAsked) {
  const { page } = asked;
  if (page.kind === 'looking') return <Card icon="unchecked" title={t('popupLooking')} />;
  if (page.kind === 'closed') return <Card icon="off" title={t('popupClosed')} more={asked.closedMore ?? t('popupClosedMore')} />;
  if (page.kind === 'silent') return <Card icon="unchecked" title={t('popupSilent')} more={t('popupSilentMore')} />;
  if (page.kind === 'seen') return <Seen {...asked} seen={page.seen} chosen={page.brand} isPinned={page.isPinned} />;
  return (
    <section class="page-card">
      <Headline icon="lock" title={t('popupForbidden')} />
      <p class="small soft">{t('popupForbiddenMore', { host: page.host })}</p>
      <Button label={t('popupAllow', { host: page.network ? tBoth(page.network) : page.host })} look="primary" onPress={asked.onAllow} />
    </section>
  );
}

type SeenAsked = CardAsked & { readonly seen: Description; readonly chosen: string | null; readonly isPinned: boolean };

function Seen({ seen, chosen, isPinned, network, brands, onChooseBrand, onTeach }: SeenAsked) {
  const { look, icon, title } = looksOf(seen);
  return (
    <section class={`page-card ${look}`}>
      <Headline icon={icon} title={title} />
      {(network || seen.box) && (
        <p class="where">
          {network && <span>{network}</span>}
          {seen.box && <span>{t(`box_${seen.box}`)}</span>}
          {seen.isTaught && <span>{t('popupTaught')}</span>}
          {seen.box && <span>{accountLine(seen)}</span>}
        </p>
      )}
      {about(seen).map((line) => (
        <p class="about small soft" key={line}>
          {line}
        </p>
      ))}
      {seen.planned > 0 && (
        <p class="planned">
          <Icon name="warn" size={15} />
          <span class="text">{tCount('popupPlanned', seen.planned)}</span>
        </p>
      )}
      {!seen.box && <p class="small soft">{t('popupNoBoxMore')}</p>}
      {seen.findings.length > 0 && (
        <ul class="findings">
          {seen.findings.slice(0, 2).map(({ level, what }) => (
            <li class={level} key={what}>
              <Icon name={level === 'hold' || level === 'warn' ? level : 'note'} size={15} />
              <span class="text">{what}</span>
            </li>
          ))}
          {seen.findings.length > 2 && <li class="soft">{tCount('popupMoreFindings', seen.findings.length - 2)}</li>}
        </ul>
      )}
      <Teach isNeeded={!seen.box || seen.confidence === 'low'} onTeach={onTeach} />
      {brands.length > 1 ? (
        <label class="who">
          <span class="soft">{t(isPinned ? 'popupGuidePinned' : 'popupGuide')}</span>
          <select class="control" disabled={isPinned} value={chosen ?? ''} onChange={(event) => onChooseBrand(event.currentTarget.value || null)}>
            <option value="" selected={!chosen}>
              {byAccount(seen, brands)}
            </option>
            {brands.map(({ id, guide }) => (
              <option key={id} value={id} selected={id === chosen}>
                {guide.brand.name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        brands[0] && (
          <p class="who">
            <span class="soft">{t('popupGuide')}</span> {brands[0].guide.brand.name}
          </p>
        )
      )}
    </section>
  );
}

/** Asked for where the box is not known; elsewhere it is a picture in the corner, for a wrong button. */
function Teach({ isNeeded, onTeach }: { readonly isNeeded: boolean; readonly onTeach: () => void }) {
  return (
    <div class={isNeeded ? 'teach' : 'teach corner'}>
      {isNeeded && <p class="small soft">{t('popupTeachMore')}</p>}
      <Button label={t('popupTeach')} icon="point" look={isNeeded ? 'plain' : 'quiet'} bare={!isNeeded} small onPress={onTeach} />
    </div>
  );
}

/** How much of the message that is answered is shown, in UTF-16 units. */
const excerptLength = 80;

function accountLine({ standing, shownAccount }: Description): string {
  const account = shownAccount && !/\s/.test(shownAccount) ? `@${shownAccount}` : (shownAccount ?? '');
  if (!account) return t('popupAccountUnknown');
  if (standing === 'perhaps') return t('popupAccountPerhaps', { account });
  return standing === 'stranger' ? t('popupAccountStranger', { account }) : account;
}

/** What is known of the draft besides its text. */
function about({ scheduledAt, answered, answeredAuthor, attachments }: Description): string[] {
  const time = scheduledAt === null ? '' : new Date(scheduledAt).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  const text = answered && answered.length > excerptLength ? `${answered.slice(0, excerptLength).trimEnd()}…` : answered;
  return [
    ...(time ? [t('popupScheduled', { time })] : []),
    ...(text ? [answeredAuthor ? t('popupAnswers', { author: answeredAuthor, text }) : t('popupAnswersText', { text })] : []),
    ...(attachments.length > 0 ? [tCount('popupAttachments', attachments.length)] : []),
  ];
}

/** What "by account" comes to here: the brand that owns the account, or the strictest of all. */
function byAccount(seen: Description, brands: readonly StoredBrand[]): string {
  const judge = seen.brands.length === 1 ? brands.find(({ id }) => id === seen.brands[0]) : undefined;
  return judge ? t('popupByAccount', { brand: judge.guide.brand.name }) : t('popupStrictest');
}

function looksOf(seen: Description): { look: string; icon: IconName; title: string } {
  if (seen.state === 'left') return { look: 'hold', icon: 'hold', title: t('popupState_left') };
  if (!seen.box) return { look: '', icon: 'off', title: t('popupNoBox') };
  if (seen.state === 'clear' || seen.state === 'warn' || seen.state === 'hold') {
    return {
      look: seen.state,
      icon: seen.state,
      title: seen.findings.length === 0 ? t('popupNothing') : tCount(`popupState_${seen.state}`, seen.findings.length),
    };
  }
  return { look: '', icon: 'unchecked', title: t(seen.state === 'unchecked' ? 'popupState_unchecked' : 'popupState_unknown') };
}

function Card({ icon, title, more }: { readonly icon: IconName; readonly title: string; readonly more?: string }) {
  return (
    <section class="page-card">
      <Headline icon={icon} title={title} />
      {more && <p class="small soft">{more}</p>}
    </section>
  );
}

function Headline({ icon, title }: { readonly icon: IconName; readonly title: string }) {
  return (
    <h2 class="verdict">
      <Icon name={icon} />
      {title}
    </h2>
  );
}
