import tokens from '../../ui/tokens.css?inline';
import { t } from '../../ui/words.ts';
import style from '../warning/card.css?inline';
import { drawCard } from '../warning/drawn.ts';
import { type Exhibit, inFlow } from './exhibit.tsx';

/** The warnings beside a field where one signs in. */
export function warningExhibits(): readonly Exhibit[] {
  const accounts = 'vk.com (olga@shoreline.example), instagram.com';
  return [
    warning('a page that imitates a network', 'pageLookAlike', { host: 'vk-login.example', network: 'ВКонтакте', known: 'vk.com' }),
    warning('the same password elsewhere', 'pagePasswordSame', { accounts }),
    warning('a known password on a foreign site', 'pagePasswordForeign', { accounts, site: 'forum.example' }),
  ];
}

function warning(state: string, key: string, values: Readonly<Record<string, string>>): Exhibit {
  const words = { what: t(key, values), todo: t(`${key}Todo`, values), close: t('pageWarningClose') };
  return {
    piece: 'Warning',
    state,
    sheet: tokens + style + inFlow,
    draw: () => <div ref={(place) => place?.replaceChildren(drawCard(words, () => undefined))} />,
  };
}
