import '#test/platform/fake-browser.ts';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { Reply, Rule } from '#src/core/guide.ts';
import { languages } from '#src/core/words.ts';
import { clashName, clashParts } from '#src/pages/settings/team/clash-parts.ts';
import { wordsIn } from '#src/platform/language.ts';
import { speak } from '#src/ui/words.ts';

const rule = v.parse(Rule, { id: 'no-cheap', kind: 'ban', level: 'hold', options: { phrases: ['a', 'b', 'c', 'd', 'e', 'f'] }, why: 'We speak of value.' });

describe.each(languages)('two versions (%s)', (language) => {
  const words = wordsIn(language);
  beforeAll(() => speak(language, words));

  test('of a rule differ where they do, a phrase at the end of a long list too; what has no short name is not hidden', () => {
    const theirs = { ...rule, level: 'warn', options: { phrases: ['a', 'b', 'c', 'd', 'e', 'g'] }, disguise: false };
    const clash = { part: 'rules', id: 'no-cheap', mine: rule, theirs } as const;
    expect(clashName(clash)).toBe('We speak of value.');
    const parts = clashParts(clash) ?? [];
    expect(parts.map(({ label }) => label)).toEqual([words('settingsLevel'), expect.anything(), words('teamClashRest')]);
    expect(parts[0]).toMatchObject({ mine: words('markLevel_hold'), theirs: words('markLevel_warn') });
    expect(parts[1]).toMatchObject({ mine: 'a, b, c, d, e, f', theirs: 'a, b, c, d, e, g' });
    expect(parts[2]?.theirs).toContain('"disguise":false');
  });

  test('of a reply that one of two deleted: all that it said is there', () => {
    const mine = v.parse(Reply, { id: 'hours', title: 'Hours', body: 'From 9 to 18', status: 'approved' });
    const clash = { part: 'replies', id: 'hours', mine, theirs: null } as const;
    expect(clashName(clash)).toBe('Hours');
    expect(clashParts(clash)).toEqual([
      { label: words('settingsReplyTitle'), mine: 'Hours', theirs: '' },
      { label: words('settingsReplyBody'), mine: 'From 9 to 18', theirs: '' },
      { label: words('settingsReplyStatus'), mine: words('replyStatus_approved'), theirs: '' },
    ]);
  });

  test('of what has no parts with names are shown as they are stored', () => {
    expect(clashParts({ part: 'other', id: 'x', mine: { a: 1 }, theirs: { a: 2 } })).toBeNull();
  });
});
