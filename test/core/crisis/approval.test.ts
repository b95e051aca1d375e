import { createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextAt } from '#src/core/context.ts';
import {
  type ApprovalRequest,
  digestOf,
  entryRead,
  judgeAnswer,
  keyName,
  readAnswer,
  readRequest,
  signedBytes,
  writeAnswer,
  writeRequest,
} from '#src/core/crisis/approval.ts';
import { attachmentsOf } from '#src/core/crisis/attached.ts';
import { opened } from '#src/core/crisis/opened.ts';
import { draftOf } from '#src/core/draft.ts';
import { verdictOf } from '#src/core/finding.ts';

const minute = 60_000;
const now = 30_000_000 * minute;
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
const request: ApprovalRequest = {
  text: 'Мы знаем о сбое.\n\nЧиним.',
  network: 'vk',
  account: 'northwind',
  brand: 'Northwind',
  attachments: ['image 2'],
  by: 'Anna',
  at: now,
};

function answerTo(asked: Omit<ApprovalRequest, 'by' | 'at'>, more: { isYes?: boolean; at?: number; until?: number } = {}) {
  const plain = { digest: digestOf(asked), isYes: true, key: keyName(raw), at: now, until: now + 60 * minute, ...more };
  return { ...plain, signature: new Uint8Array(sign(null, signedBytes(plain), createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })))) };
}
/** As the shell does it: the signature first, then what it is for. */
function judge(code: string, asked: Omit<ApprovalRequest, 'by' | 'at'>, at = now, key = publicKey) {
  const read = readAnswer(code);
  if (!read.ok) return read.why;
  const isGenuine = verify(null, signedBytes(read.value), key, read.value.signature);
  return judgeAnswer(read.value, { digest: digestOf(asked), now: at, isGenuine });
}

test('a request comes back from its code whole, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.array(fc.string()), fc.string(), (text, attachments, by) => {
      const asked = { ...request, text, attachments, by };
      expect(readRequest(`Please approve:\n${writeRequest(asked)}\nThank you`)).toEqual({ ok: true, value: asked });
    }),
  );
});

test('a request with a text of 280 characters fits into one message of a messenger', () => {
  expect(writeRequest({ ...request, text: 'Ж'.repeat(280) }).length).toBeLessThan(4096);
  expect(writeAnswer(answerTo(request)).length).toBeLessThan(200);
});

test('an answer opens the text it was given for, white space aside, until it expires', () => {
  const code = writeAnswer(answerTo(request));
  expect(judge(code, request)).toBeNull();
  expect(judge(code, { ...request, text: ' Мы знаем о сбое. Чиним.\u00a0' })).toBeNull();
  expect(judge(code, { ...request, account: 'NorthWind' })).toBeNull();
  expect(judge(code, request, now + 59 * minute)).toBeNull();
  expect(judge(code, request, now + 75 * minute)).toBe('expired');
  expect(judge(`Да, публикуйте ${code.slice(0, 60)}\n${code.slice(60)} удачи`, request)).toBeNull();
});

test('clocks may be off by ten minutes', () => {
  const code = writeAnswer(answerTo(request));
  expect(judge(code, request, now - 10 * minute)).toBeNull();
  expect(judge(code, request, now - 11 * minute)).toBe('too-early');
  expect(judge(code, request, now + 69 * minute)).toBeNull();
});

