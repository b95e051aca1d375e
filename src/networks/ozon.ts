import type { NetworkFile } from '../core/network/network.ts';

const script = { seen: '2026-08', confidence: 'low', source: 'one answering script; the markup is not confirmed' } as const;

/** Ozon for sellers: answers to reviews and questions. Class names are hashed; only the address and the button's word are known. */
export default {
  family: 'ozon',
  name: { ru: 'Ozon (продавцам)', en: 'Ozon (sellers)' },
  hosts: ['seller.ozon.ru'],
  boxes: [{ kind: 'reply', find: ['textarea'], path: '^/app/reviews', editor: 'field', ...script }],
  publish: [{ for: ['reply'], find: ['button'], labels: ['Ответить', 'Отправить', 'Опубликовать', 'Reply', 'Send', 'Publish'], ...script }],
} satisfies NetworkFile;
