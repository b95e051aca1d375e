import type { NetworkFile } from '../core/network/network.ts';
import facebook from './facebook.ts';

const recorded = { seen: '2026-08', confidence: 'medium', source: 'a recorder of the composer, two planning scripts' } as const;
const guess = { seen: '2026-11', confidence: 'low', source: 'not confirmed' } as const;
const composers = '^/latest/(composer|reels_composer|story_composer)';

/** Posts of a Facebook Page and its Instagram account, at once and planned. The address says which Page; its text boxes have no names of their own. */
export default {
  family: 'facebook',
  name: { ru: 'Facebook (Meta Business Suite)', en: 'Facebook (Meta Business Suite)' },
  hosts: ['business.facebook.com'],
  boxes: [
    {
      kind: 'post',
      find: ['[contenteditable="true"][role="textbox"]', '[contenteditable="true"][role="combobox"]', '[contenteditable="true"]'],
      path: composers,
      ...recorded,
    },
    { kind: 'message', find: ['textarea', '[contenteditable="true"]'], path: '^/latest/inbox', ...guess },
  ],
  publish: [
    {
      for: ['post'],
      find: ['[role="button"]', 'button'],
      labels: ['Publish', 'Schedule', 'Share', 'Опубликовать', 'Запланировать', 'Поделиться'],
      skip: ['[aria-haspopup]', '[aria-expanded]', '[role="radiogroup"] *'],
      ...recorded,
    },
    { for: ['message'], find: ['[role="button"]'], labels: ['Send', 'Отправить'], ...guess },
  ],
  keys: [
    { for: ['post'], keys: ['Mod+Enter'], seen: '2026-11', confidence: 'medium', source: 'not confirmed; held without harm' },
    { for: ['message'], keys: ['Enter'], ...guess },
  ],
  account: [{ for: ['post'], find: ['[contenteditable="true"]'], pattern: '[?&]asset_id=(\\d+)', where: 'address', ...recorded }],
  schedule: [
    {
      find: ['input[placeholder="mm/dd/yyyy" i]', 'input[aria-label="hours"]', 'input[aria-label="minutes"]', 'input[aria-label="meridiem"]'],
      joined: true,
      ...recorded,
    },
    { find: ['input[placeholder="дд.мм.гггг" i]', 'input[aria-label="часы"]', 'input[aria-label="минуты"]'], joined: true, ...guess },
  ],
  planned: [{ find: ['[role="grid"] [role="article"]', '[role="article"]'], ...guess }],
  limits: facebook.limits,
} satisfies NetworkFile;
