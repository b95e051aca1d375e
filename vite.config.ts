import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type Rolldown, runnerImport, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import type { NetworkFile } from './src/core/network/network.ts';
import { parted } from './src/core/planes.ts';

type Target = 'chrome' | 'firefox';

/** `vite build --mode chrome|firefox|cli` → `dist/<mode>`; `--mode gallery` is the gallery, in no package. GUIDEPOST_HOSTS adds match patterns, for copies that tests and the demo load. */
export default defineConfig(async ({ mode }): Promise<UserConfig> => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const define = { __LAST_WORDS__: JSON.stringify(wordsInBuild()) };
  if (mode === 'test') return { define };
  if (mode === 'cli') return commandLine;
  if (mode === 'gallery') return { ...gallery, define };
  return {
    define,
    plugins: [
      preact({ devToolsEnabled: false }),
      sentencesOnly(),
      asTheyAre(target),
      crx({ manifest: (await manifestFor(target)) as unknown as ManifestV3Export, browser: target }),
      inPlanes(),
      sheetsInside(),
      noWayInForPages(),
    ],
    build: {
      outDir: process.env['GUIDEPOST_OUT'] ?? `dist/${target}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false, resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []) },
      reportCompressedSize: false,
      rolldownOptions: { input: pagesOfTheirOwn(), output: { codeSplitting: { groups: [{ debugName: 'front', name: fileTogether }] } } },
    },
  };
});

/**
 * Popup and side panel open while somebody waits, and each file of theirs costs a millisecond or two before anything is drawn: what they need at once stands
 * in two files in place of thirty, one of which the background shares. What they load later stays apart.
 */
function fileTogether(id: string, graph: Rolldown.ChunkingContext): string | null {
  const start = resolve('src/pages/popup/main.tsx');
  if (id === start || isFrontWords(id) || !neededAtOnce(start, graph).has(id)) return null;
  return neededAtOnce(resolve('src/background/main.ts'), graph).has(id) ? 'base' : 'front';
}

/** Sentences that other pages have among all the others. */
function isFrontWords(id: string): boolean {
  return id.includes('front-words') || id.endsWith('?front');
}

const closures = new Map<string, ReadonlySet<string>>();

/** What a module imports, and what that imports. */
function neededAtOnce(start: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const known = closures.get(start);
  if (known) return known;
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const each of graph.getModuleInfo(id)?.importedIds ?? []) visit(each);
  };
  visit(start);
  closures.set(start, needed);
  return needed;
}

/** One file that Node runs by itself. */
const commandLine: UserConfig = {
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'guidepost.js' } },
  },
};

/** What an organization may set (core/policy.ts); Chromium reads it, Firefox needs none. */
const policySchema = 'policy-schema.json';

const galleryPage = 'src/pages/gallery/index.html';

/** A plain page: what stands in it needs no browser behind it. */
const gallery: UserConfig = {
  plugins: [preact({ devToolsEnabled: false })],
  base: './',
  build: {
    outDir: process.env['GUIDEPOST_OUT'] ?? 'dist/gallery',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input: galleryPage },
  },
};

/** Hosts come from the network files; permissions are what the content script needs and nothing more. */
async function manifestFor(target: Target): Promise<Record<string, unknown>> {
  const hosts = [...(await networkHosts()), ...(process.env['GUIDEPOST_HOSTS']?.split(' ') ?? [])];
  const scripts = manifest.content_scripts.map((script) => ({ ...script, matches: hosts }));
  const filled = { ...manifest, content_scripts: scripts, host_permissions: hosts };
  const panel = 'src/pages/side-panel/index.html';
  if (target === 'chrome')
    return { ...filled, permissions: [...manifest.permissions, 'sidePanel'], side_panel: { default_path: panel }, storage: { managed_schema: policySchema } };
  const { minimum_chrome_version: _, ...rest } = filled;
  return {
    ...rest,
    sidebar_action: { default_panel: panel, default_title: '__MSG_extensionName__', default_icon: manifest.icons, open_at_install: false },
    background: { scripts: ['src/background/main.ts'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'guidepost@guidepost.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
      },
    },
  };
}

/** Pages that the manifest does not name: our other pages link to them. */
function pagesOfTheirOwn(): string[] {
  const named = JSON.stringify(manifest);
  const all = readdirSync('src/pages').map((page) => `src/pages/${page}/index.html`);
  return all.filter((path) => path !== galleryPage && existsSync(path) && !named.includes(path));
}

/** The hosts that are asked for at install; those of other networks are asked for when the user switches them on. */
async function networkHosts(): Promise<string[]> {
  const hosts = new Set<string>();
  for (const file of readdirSync('src/networks').filter((name) => name.endsWith('.ts'))) {
    const { module } = await runnerImport<{ default: NetworkFile }>(`./src/networks/${file}`);
    if (module.default.access === 'listed') for (const host of module.default.hosts) hosts.add(`https://${host}/*`);
  }
  return [...hosts].sort();
}

/** Dictionaries in the form in which they zip best. */
function inPlanes(): Plugin {
  return {
    name: 'guidepost:in-planes',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.bin')) file.source = parted(Buffer.from(file.source));
      }
    },
  };
}

