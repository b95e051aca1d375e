import '#test/platform/fake-browser.ts';
import { expect, test } from 'vitest';
import { statementTypes } from '#src/core/crisis/plan.ts';
import { languages } from '#src/core/words.ts';
import { lineWords } from '#src/pages/settings/log/words.ts';
import { wordsIn } from '#src/platform/language.ts';
import { speak } from '#src/ui/words.ts';

test.each(languages)('a statement is called in the log as everywhere else (%s)', (language) => {
  const words = wordsIn(language);
  speak(language, words);
  for (const type of statementTypes)
    expect(lineWords({ id: 1, at: 0, what: 'statement', reason: type }, (id) => id)).toMatchObject({
      what: words('log_statement'),
      more: words(`statementType_${type}`),
    });
});
