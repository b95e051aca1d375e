/** Builds the pages of `test/pages` into `.cache/pages`, once for each state of their sources. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';

const sources = 'test/pages';
const cache = '.cache/pages';

/** A folder with `<name>.html` and `assets/` for each page. Its name is the state of the sources: a run that is under way keeps its own. */
export async function buildPages(): Promise<string> {
  const folder = join(cache, stateOf(sources));
  if (existsSync(folder)) return folder;
  const entries = [...pagesIn('editors'), ...pagesIn('networks'), join(sources, 'demo/square.js')];
  const unfinished = `${folder}-${process.pid}`;
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      minify: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [basename(entry, '.js'), entry])),
        output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name]-[hash].js' },
      },
    },
  });
  for (const entry of entries) writeFileSync(join(unfinished, `${basename(entry, '.js')}.html`), documentFor(entry));
  try {
    renameSync(unfinished, folder);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // somebody else was faster with the same
  }
  return folder;
}

function pagesIn(folder: string): string[] {
  return readdirSync(join(sources, folder))
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(sources, folder, file));
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

function stateOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const file of files.map((found) => join(found.parentPath, found.name)).sort()) hash.update(file).update(readFileSync(file));
  hash.update(readFileSync('package-lock.json')).update(readFileSync('test/e2e/harness/pages.ts'));
  return hash.digest('hex').slice(0, 16);
}
