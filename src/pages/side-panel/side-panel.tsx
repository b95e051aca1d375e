import './side-panel.css';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import * as front from '../shared/front.ts';
import { PageCard } from '../shared/page-card.tsx';
import { RepliesPane } from '../shared/replies-pane.tsx';
import * as state from './state.ts';

/** Replies beside the page: they stay while one answers message after message. */
export function SidePanel() {
  const { page, brands } = front;
  return (
    <>
      <header class="side-head">
        <h1>{t('sidePanelTitle')}</h1>
        <Button label={t('popupSettings')} icon="settings" look="quiet" bare small onPress={() => void state.openSettings()} />
      </header>
      <PageCard
        page={page.value}
        network={front.networkName()}
        brands={brands.value ?? []}
        closedMore={t('sidePanelClosedMore')}
        onTeach={() => void state.teachPage()}
        onAllow={() => void front.allowSite()}
        onChooseBrand={(id) => void front.chooseBrand(id)}
      />
      <RepliesPane
        onPick={(reply, way) => void state.pickReply(reply, way)}
        onInsert={(offer, text, wording) => void state.insertFilled(offer, text, wording)}
        onCopy={(offer, text, wording) => void state.copyReply(offer, text, wording)}
      />
    </>
  );
}
