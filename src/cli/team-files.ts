/** Keys and signed files of a team: made, and judged as a member's browser judges them. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { toLetters } from '../core/crisis/approval.ts';
import { Guide } from '../core/guide.ts';
import { crisisFormat, guideFormat, mostCrisisBytes, TeamCrisis, TeamGuide } from '../core/team/bodies.ts';
import { readInvitation } from '../core/team/join.ts';
import { type Judged, judgeCrisis, judgeGuide, judgeRoster } from '../core/team/judge.ts';
import { brandToken, crisisKey, guidePackKey, rosterKey } from '../core/team/keys.ts';
import { readRecord, type SignedRecord, signRecord, type Verify, writeRecord } from '../core/team/record.ts';
import { nameOf, Roster } from '../core/team/roles.ts';

/** What a verb says, and whether all of it is good. */
export interface Told {
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

/** Secret: the private half is PKCS #8, both in base64. Settings → Team saves a root key in the same form. */
const KeyFile = v.object({ public: v.string(), private: v.string() });

/** `keygen KEY.json` */
export async function makeKey(args: readonly string[]): Promise<Told> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { lang: { type: 'string' } } });
  const file = one('KEY.json', positionals);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const open = Buffer.from(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
  const text = `${JSON.stringify({ public: open.toString('base64'), private: secret.toString('base64') }, null, 2)}\n`;
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' }); // a key that is there is never written over
  return { lines: [toLetters(open)], isGood: true };
}

/** `sign --as NAME --key KEY.json [--after FILE] CONTENT.json` */
export async function signFile(args: readonly string[], now: number): Promise<Told> {
  const options = { as: { type: 'string' }, key: { type: 'string' }, after: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const key = given('--as', values.as);
  const before = values.after === undefined ? null : recordIn(values.after);
  if (before && before.key !== key) throw new Error(`${values.after}: ${before.key}, not ${key}`);
  const own = v.parse(KeyFile, jsonIn(given('--key', values.key)));
  const secret = createPrivateKey({ key: Buffer.from(own.private, 'base64'), format: 'der', type: 'pkcs8' });
  const author = toLetters(createPublicKey(secret).export({ type: 'spki', format: 'der' }).subarray(-32));
  const body = JSON.stringify(bodyOf(key, jsonIn(one('CONTENT.json', positionals)), author));
  const record = await signRecord(key, { seq: (before?.seq ?? 0) + 1, author, at: now, body }, async (bytes) => new Uint8Array(signBytes(null, bytes, secret)));
  const text = writeRecord(record);
  if (kindOf(key) === 'crisis' && Buffer.byteLength(text) > mostCrisisBytes) throw new Error(`${key}: ${Buffer.byteLength(text)} > ${mostCrisisBytes} bytes`);
  return { lines: [text.trimEnd()], isGood: true };
}

/** `verify --root KEY FILE…` */
export async function verifyFiles(args: readonly string[]): Promise<Told> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { root: { type: 'string' }, lang: { type: 'string' } } });
  const pinned = rootOf(given('--root', values.root));
  const records = positionals.map((file) => ({ file, record: recordIn(file) }));
  const named = records.find(({ record }) => record.key === rosterKey);
  if (!named) throw new Error(`${rosterKey}.json: missing`);
  const judged = await judgeRoster(named.record, { pinned, known: null, verify });
  const roster = judged.ok && judged.kind === 'new' ? judged.body : null;
  const told = await Promise.all(
    records.map(async ({ file, record }) => {
      const outcome = record === named.record ? judged : roster ? await judge(record, roster) : ({ ok: false, why: 'author' } as const);
      const by = roster ? nameOf(roster, record.author) || (record.author === roster.root ? 'root' : '') : '';
      const words = outcome.ok ? `ok, no. ${record.seq}, ${by}, ${new Date(record.at).toISOString()}: ${saidIn(record)}` : `not to be trusted: ${outcome.why}`;
      return { line: `${file}: ${words}`, isGood: outcome.ok };
    }),
  );
  return { lines: told.map(({ line }) => line), isGood: told.every(({ isGood }) => isGood) };
}

function judge(record: SignedRecord, roster: Roster): Promise<Judged<unknown>> {
  const brand = record.key.split('.')[1] ?? '';
  const expected = { brand, roster, known: null, verify };
  return kindOf(record.key) === 'crisis' ? judgeCrisis(record, expected) : judgeGuide(record, expected);
}

const verify: Verify = async (publicKey, { bytes, signature }) => {
  const known = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toLetters(publicKey) }, format: 'jwk' });
  return verifyBytes(null, bytes, known, signature);
};

/** What is to be signed, of the agreed shape; a plain guide or level gets its frame. */
function bodyOf(key: string, content: unknown, author: string): unknown {
  const framed = typeof content === 'object' && content !== null ? content : {};
  const kind = kindOf(key);
  if (kind === 'roster') return v.parse(Roster, { ...framed, root: author });
  if (kind === 'crisis') return v.parse(TeamCrisis, { format: crisisFormat, ...framed });
  const guide = v.safeParse(Guide, content);
  return v.parse(TeamGuide, guide.success ? { format: guideFormat, guide: guide.output } : content);
}

function kindOf(key: string): 'roster' | 'crisis' | 'guide' {
  if (key === rosterKey) return 'roster';
  const brand = key.split('.')[1] ?? '';
  if (brandToken.test(brand) && key === crisisKey(brand)) return 'crisis';
  if (brandToken.test(brand) && key === guidePackKey(brand)) return 'guide';
  throw new Error(`${key}: ${rosterKey}, ${crisisKey('BRAND')}, ${guidePackKey('BRAND')}`);
}

function saidIn({ key, body }: SignedRecord): string {
  const said: unknown = JSON.parse(body);
  const [crisis, guide, roster] = [v.safeParse(TeamCrisis, said), v.safeParse(TeamGuide, said), v.safeParse(Roster, said)];
  if (crisis.success) return `level ${crisis.output.level} ${crisis.output.title}`.trim();
  if (guide.success) return `${guide.output.guide.rules.length} rules, ${guide.output.guide.replies.length} replies`;
  return roster.success ? `${roster.output.name}, ${roster.output.members.map(({ name, roles }) => `${name} (${roles.join(', ')})`).join(', ')}` : key;
}

/** A root key: in letters, in base64, or within the code of a team. */
function rootOf(written: string): string {
  const invitation = readInvitation(written);
  if (invitation.ok) return invitation.value.root;
  const bytes = Buffer.from(written, /[-_]/.test(written) ? 'base64url' : 'base64');
  if (bytes.length !== 32) throw new Error('--root: 32 bytes, base64');
  return toLetters(bytes);
}

function recordIn(file: string): SignedRecord {
  const record = readRecord(readFileSync(file, 'utf8'));
  if (!record) throw new Error(`${file}: no file of a team`);
  return record;
}

function jsonIn(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function one(what: string, positionals: readonly string[]): string {
  const [only, ...more] = positionals;
  if (only === undefined || more.length > 0) throw new Error(`${what}: one file`);
  return only;
}

function given(option: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${option}: missing`);
  return value;
}
