/** The code and link by which people join, and where a team's files lie. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLetters } from '#src/core/crisis/approval.ts';
import { fileAddress, invitationLink, readInvitation, writeInvitation } from '#src/core/team/join.ts';
import { crisisKey, decisionKey, guidePackKey, requestKey, rosterKey } from '#src/core/team/keys.ts';

const root = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toLetters);
const address = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true });

test('a code is read as it was written, alone, in a message or as a link', () => {
  fc.assert(
    fc.property(
      root,
      address,
      fc.string({ maxLength: 40 }).map((name) => name.trim()),
      (key, url, name) => {
        const invitation = { root: key, address: url, name };
        for (const written of [writeInvitation(invitation), `Hello\n${writeInvitation(invitation)}\nSee you!`, invitationLink(invitation)]) {
          expect(readInvitation(written)).toEqual({ ok: true, value: invitation });
        }
      },
    ),
  );
});

test('what is cut or leads over an open road is not taken', () => {
  const code = writeInvitation({ name: 'Team', address: 'https://team.example.org/', root: toLetters(new Uint8Array(32)) });
  expect(readInvitation(code.slice(0, -5))).toMatchObject({ ok: false, why: 'damaged' });
  expect(readInvitation('hello')).toMatchObject({ ok: false, why: 'no-code' });
  expect(readInvitation(code.replace('GPT1', 'GPT2'))).toMatchObject({ ok: false, why: 'newer' });
  for (const bad of ['http://team.example.org/', 'javascript:alert(1)', 'https://u:p@team.example.org/', 'file:///etc/passwd', 'team'])
    expect(readInvitation(writeInvitation({ name: '', address: bad, root: toLetters(new Uint8Array(32)) }))).toMatchObject({ ok: false });
  for (const good of ['http://127.0.0.1:8080/', 'http://localhost/x', 'wss://team.example.org', 'ws://127.0.0.1:9222'])
    expect(readInvitation(writeInvitation({ name: '', address: good, root: toLetters(new Uint8Array(32)) }))).toMatchObject({ ok: true });
});

test('a file stands in the folder under the name of its record', () => {
  const key = crisisKey('northwind');
  expect(fileAddress('https://a.example/team', key)).toBe('https://a.example/team/crisis.northwind.json');
  expect(fileAddress('https://a.example/team/', key)).toBe('https://a.example/team/crisis.northwind.json');
  expect(fileAddress('https://a.example/team/?token=1#x', key)).toBe('https://a.example/team/crisis.northwind.json?token=1');
});

test('names of records are subjects that servers take, each its own', () => {
  const keys = [rosterKey, crisisKey('a'), guidePackKey('a'), requestKey('a', 'd1'), decisionKey('a', 'd1', 'k1'), decisionKey('a', 'd1', 'k2')];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[\w-]+(\.[\w-]+)+$/);
});
