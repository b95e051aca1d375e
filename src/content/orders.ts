/** What our own pages may ask of a frame. */
import { followOrders } from '../platform/bus.ts';
import { brands, chosenBrand } from './guides.ts';
import { insertReply } from './insert.ts';
import { language } from './language.ts';
import { openPicker } from './picking.ts';
import { planned } from './publishing/planned.ts';
import { isPlaceHere } from './site/places.ts';
import { site } from './site/site.ts';
import { currentBox, frameState, judged, judges, speaker } from './state.ts';
import { wordingOf } from './words.ts';

export function startOrders(signal: AbortSignal): void {
  const stop = followOrders({
    'reply/insert': ({ text, isCleared = false }) => ({ outcome: insertReply({ text, isCleared }) ? 'accepted' : 'no-box' }),
    'picker/open': () => ({ isOpen: openPicker() }),
    'frame/describe': () => {
      const box = currentBox.value;
      const own = judged.value.find(({ box: { root } }) => root === box?.root)?.draft;
      return {
        network: site.network.near ? null : site.network.family,
        networkName: site.network.near ? null : site.network.name[language.value],
        confidence: box?.confidence ?? null,
        box: box?.kind ?? null,
        isTaught: box?.fact.source === 'taught',
        account: judged.value.find(({ draft }) => draft.account)?.draft.account?.handle ?? null,
        standing: speaker.value?.standing ?? null,
        shownAccount: speaker.value?.handle || null,
        planned: planned.value.length,
        scheduledAt: own?.scheduledAt ?? null,
        answered: own?.replyTo?.text ?? null,
        answeredAuthor: own?.replyTo?.author ?? null,
        attachments: own?.attachments.map(({ kind, alt }) => ({ kind, alt: alt ?? null })) ?? [],
        brands: judges.value.length > 0 ? [...judges.value] : brands.value.map(({ id }) => id),
        state: frameState.value,
        findings: judged.value.flatMap(({ verdict }) => verdict.findings.map((finding) => ({ level: finding.level, what: wordingOf(finding).what }))),
      };
    },
    'box/is-here': ({ place }) => ({ isHere: isPlaceHere(place) }),
    'tab/brand': ({ brand }) => {
      chosenBrand.value = brand;
      return null;
    },
  });
  signal.addEventListener('abort', stop);
}
