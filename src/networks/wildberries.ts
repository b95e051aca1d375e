import type { NetworkFile } from '../core/network/network.ts';

const contract = { seen: '2026-02', confidence: 'low', source: "an extension's DOM contract for the page; the answer box itself is not confirmed" } as const;

/** Wildberries for sellers: answers to reviews and questions. Class names carry a tail that each release draws anew. */
export default {
  family: 'wildberries',
  name: { ru: 'Wildberries (продавцам)', en: 'Wildberries (sellers)' },
  hosts: ['seller.wildberries.ru'],
  boxes: [
    {
      kind: 'reply',
      find: ['textarea'],
      skip: ['[class*="Simple-input__field"]', '[class*="Search-input"]'],
      path: '^/feedbacks',
      editor: 'field',
      ...contract,
    },
  ],
  publish: [{ for: ['reply'], find: ['button'], labels: ['Отправить', 'Ответить', 'Опубликовать', 'Send', 'Reply', 'Publish'], ...contract }],
  limits: [{ boxes: ['reply'], max: 5000, count: 'utf16', confidence: 'low' }],
} satisfies NetworkFile;
