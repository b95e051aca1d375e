import './popup.css';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import { CrisisSwitch } from './crisis-switch.tsx';
import { PageCard } from './page-card.tsx';
import '../../ui/reply-body.css';
import '../../ui/reply-fill.css';
import '../../ui/reply-list.css';
import '../../ui/search-line.css';
import { Notice } from '../../ui/notice.tsx';
import { ReplyFill } from '../../ui/reply-fill.tsx';
import { ReplyList } from '../../ui/reply-list.tsx';
import * as replies from './replies.ts';
import * as state from './state.ts';

/** The popup: joins what is known with the pieces that show it. */
export function Popup() {
  const { page, brand, brands, level } = state;
  const { query, active, list, offer, notice } = replies;
  return (
    <>
      <header class="popup-head">
        <img src="/assets/icons/guidepost-32.png" alt="" />
        <h1>Guidepost</h1>
        <Button label={t('popupSettings')} icon="settings" look="quiet" bare small onPress={() => void state.openSettings()} />
      </header>
      <PageCard
        page={page.value}
        network={state.networkName()}
        brands={brands.value ?? []}
        onTeach={() => void state.teachPage()}
        onAllow={() => void state.allowSite()}
        onChooseBrand={(id) => void state.chooseBrand(id)}
      />
      {brand.value && (
        <CrisisSwitch
          key={brand.value.id}
          brand={(brands.value ?? []).length > 1 ? brand.value.guide.brand.name : ''}
          level={level.value}
          onChange={(to, reason) => void state.changeLevel(to, reason)}
        />
      )}
      {notice.value && (
        <Notice level={notice.value.level}>
          <p>{notice.value.text}</p>
        </Notice>
      )}
      {offer.value ? (
        <ReplyFill
          offer={offer.value}
          lengthOf={replies.lengthBy}
          onInsert={(text, wording) => offer.value && void state.insertFilled(offer.value, text, wording)}
          onBack={replies.back}
        />
      ) : (
        <ReplyList
          query={query.value}
          {...list.value}
          active={active.value}
          onSearch={replies.search}
          onMove={replies.moveActive}
          onPick={(reply) => void state.pickReply(reply)}
        />
      )}
    </>
  );
}
