/** Grammar by a server of the user's own choice, beside what is found here. */
import { withGrammar } from '../core/spelling/grammar.ts';
import { foldWord } from '../core/spelling/tokens.ts';
import { prepare } from '../core/text/prepare.ts';
import { overlaps } from '../core/text/spans.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { grammarOf, lastTrouble, testServer } from './grammar-server.ts';
import { matterNow, typosOf } from './spelling.ts';

export const grammarHandlers: Pick<MessageHandlers, 'grammar/check' | 'grammar/test' | 'grammar/trouble'> = {
  'grammar/check': async ({ texts }) => {
    const [own, found, { isOwn }] = await Promise.all([typosOf(texts), grammarOf(texts), matterNow()]);
    if (!found) return { typos: own };
    return {
      typos: texts.map((text, at) => {
        const { entities } = prepare(text);
        return withGrammar(
          own[at] ?? [],
          found[at] ?? [],
          (span) => isOwn(foldWord(text.slice(span.start, span.end))) || entities.some((each) => overlaps(each, span)),
        ).map((typo) => ({ ...typo, fixes: [...typo.fixes] }));
      }),
    };
  },
  'grammar/test': async () => ({ trouble: await testServer() }),
  'grammar/trouble': async () => ({ trouble: await lastTrouble() }),
};
