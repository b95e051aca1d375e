/**
 * `npm run package`: dist/guidepost-chrome.zip and dist/guidepost-firefox.zip from what was built, ready for the stores. The same build gives the same bytes
 * on any machine with the same Node: names in order, no dates of files, nothing of the machine. Says sizes and checksums; too large a zip ends it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { root, say, stop } from './prepare.mjs';

/** Stores take more; people on slow lines do not. */
const largestZip = 3_000_000;

for (const target of ['chrome', 'firefox']) {
  const zip = zipOf(filesIn(resolve(root, 'dist', target)));
  const name = `dist/guidepost-${target}.zip`;
  writeFileSync(resolve(root, name), zip);
  say(`${name}  ${zip.length} bytes  sha256 ${createHash('sha256').update(zip).digest('hex')}`);
  if (zip.length > largestZip) stop(`${name} is larger than ${largestZip} bytes.`);
}

/**
 * @param {string} folder
 * @returns {{ name: string, content: Buffer }[]}
 */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => resolve(parentPath, name));
  const files = paths.map((path) => ({ name: path.slice(folder.length + 1).replaceAll('\\', '/'), content: readFileSync(path) }));
  const shipped = files.filter(({ name }) => !name.startsWith('.vite/')); // notes of the bundler
  return shipped.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * A zip archive, deflated; every date is 1 January 1980.
 * @param {readonly { name: string, content: Buffer }[]} files
 */
function zipOf(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, content } of files) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    const isSmaller = packed.length < content.length;
    const body = isSmaller ? packed : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version 2.0
    common.writeUInt16LE(0x0800, 2); // names in UTF-8
    common.writeUInt16LE(isSmaller ? 8 : 0, 4);
    common.writeUInt16LE(33, 8); // the date; the time before it is 0
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), common, path, body);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path);
    offset += 30 + path.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
