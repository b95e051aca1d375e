import './popup.css';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/words.ts';
import { CrisisSwitch } from './crisis-switch.tsx';
import { PageCard } from './page-card.tsx';
import { ReplyList } from './reply-list.tsx';
import * as state from './state.ts';

/** The popup: joins what is known with the pieces that show it. */
export function Popup() {
  const { page, brand, brands, level, query, shown, more, active, notice } = state;
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
      <ReplyList
        query={query.value}
        replies={shown.value}
        more={more.value}
        active={active.value}
        notice={notice.value}
        isLoaded={brands.value !== null}
        onSearch={state.search}
        onMove={state.moveActive}
        onInsert={(reply) => void state.insertReply(reply)}
      />
    </>
  );
}
