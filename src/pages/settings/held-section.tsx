import './held-section.css';
import { useEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../core/finding.ts';
import { describe } from '../../core/wording.ts';
import type { StoredHeldDraft } from '../../platform/stored.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { LinesField } from '../../ui/field.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { languageOnScreen, t, tTime } from '../../ui/words.ts';
import type { BrandName } from './log/words.ts';
import { networkName } from './networks/names.ts';
import { Pinned } from './pinned.tsx';
import { SectionFrame } from './section.tsx';
import { SwitchLine } from './switch-line.tsx';

interface HeldAsked {
  readonly isKeeping: boolean;
  /** Who fixed that; null: nobody. */
  readonly pinnedBy: string | null;
  /** Newest first. */
  readonly drafts: readonly StoredHeldDraft[];
  readonly brandName: BrandName;
  /** The browser did not let us copy. */
  readonly isCopyRefused: boolean;
  readonly onShown: () => () => void;
  readonly onChoose: (keep: boolean) => void;
  /** Null while it cannot be told. */
  readonly recheck: (draft: StoredHeldDraft, text: string) => Verdict | null;
  readonly onRelease: (draft: StoredHeldDraft, text: string) => void;
  readonly onErase: (draft: StoredHeldDraft) => void;
}

/** What was held while a crisis was on: looked at again one by one, and released one by one. */
export function HeldSection(asked: HeldAsked) {
  const { isKeeping, drafts, onShown, onChoose } = asked;
  useEffect(onShown, [onShown]);
  const [open, setOpen] = useState<number | null>(null);
  return (
    <SectionFrame title={t('settingsNav_held')} about={t('heldAbout')}>
      <Pinned by={asked.pinnedBy}>
        <SwitchLine on={isKeeping} label={t('heldKeep')} hint={t('heldKeepAbout')} onChange={onChoose} />
      </Pinned>
      {drafts.length === 0 ? (
        <p class="empty">{t(isKeeping ? 'heldEmpty' : asked.pinnedBy === null ? 'heldOff' : 'heldForbidden')}</p>
      ) : (
        <ul class="lines held">
          {drafts.map((draft) => (
            <HeldLine key={draft.id} draft={draft} isOpen={draft.id === open} onOpen={() => setOpen(draft.id === open ? null : draft.id)} asked={asked} />
          ))}
        </ul>
      )}
    </SectionFrame>
  );
}

interface LineAsked {
  readonly draft: StoredHeldDraft;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly asked: HeldAsked;
}

function HeldLine({ draft, isOpen, onOpen, asked }: LineAsked) {
  const [text, setText] = useState(draft.text);
  const verdict = asked.recheck(draft, text);
  const { brandId, network, host, box, account, at, level, releasedAt } = draft;
  const where = [network ? networkName(network) : host, t(`box_${box}`), account && `@${account}`, asked.brandName(brandId)];
  return (
    <li>
      <div class="said">
        <p class="facts">
          {verdict && <LevelMark level={verdict.verdict} />}
          <span>{where.filter(Boolean).join(' · ')}</span>
          <span>{tTime(at)}</span>
          <span>{t(`crisisLevel_${level}`)}</span>
        </p>
        {isOpen ? <LinesField label={t('heldText')} rows={5} value={text} onChange={setText} /> : <p class="text">{draft.text}</p>}
        {isOpen && <Findings verdict={verdict} />}
        {isOpen && verdict?.verdict === 'hold' && <p class="problem">{t('heldStillHeld')}</p>}
        {releasedAt !== undefined && <p class="soft small">{t('heldReleased', { time: tTime(releasedAt) })}</p>}
        {isOpen && asked.isCopyRefused && <p class="problem">{t('heldCopyRefused')}</p>}
        <div class="form-actions">
          {isOpen && (
            <Button
              label={t('heldRelease')}
              look="primary"
              disabled={!verdict || verdict.verdict === 'hold' || text.trim() === ''}
              onPress={() => asked.onRelease(draft, text)}
            />
          )}
          <Button label={t(isOpen ? 'heldClose' : 'heldOpen')} look={isOpen ? 'quiet' : 'plain'} onPress={onOpen} />
          <ConfirmButton label={t('heldErase')} question={t('heldEraseAsk')} icon="trash" bare onConfirm={() => asked.onErase(draft)} />
        </div>
      </div>
    </li>
  );
}

function Findings({ verdict }: { readonly verdict: Verdict | null }) {
  if (!verdict) return <p class="soft">{t('heldChecking')}</p>;
  if (verdict.findings.length === 0) return <p class="soft">{t('heldClear')}</p>;
  return (
    <ul class="findings">
      {verdict.findings.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name and are drawn anew with each key
        <li key={at}>
          <LevelMark level={finding.level} /> {describe(finding, languageOnScreen()).what}
        </li>
      ))}
    </ul>
  );
}
