/**
 * Signs facts of networks, so that a team can mend them without waiting for a release.
 *
 *   node tools/sign-networks.mjs keygen KEY.json                    makes a key; KEY.json is secret, the public key is printed
 *   node tools/sign-networks.mjs sign PACK.json KEY.json SIGNED.json
 *   node tools/sign-networks.mjs verify SIGNED.json PUBLIC-KEY      says what it changes
 *
 * PACK.json: {"format": "guidepost-networks/1", "seq": 1, "minVersion": "0.1.0", "issued": "2026-12-01",
 *   "networks": {"x": {"boxes": [{"kind": "post", "find": ["[data-testid=new]"], "seen": "2026-12", "confidence": "high", "source": "…"}]}},
 *   "disabled": {"vk": "why it is not to be relied on"}}
 * A network's facts are written as in src/networks; hosts and names are not read. SIGNED.json goes to any web server.
 */

import { webcrypto } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { subtle } = webcrypto;
const [command, ...given] = process.argv.slice(2);
const commands = { keygen, sign, verify };

try {
  const run = commands[command];
  if (!run || given.length !== run.length) throw new Error(`usage: keygen KEY.json | sign PACK.json KEY.json SIGNED.json | verify SIGNED.json PUBLIC-KEY`);
  await run(...given);
} catch (error) {
  console.error(String(error instanceof Error ? error.message : error));
  process.exitCode = 1;
}

async function keygen(file) {
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const key = { public: base64(await subtle.exportKey('raw', pair.publicKey)), private: base64(await subtle.exportKey('pkcs8', pair.privateKey)) };
  writeFileSync(file, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  console.log(`${file} is secret. Public key: ${key.public}`);
}

async function sign(file, keyFile, signedFile) {
  const payload = readFileSync(file, 'utf8');
  const changes = await read(payload);
  const key = JSON.parse(readFileSync(keyFile, 'utf8'));
  const own = await subtle.importKey('pkcs8', Buffer.from(key.private, 'base64'), 'Ed25519', false, ['sign']);
  const signature = base64(await subtle.sign('Ed25519', own, Buffer.from(payload)));
  writeFileSync(signedFile, `${JSON.stringify({ payload, signature })}\n`);
  console.log(changes.join('\n'));
}

async function verify(file, key) {
  const { openSigned } = await load('src/platform/signature.ts');
  const opened = await openSigned(readFileSync(file, 'utf8'), key);
  if ('trouble' in opened) throw new Error(`${file} is not to be trusted: ${opened.trouble}`);
  console.log((await read(opened.payload)).join('\n'));
}

/** What a pack changes, in lines; throws where it is not of the agreed shape. */
async function read(payload) {
  const { readPack, changesOf } = await load('src/core/network/network-pack.ts');
  const pack = readPack(payload);
  if ('trouble' in pack) throw new Error(`not of the agreed shape: ${pack.trouble}`);
  const { networks } = await load('src/networks.ts');
  const lines = changesOf(networks, pack).map(({ id, isKnown, added, raised, hasLimits, doubt }) =>
    isKnown ? `${id}: ${added} new, ${raised} confirmed${hasLimits ? ', limits' : ''}${doubt ? `, doubted: ${doubt}` : ''}` : `${id}: unknown, changes nothing`,
  );
  return [`seq ${pack.seq}, issued ${pack.issued}, for ${pack.minVersion} and later`, ...lines];
}

async function load(path) {
  return (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
}

function base64(bytes) {
  return Buffer.from(bytes).toString('base64');
}