/** Descriptions are for translators; and popup and side panel carry only sentences that they or their pieces name (`?front`): a key as it stands, or the beginning of one that is put together. */
function sentencesOnly(): Plugin {
  let named: ((key: string) => boolean) | undefined;
  return {
    name: 'guidepost:sentences-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/_locales\/\w+\/messages\.json(?:$|\?)/.test(id)) return null;
      named ??= namedIn(['src/pages/popup', 'src/pages/side-panel', 'src/pages/shared', 'src/ui']);
      const messages = Object.entries(JSON.parse(code) as Record<string, { message: string }>);
      const isFront = id.endsWith('?front');
      const wanted = isFront ? messages.filter(([key]) => named?.(key)) : messages;
      const sentences = JSON.stringify(Object.fromEntries(wanted.map(([key, { message }]) => [key, { message }])));
      return { code: isFront ? `export default ${sentences}` : sentences, map: null }; // with a query it is no JSON file to vite any more
    },
  };
}

/** Whether the files of some folders name a sentence. */
function namedIn(folders: readonly string[]): (key: string) => boolean {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const keys = new Set(files.flatMap((file) => [...file.matchAll(/'([a-z]\w+)'/g)].map((found) => found[1])));
  const beginnings = files.flatMap((file) => [...file.matchAll(/`([a-z]\w{2,})\$\{|["'](\w+_)["']/g)].map((found) => found[1] ?? found[2] ?? ''));
  return (key) => keys.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
}

/** Files that go out as they stand: the manifest's own sentences (pages carry theirs in their code), the icons that only code names, the dictionaries' licenses, what an administrator may set. */
function asTheyAre(target: Target): Plugin {
  return {
    name: 'guidepost:as-they-are',
    generateBundle() {
      for (const language of ['ru', 'en']) {
        const messages = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Record<string, unknown>;
        const own = Object.fromEntries(Object.entries(messages).filter(([key]) => key.startsWith('extension')));
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source: JSON.stringify(own) });
      }
      this.emitFile({ type: 'asset', fileName: 'assets/dictionaries/LICENSE.txt', source: readFileSync('assets/dictionaries/LICENSE.txt') }); // its terms ask for it
      if (target === 'chrome') this.emitFile({ type: 'asset', fileName: policySchema, source: readFileSync('assets/policy/schema.json') });
      for (const icon of ['gray', 'watch', 'crisis'].flatMap((mark) => [`guidepost-${mark}-16.png`, `guidepost-${mark}-32.png`])) {
        this.emitFile({ type: 'asset', fileName: `assets/icons/${icon}`, source: readFileSync(`assets/icons/${icon}`) });
      }
    },
  };
}

/** Popup and side panel carry their sheets in themselves: nothing is drawn before the last sheet is there, and each is a file to be fetched. */
function sheetsInside(): Plugin {
  return {
    name: 'guidepost:sheets-inside',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const name of ['src/pages/popup/index.html', 'src/pages/side-panel/index.html']) {
          const page = bundle[name];
          if (page?.type !== 'asset') this.error(`no ${name} among the built files`);
          page.source = String(page.source).replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (_link, file: string) => {
            const sheet = bundle[file];
            return sheet?.type === 'asset' ? `<style>${String(sheet.source)}</style>` : this.error(`no ${file} for ${name}`);
          });
        }
      },
    },
  };
}

/** crxjs lists every script that code names by `?script` as open to pages. Only `scripting.executeScript` loads it, and by an open file any page could tell that we are here. */
function noWayInForPages(): Plugin {
  return {
    name: 'guidepost:no-way-in-for-pages',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = bundle['manifest.json'];
        if (built?.type !== 'asset') this.error('no manifest.json among the built files');
        const { web_accessible_resources: _open, ...rest } = JSON.parse(String(built.source)) as Record<string, unknown>;
        built.source = JSON.stringify(rest, null, 2);
      },
    },
  };
}

/** What the content script must be able to say even when it could read nothing; all else the background publishes (background/words.ts). */
const lastWords = [
  'pageSign_unchecked',
  'pageHeldTitle',
  'pageUncheckedTitle',
  'pageReasonUnchecked',
  'pageOverride',
  'pagePressAgain',
  'pageLeftUnchecked',
  'pageBroken',
  'pageCollapse',
  'pageTitle',
];

/** By `define`, since an `.iife` is built without plugins. */
function wordsInBuild(): Record<string, Record<string, string | undefined>> {
  const words: Record<string, Record<string, string | undefined>> = {};
  for (const language of ['ru', 'en']) {
    const messages = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Record<string, { message: string }>;
    words[language] = Object.fromEntries(lastWords.map((key) => [key, messages[key]?.message]));
  }
  return words;
}
