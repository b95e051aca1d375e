import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Network } from '#src/core/network/network.ts';
import { changesOf, isAtLeast, NetworkPack, withPack } from '#src/core/network/network-pack.ts';
import { isPlainPattern } from '#src/core/plain-pattern.ts';
import { networks } from '#src/networks.ts';

const seen = { seen: '2026-12', confidence: 'medium', source: 'a test' } as const;
const packOf = (packed: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  v.parse(NetworkPack, { format: 'guidepost-networks/1', seq: 2, minVersion: '0.1.0', issued: '2026-12-01', networks: packed, ...more });
const read = (packed: unknown) =>
  v.safeParse(NetworkPack, { format: 'guidepost-networks/1', seq: 2, minVersion: '0', issued: '2026-12-01', networks: { x: packed } }).success;
const x = networks.get('x') as Network; // it is in the catalogue
const described = [...networks].filter(([, { near }]) => !near);

const kinds = fc.subarray(['post', 'reply', 'comment', 'message', 'edit'] as const, { minLength: 1 });
const css = fc.constantFrom('*', 'textarea', '[contenteditable]', '[data-testid="tweetButton"]', 'input', '.new', ...x.boxes.flatMap(({ find }) => find));
const list = fc.array(css, { minLength: 1, maxLength: 4 });
const confidence = fc.constantFrom('high', 'medium', 'low');
const about = { seen: fc.constant('2026-12'), confidence, source: fc.constant('') };
const box = fc.record(
  { kind: kinds.map(([kind]) => kind), find: list, skip: list, within: list, composer: list, part: fc.constantFrom('title', 'alt', 'body'), ...about },
  { requiredKeys: ['kind', 'find', 'seen', 'confidence', 'source'] },
);
const publish = fc.record(
  { for: kinds, find: list, labels: list, except: list, skip: list, step: fc.constantFrom('next', 'last'), ...about },
  { requiredKeys: ['for', 'find', 'seen', 'confidence', 'source'] },
);
const keys = fc.record({ for: kinds, keys: fc.subarray(['Enter', 'Mod+Enter'], { minLength: 1 }), ...about });
/** What a pack may hold: new facts, and bundled ones told anew. */
const packed = fc.record(
  {
    boxes: fc.array(fc.oneof(box, ...x.boxes.map((fact) => confidence.map((each) => ({ ...fact, confidence: each }))))),
    publish: fc.array(fc.oneof(publish, ...x.publish.map((fact) => confidence.map((each) => ({ ...fact, confidence: each }))))),
    keys: fc.array(keys),
    hosts: fc.constant(['*']),
    near: fc.constant(true),
    family: fc.constant('generic'),
    path: fc.constant('^/nowhere$'),
    signs: fc.constant(['body']),
  },
  { requiredKeys: [] },
);

const order = ['low', 'medium', 'high'];
const withoutConfidence = ({ confidence: _, seen: _seen, source: _source, ...rest }: { confidence: string; seen: string; source: string }) => rest;

describe('A pack of networks', () => {
  test('whatever it says, every fact that guards stands as it did, in its place, and no less sure', () => {
    fc.assert(
      fc.property(packed, fc.dictionary(fc.constantFrom('x', 'vk'), fc.string({ maxLength: 200 })), (each, disabled) => {
        const merged = withPack(networks, packOf({ x: each, unknown: each, generic: each }, { disabled }));
        expect([...merged.keys()]).toEqual([...networks.keys()]);
        for (const [id, before] of networks) if (id !== 'x') expect(merged.get(id)).toEqual(before);
        const after = merged.get('x') as Network; // as above
        for (const part of ['family', 'name', 'hosts', 'signs', 'access', 'path', 'near'] as const) expect(after[part]).toEqual(x[part]);
        for (const section of ['boxes', 'publish', 'keys'] as const) {
          const [own, now] = [x[section], after[section].slice(0, x[section].length)];
          expect(now.map(withoutConfidence)).toEqual(own.map(withoutConfidence));
          for (const [at, fact] of own.entries()) expect(order.indexOf(now[at]?.confidence ?? '')).toBeGreaterThanOrEqual(order.indexOf(fact.confidence));
        }
        for (const fact of after.boxes.slice(x.boxes.length)) expect(fact.added).toBe(true);
      }),
    );
  });

  test('adds boxes, controls, names and limits behind what came with us; a limit counts first for its box and takes away no other', () => {
    const pack = packOf({
      x: {
        boxes: [{ kind: 'post', find: ['[data-new-box]'], ...seen }],
        publish: [{ for: ['post'], find: ['[data-new-button]'], labels: ['Send it'], ...seen }],
        account: [{ find: ['[data-new-account]'], ...seen }],
        limits: [{ max: 400, count: 'weighted', confidence: 'high' }],
      },
    });
    const after = withPack(networks, pack).get('x');
    expect(after?.boxes.at(-1)).toMatchObject({ find: ['[data-new-box]'], added: true });
    expect(after?.publish.at(-1)?.labels).toEqual(['Send it']);
    expect(after?.account.at(-1)).toMatchObject({ find: ['[data-new-account]'], added: true });
    expect(after?.account.slice(0, -1)).toEqual(x.account);
    expect(after?.limits.map(({ max }) => max)).toEqual([400, ...x.limits.map(({ max }) => max)]);
    expect(changesOf(networks, pack)).toEqual([{ id: 'x', isKnown: true, added: 3, raised: 0, hasLimits: true }]);
  });

  test('confirms a fact of low confidence; what it only repeats changes nothing', () => {
    const unsure = x.boxes.filter((fact) => fact.confidence !== 'high');
    expect(unsure.length).toBeGreaterThan(0);
    const pack = packOf({ x: { boxes: x.boxes.map((fact) => ({ ...fact, confidence: 'high' })), publish: x.publish } });
    const after = withPack(networks, pack).get('x');
    expect(after?.boxes.map((fact) => fact.confidence)).toEqual(x.boxes.map(() => 'high'));
    expect(after?.boxes.length).toBe(x.boxes.length);
    expect(changesOf(networks, pack)).toEqual([{ id: 'x', isKnown: true, added: 0, raised: unsure.length, hasLimits: false }]);
  });

  test('a doubt is told and switches nothing off; a network that we do not know is named', () => {
    const pack = packOf({ myspace: { boxes: [] } }, { disabled: { vk: 'The post window was rebuilt' } });
    expect(withPack(networks, pack)).toEqual(networks);
    expect(changesOf(networks, pack)).toEqual([
      { id: 'myspace', isKnown: false, added: 0, raised: 0, hasLimits: false },
      { id: 'vk', isKnown: true, added: 0, raised: 0, hasLimits: false, doubt: 'The post window was rebuilt' },
    ]);
  });

  test.each(described)('may repeat what is bundled: %s', (id, network) => {
    const pack = packOf({ [id]: network });
    expect(changesOf(networks, pack)).toMatchObject([{ id, added: 0, raised: 0 }]);
  });

  test.each([
    ['a long selector', { boxes: [{ kind: 'post', find: ['a'.repeat(301)], ...seen }] }],
    ['a long list', { boxes: [{ kind: 'post', find: Array.from({ length: 61 }, () => 'a'), ...seen }] }],
    ['no selector', { publish: [{ for: ['post'], find: [], ...seen }] }],
    ['an unknown kind', { boxes: [{ kind: 'poem', find: ['a'], ...seen }] }],
    ['a pattern that runs away', { account: [{ find: ['a'], pattern: '^(a+)+$', ...seen }] }],
    ['a path that runs away', { boxes: [{ kind: 'post', find: ['a'], path: '(.*)*x', ...seen }] }],
    ['a sign that looks back', { boxes: [{ kind: 'post', find: ['a'], sign: { find: 'a', pattern: '(a)\\1' }, ...seen }] }],
    ['a limit that runs away', { limits: [{ max: 1, count: 'utf16', confidence: 'low', stated: { find: ['a'], pattern: '(?:a|aa)*$' } }] }],
  ])('%s is refused', (_, facts) => {
    expect(read(facts)).toBe(false);
  });

  test.each(['^/messages', '^UserAvatar-Container-(.+)$', '(?:@|u/)([\\w.]+)', '[?&]peer=(-?\\d+)', '^/(?:post|publish)?$', '^(?!unknown$)(.+)$'])(
    '%s is plain',
    (pattern) => {
      expect(isPlainPattern(pattern)).toBe(true);
    },
  );

  test.each(['(a+)+', '(a|a)*', '.*.*.*x', '(?=a+)+', '(?<=a)b', '(a)\\1', '[a', '(?:ab){2,}', 'a'.repeat(121)])('%s is not', (pattern) => {
    expect(isPlainPattern(pattern)).toBe(false);
  });

  test.each([
    ['0.1.0', '0.1.0', true],
    ['0.1.0', '0.2', false],
    ['1.0', '0.9.9', true],
    ['0.10.0', '0.9.0', true],
    ['0.1', '0.1.1', false],
  ])('version %s is at least %s: %s', (own, wanted, expected) => {
    expect(isAtLeast(own, wanted)).toBe(expected);
  });
});
