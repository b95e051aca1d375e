import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { check } from '#src/core/check.ts';
import { compileGuide } from '#src/core/compile.ts';
import { contextAt } from '#src/core/context.ts';
import { type Draft, draftOf } from '#src/core/draft.ts';
import { Guide, guideFormat } from '#src/core/guide.ts';
import { limitFor, limitsByFamily } from '#src/core/network/length-limit.ts';
import { networks } from '#src/networks.ts';

const limits = limitsByFamily(networks.values());
const guide = compileGuide(
  v.parse(Guide, { format: guideFormat, brand: { name: 'Northwind', timeZone: 'UTC' }, rules: [{ id: 'length', kind: 'limit', level: 'hold' }] }),
);
const findingsOf = (text: string, about: Partial<Draft>) => check(draftOf(text, about), guide, contextAt(0, { limits })).findings;
const image = { attachments: [{ kind: 'image' }] };
const warned = (text: string): Partial<Draft> => ({ network: 'mastodon', beside: [{ part: 'warning', text }] });

describe('A network’s limit', () => {
  test.each<[string, Partial<Draft>, number]>([
    ['X: a post', { network: 'x' }, 280],
    ['X: a message', { network: 'x', box: 'message' }, 10_000],
    ['Reddit: a title', { network: 'reddit', part: 'title' }, 300],
    ['Reddit: a post', { network: 'reddit' }, 40_000],
    ['Reddit: a comment', { network: 'reddit', box: 'comment' }, 10_000],
    ['YouTube: a title', { network: 'youtube', part: 'title' }, 100],
    ['YouTube: a description', { network: 'youtube' }, 5000],
    ['YouTube: a comment, which its other site writes', { network: 'youtube', box: 'comment' }, 10_000],
    ['Pinterest: a title', { network: 'pinterest', part: 'title' }, 100],
    ['Pinterest: a description', { network: 'pinterest' }, 800],
    ['TenChat: a title', { network: 'tenchat', part: 'title' }, 80],
    ['Instagram: a caption', { network: 'instagram', ...image }, 2200],
    ['Telegram: a message', { network: 'telegram', box: 'message' }, 4096],
    ['Telegram: a post with a poll is no caption', { network: 'telegram', attachments: [{ kind: 'poll' }] }, 4096],
    ['Telegram: a caption, as subscribers may write it', { network: 'telegram', ...image }, 2048],
    ['Mastodon: a post', { network: 'mastodon' }, 500],
    ['Mastodon: a warning', { network: 'mastodon', part: 'warning' }, 500],
    ['Mastodon: a picture’s words', { network: 'mastodon', part: 'alt' }, 1500],
    ['Mastodon: a post together with its warning', warned('ω'.repeat(20)), 480],
    ['Bluesky: a post', { network: 'bluesky' }, 300],
    ['Bluesky: a picture’s words', { network: 'bluesky', part: 'alt' }, 2000],
  ])('%s', (_, about, max) => {
    expect(findingsOf('я'.repeat(max), about).filter(({ level }) => level === 'hold')).toEqual([]);
    expect(findingsOf('я'.repeat(max + 3), about)).toMatchObject([{ level: 'hold', span: { end: max + 3 } }]);
  });

  test.each<[string, Partial<Draft>]>([
    ['X: a picture’s words, whose box is not confirmed', { network: 'x', part: 'alt' }],
    ['VK: a post, whose limit is not confirmed', { network: 'vk' }],
    ['Telegram: a caption that subscribers may write', { network: 'telegram', ...image }],
  ])('%s: told, never held', (_, about) => {
    const max = { x: 1000, vk: 16_384, telegram: 1024 }[about.network ?? ''] ?? 0;
    expect(findingsOf('я'.repeat(max), about)).toEqual([]);
    expect(findingsOf('я'.repeat(max + 1), about)).toMatchObject([{ level: 'warn', values: { count: max + 1, max, over: 1 } }]);
  });

  test('says what a warning beside the text takes, counts no link in it short, and counts nothing else', () => {
    const link = 'https://northwind.example/a/very/long/address';
    expect(findingsOf('я'.repeat(480), warned(link))).toMatchObject([{ key: 'together', values: { count: 480 + link.length, max: 500 } }]);
    expect(findingsOf('я'.repeat(480), { network: 'mastodon', beside: [{ part: 'alt', text: link }] })).toEqual([]);
    const thread = [...(warned(link).beside ?? []), { part: 'body' as const, text: 'Another post' }];
    expect(findingsOf('я'.repeat(480), { network: 'mastodon', beside: thread })).toEqual([]);
    expect(findingsOf('', warned('я'.repeat(501)))).toMatchObject([{ key: 'together', span: { start: 0, end: 0 } }]);
  });

  test('of a caption comes before one that names the kind of box, and that before one for all', () => {
    const all = { max: 1, count: 'utf16', confidence: 'high' } as const;
    const own = { ...all, boxes: ['post' as const], max: 2 };
    const caption = { ...all, attached: ['image' as const], max: 3 };
    const chosen = (about: Partial<Draft>) => limitFor([all, own, caption], draftOf('', about))?.max;
    expect([chosen({ box: 'reply' }), chosen({}), chosen(image), chosen({ part: 'title' })]).toEqual([1, 2, 3, undefined]);
  });

  test('marks what is too much, in whole and beside what a warning takes', () => {
    const starts = [findingsOf('я'.repeat(303), { network: 'reddit', part: 'title' }), findingsOf('я'.repeat(495), warned('ω'.repeat(20)))];
    expect(starts.map(([finding]) => finding?.span.start)).toEqual([300, 480]);
  });

  test('is the surest that a family’s sites state', () => {
    expect(limits.get('mastodon')?.map(({ confidence }) => confidence)).toEqual(['high', 'high', ...Array(1).fill('medium'), ...Array(6).fill('low')]);
  });
});