describe('Nothing else opens', () => {
  const code = writeAnswer(answerTo(request));

  test.each<[string, Partial<ApprovalRequest>]>([
    ['a changed letter', { text: 'Мы знаем о сбое.\n\nЧиним!' }],
    ['another network', { network: 'x' }],
    ['another account', { account: 'southwind' }],
    ['another brand', { brand: 'Southwind' }],
    ['a changed attachment', { attachments: ['image 1'] }],
    ['an attachment more', { attachments: ['image 2', 'video 1'] }],
    ['text that moved into the account', { text: 'Мы знаем о сбое. Чиним. vk', network: '' }],
  ])('%s', (_, more) => {
    expect(judge(code, { ...request, ...more })).toBe('other-text');
  });

  test('any change of the text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (one, other) => {
        fc.pre(
          one
            .normalize('NFC')
            .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
            .trim() !==
            other
              .normalize('NFC')
              .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
              .trim(),
        );
        expect(judge(writeAnswer(answerTo({ ...request, text: one })), { ...request, text: other })).toBe('other-text');
      }),
      { numRuns: 200 },
    );
  });

  test('another key, a no, an answer that was put together from two', () => {
    const strange = generateKeyPairSync('ed25519').publicKey;
    expect(judge(code, request, now, strange)).toBe('wrong-signature');
    expect(judge(writeAnswer(answerTo(request, { isYes: false })), request)).toBe('said-no');
    const longer = { ...answerTo(request), until: now + 9000 * minute };
    expect(judge(writeAnswer(longer), request)).toBe('wrong-signature');
    expect(judge(writeAnswer({ ...answerTo({ ...request, text: 'Other' }), digest: digestOf(request) }), request)).toBe('wrong-signature');
  });

  test('ten thousand broken codes: no exception, and none opens', () => {
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
    const broken = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: letters, maxLength: 300 }).map((text) => `GPA1.${text}`),
      fc.tuple(fc.nat(code.length - 1), letters).map(([at, letter]) => code.slice(0, at) + letter + code.slice(at + 1)),
      fc.nat(code.length - 1).map((end) => code.slice(0, end)),
    );
    fc.assert(
      fc.property(broken, (written) => {
        fc.pre(!written.replace(/\s/g, '').includes(code));
        expect(judge(written, request)).not.toBeNull();
        readRequest(written);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test('a code of a later form says so', () => {
    expect(readAnswer('GPA2.AAAA')).toEqual({ ok: false, why: 'newer' });
    expect(readAnswer('GPQ1.AAAA')).toEqual({ ok: false, why: 'no-code' });
  });
});

test('attachments are counted by kind', () => {
  expect(attachmentsOf({ attachments: [{ kind: 'image' }, { kind: 'video' }, { kind: 'image', alt: 'A cat' }] })).toEqual(['image 2', 'video 1']);
});

describe('Another attachment of the same kind', () => {
  const withMarks = (marks: readonly string[], files: readonly string[] = []) =>
    attachmentsOf({ attachments: marks.map((mark) => ({ kind: 'image', mark })), files });

  test.each<[string, string[], string[]]>([
    ['another picture on the page', withMarks(['blob:a', 'blob:b']), withMarks(['blob:a', 'blob:c'])],
    ['the same pictures in another order', withMarks(['blob:a', 'blob:b']), withMarks(['blob:b', 'blob:a'])],
    ['another file where the page shows no address', withMarks([''], ['a.png 10 1']), withMarks([''], ['b.png 10 1'])],
    ['the same name, another size', withMarks([''], ['a.png 10 1']), withMarks([''], ['a.png 11 1'])],
    ['another file where the page shows nothing at all', withMarks([], ['a.png 10 1']), withMarks([], ['b.png 10 1'])],
  ])('%s closes an approval', (_, one, other) => {
    expect(one).not.toEqual(other);
    expect(judge(writeAnswer(answerTo({ ...request, attachments: one })), { ...request, attachments: other })).toBe('other-text');
  });

  test('and what stayed does not; people read the kinds and how many', () => {
    expect(withMarks(['blob:a', 'blob:b'])).toEqual(withMarks(['blob:a', 'blob:b']));
    expect(withMarks(['blob:a', 'blob:b']).map(entryRead)).toEqual([{ kind: 'image', count: 2 }]);
    expect(withMarks([], ['a.png 10 1']).map(entryRead)).toEqual([{ kind: 'files', count: 1 }]);
    expect(['image', 'cat 2', 'image 2 #a b', ''].map(entryRead)).toEqual([null, null, null, null]);
    expect(attachmentsOf({ attachments: [{ kind: 'image' }] })).toEqual(['image 1']);
  });
});

test('an approval opens the box it was given in, and no other with the same text', () => {
  const held = verdictOf(
    [{ rule: 'voice', kind: 'crisis', level: 'hold', opens: 'approval', span: { start: 0, end: 1 }, key: 'x', values: {}, fixes: [] } as never],
    [],
  );
  const draft = draftOf(request.text, { network: 'vk', account: { handle: 'northwind' }, place: 'box-1' });
  const digest = Buffer.from(digestOf({ ...request, attachments: [] })).toString('base64url');
  const approvals = [{ digest, network: 'vk', account: 'northwind', by: [{ key: 'k', role: 'lead', until: now + minute }], place: 'box-1' }];
  const judgedAt = (place: string) => opened(held, { draft: { ...draft, place }, brand: 'Northwind', context: contextAt(now, { approvals }) }).verdict;
  expect(judgedAt('box-1')).toBe('warn');
  expect(judgedAt('box-2')).toBe('hold');
});
