/** Builds the pages of `test/pages` into `.cache/pages`, once per state of their sources. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';

const sources = 'test/pages';
const built = '.cache/pages';
const entryFolders = ['editors', 'networks', 'demo'];

/** A folder with `<name>.html` and `assets/` for each page. */
export async function buildPages(): Promise<string> {
  const state = hashOf(sources);
  const stamp = join(built, 'state');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return built;
  const entries = entryFolders.flatMap((folder) =>
    readdirSync(join(sources, folder))
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(sources, folder, file)),
  );
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [basename(entry, '.js'), entry])),
        output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name]-[hash].js' },
      },
    },
  });
  mkdirSync(built, { recursive: true });
  for (const entry of entries) writeFileSync(join(built, `${basename(entry, '.js')}.html`), documentFor(entry));
  writeFileSync(stamp, state);
  return built;
}

/** A page's own html if it has one, else the shell; `<name>.head.html` goes into the head, before any module. */
function documentFor(entry: string): string {
  const name = basename(entry, '.js');
  const own = entry.replace(/\.js$/, '.html');
  if (existsSync(own)) return readFileSync(own, 'utf8');
  const head = entry.replace(/\.js$/, '.head.html');
  return readFileSync(join(sources, 'shell.html'), 'utf8')
    .replaceAll('%name%', name)
    .replace('%head%', () => (existsSync(head) ? readFileSync(head, 'utf8') : ''));
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = [...readdirSync(folder, { recursive: true, withFileTypes: true })].filter((file) => file.isFile());
  for (const file of files.map((found) => join(found.parentPath, found.name)).sort()) hash.update(file).update(readFileSync(file));
  hash.update(readFileSync('package-lock.json')).update(readFileSync('test/e2e/harness/pages.ts'));
  return hash.digest('hex');
}
