import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import * as front from '../shared/front.ts';
import { PageCard } from '../shared/page-card.tsx';
import * as replies from '../shared/replies.ts';
import { RepliesPane } from '../shared/replies-pane.tsx';
import { CrisisSwitch } from './crisis-switch.tsx';
import { isAsking } from './situation.ts';
import { SituationLinks, SituationPane } from './situation-pane.tsx';
import * as state from './state.ts';

/** The popup: joins what is known with the pieces that show it. */
export function Popup() {
  const { page, brand, brands, level } = front;
  const isFilling = replies.offer.value !== null; // its form needs the room
  return (
    <>
      <header class="popup-head">
        <img src="/assets/icons/guidepost-32.png" alt="" />
        <h1>Guidepost</h1>
        <Button label={t('popupSidePanel')} icon="panel" look="quiet" bare small onPress={() => void state.showSidePanel()} />
        <Button label={t('popupSettings')} icon="settings" look="quiet" bare small onPress={() => void state.openSettings()} />
      </header>
      {!isFilling && (
        <PageCard
          page={page.value}
          network={front.networkName()}
          brands={brands.value ?? []}
          onTeach={() => void state.teachPage()}
          onAllow={() => void front.allowSite()}
          onChooseBrand={(id) => void front.chooseBrand(id)}
        />
      )}
      {brand.value && !isFilling && (
        <CrisisSwitch
          key={brand.value.id}
          brand={(brands.value ?? []).length > 1 ? brand.value.guide.brand.name : ''}
          level={level.value}
          isRaising={state.isRaising}
          team={front.team.value}
          onChange={(to, reason, until) => void state.changeLevel(to, reason, until)}
        />
      )}
      {brand.value && !replies.offer.value && <SituationLinks level={level.value} />}
      {isAsking.value ? (
        <SituationPane level={level.value} />
      ) : (
        <RepliesPane
          onPick={(reply, way) => void state.pickReply(reply, way)}
          onInsert={(offer, text, wording) => void state.insertFilled(offer, text, wording)}
          onCopy={(offer, text, wording) => void state.copyReply(offer, text, wording)}
        />
      )}
    </>
  );
}
