/** The browser's API in memory, as far as our background and pages use it. Import it before anything of ours: the polyfill looks at once. */
import { readFileSync } from 'node:fs';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener = (...args: never[]) => unknown;

class FakeEvent {
  readonly listeners = new Set<Listener>();
  addListener(listener: Listener): void {
    this.listeners.add(listener);
  }
  removeListener(listener: Listener): void {
    this.listeners.delete(listener);
  }
  fire(...args: unknown[]): unknown[] {
    return [...this.listeners].map((listener) => listener(...(args as never[]))); // a listener takes what its event brings
  }
}

class FakeArea {
  readonly kept = new Map<string, unknown>();
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  async get(keys?: string | string[]): Promise<Record<string, unknown>> {
    const wanted = keys === undefined ? [...this.kept.keys()] : [keys].flat();
    return Object.fromEntries(wanted.filter((key) => this.kept.has(key)).map((key) => [key, structuredClone(this.kept.get(key))]));
  }
  async set(values: Record<string, unknown>): Promise<void> {
    const changes: Changes = {};
    for (const [key, value] of Object.entries(values)) {
      changes[key] = { oldValue: this.kept.get(key), newValue: JSON.parse(JSON.stringify(value)) }; // Chromium keeps JSON only
      this.kept.set(key, changes[key].newValue);
    }
    storageChanged.fire(changes, this.name);
  }
  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.kept.delete(key);
  }
  async clear(): Promise<void> {
    const changes = Object.fromEntries([...this.kept].map(([key, oldValue]) => [key, { oldValue }]));
    this.kept.clear();
    storageChanged.fire(changes, this.name);
  }
}

const storageChanged = new FakeEvent();
interface Registered {
  readonly id: string;
  readonly matches: string[];
  readonly js: string[];
}

/** What the fake saw and holds; `reset` empties it. */
export const fake = {
  local: new FakeArea('local'),
  session: new FakeArea('session'),
  /** What an administrator set; null: Firefox's way of saying that there is nothing. */
  managed: null as Record<string, unknown> | null,
  message: new FakeEvent(),
  permissionAdded: new FakeEvent(),
  permissionRemoved: new FakeEvent(),
  tabUpdated: new FakeEvent(),
  tabRemoved: new FakeEvent(),
  installed: new FakeEvent(),
  startup: new FakeEvent(),
  command: new FakeEvent(),
  alarm: new FakeEvent(),
  /** Alarms that are set, by name. */
  alarms: new Map<string, { periodInMinutes: number }>(),
  menuClicked: new FakeEvent(),
  idle: new FakeEvent(),
  idleSeconds: 0,
  /** The entries of the context menu, by id. */
  menu: new Map<string, { title: string; contexts: string[] }>(),
  popupsOpened: 0,
  /** Addresses of windows that were opened. */
  windowsOpened: [] as string[],
  tabsOpened: [] as string[],
  registered: [] as Registered[],
  /** What was done to the registered scripts, in order. */
  registrations: [] as ('register' | 'update' | 'unregister')[],
  injected: [] as number[],
  injectedFiles: [] as string[],
  /** Our own files that were fetched, and whether they cannot be. */
  fetched: [] as string[],
  areFilesGone: false,
  tabs: [] as { id: number; url: string }[],
  /** What the user allowed beside the manifest. */
  given: { origins: [] as string[], permissions: [] as string[] },
  /** What a frame answers, by `tab:frame`; a frame that is not here is gone. */
  frames: new Map<string, (envelope: { name: string; input: unknown }) => unknown>(),
  action: {} as Record<string, unknown>,
  reset(): void {
    fake.local.kept.clear();
    fake.session.kept.clear();
    fake.managed = null;
    fake.frames.clear();
    fake.registered.length = 0;
    fake.registrations.length = 0;
    fake.injected.length = 0;
    fake.injectedFiles.length = 0;
    fake.fetched.length = 0;
    fake.areFilesGone = false;
    fake.tabs.length = 0;
    fake.given = { origins: [], permissions: [] };
    fake.action = {};
    fake.menu.clear();
    fake.alarms.clear();
    fake.popupsOpened = 0;
    fake.windowsOpened.length = 0;
  },
};

const saw =
  (what: string) =>
  async (details: Record<string, unknown>): Promise<void> => {
    fake.action[what] = details[Object.keys(details).find((key) => key !== 'tabId') ?? ''];
  };

const ownPermissions = { permissions: ['storage', 'scripting'], host_permissions: ['https://x.com/*', 'https://*.vk.com/*'] };

async function getPermissions(): Promise<{ origins: string[]; permissions: string[] }> {
  const { permissions, host_permissions: hosts } = ownPermissions;
  return { origins: [...hosts, ...fake.given.origins], permissions: [...permissions, ...fake.given.permissions] };
}

async function removePermissions({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }): Promise<boolean> {
  if (ownPermissions.permissions.some((own) => permissions.includes(own))) throw new Error('You cannot remove required permissions.');
  fake.given = {
    origins: fake.given.origins.filter((each) => !origins.includes(each)),
    permissions: fake.given.permissions.filter((each) => !permissions.includes(each)),
  };
  fake.permissionRemoved.fire({ origins, permissions });
  return true;
}

async function getManaged(): Promise<Record<string, unknown>> {
  if (!fake.managed) throw new Error('Managed storage manifest not found');
  return fake.managed;
}

/** An administrator sets something. */
export function manage(values: Record<string, unknown>): void {
  fake.managed = values;
  storageChanged.fire({}, 'managed');
}

const api = {
  runtime: {
    id: 'guidepost',
    getURL: (path: string) => `chrome-extension://guidepost/${path}`,
    getManifest: () => ({
      ...ownPermissions,
      version: '0.1.0',
      content_scripts: [{ js: ['chrome-extension://guidepost/guard.js'], matches: ['https://x.com/*', 'https://*.vk.com/*'] }],
    }),
    onMessage: fake.message,
    onInstalled: fake.installed,
    onStartup: fake.startup,
    openOptionsPage: async () => undefined,
  },
  storage: { local: fake.local, session: fake.session, managed: { get: getManaged }, onChanged: storageChanged },
  i18n: { getUILanguage: () => 'ru-RU' },
  permissions: {
    onAdded: fake.permissionAdded,
    onRemoved: fake.permissionRemoved,
    contains: async () => true,
    getAll: getPermissions,
    remove: removePermissions,
  },
  tabs: {
    create: async ({ url }: { url: string }) => void fake.tabsOpened.push(url),
    onUpdated: fake.tabUpdated,
    onRemoved: fake.tabRemoved,
    query: async ({ url }: { url: string | string[] }) =>
      fake.tabs.filter((tab) => [url].flat().some((pattern) => tab.url.startsWith(pattern.replace('*', '')))),
    sendMessage: async (tab: number, envelope: { name: string; input: unknown }, to?: { frameId: number }) => {
      const heard = [...fake.frames].filter(([frame]) => (to ? frame === `${tab}:${to.frameId}` : frame.startsWith(`${tab}:`)));
      const answers = heard.map(([, frame]) => frame(envelope));
      if (answers.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, output: await answers[0] };
    },
  },
  scripting: {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => fake.registered.filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts: Registered[]) => {
      fake.registrations.push('register');
      fake.registered.push(...scripts);
    },
    updateContentScripts: async ([script]: Partial<Registered>[]) => {
      fake.registrations.push('update');
      Object.assign(fake.registered.find(({ id }) => id === script?.id) ?? {}, script);
    },
    unregisterContentScripts: async ({ ids }: { ids?: string[] } = {}) => {
      fake.registrations.push('unregister');
      fake.registered = fake.registered.filter(({ id }) => ids && !ids.includes(id)); // without ids: all
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      fake.injected.push(target.tabId);
      fake.injectedFiles.push(...files);
    },
  },
  action: {
    setBadgeText: saw('badge'),
    setBadgeBackgroundColor: saw('color'),
    setBadgeTextColor: saw('textColor'),
    setTitle: saw('title'),
    setIcon: saw('icon'),
    openPopup: async () => {
      fake.popupsOpened += 1;
    },
  },
  commands: { onCommand: fake.command },
  alarms: {
    onAlarm: fake.alarm,
    get: async (name: string) => fake.alarms.get(name),
    create: async (name: string, options: { periodInMinutes: number }) => void fake.alarms.set(name, options),
    clear: async (name: string) => fake.alarms.delete(name),
  },
  idle: {
    onStateChanged: fake.idle,
    setDetectionInterval: (seconds: number) => {
      fake.idleSeconds = seconds;
    },
  },
  windows: { create: async (options: { url?: string }) => void fake.windowsOpened.push(options.url ?? '') },
  contextMenus: {
    onClicked: fake.menuClicked,
    removeAll: async () => fake.menu.clear(),
    create: ({ id, ...entry }: { id: string; title: string; contexts: string[] }) => {
      if (fake.menu.has(id)) throw new Error(`a menu entry ${id} is there already`);
      fake.menu.set(id, entry);
    },
  },
};

/** What our own files answer; nothing else is ever fetched. Set to fail by a test that wants them gone. */
async function fetchOwn(url: string): Promise<Response> {
  const [, path] = /^chrome-extension:\/\/guidepost\/+(.*)$/.exec(url) ?? [];
  if (!path || fake.areFilesGone) throw new TypeError('Failed to fetch');
  fake.fetched.push(path);
  return new Response(new Uint8Array(readFileSync(path)));
}

Object.assign(globalThis, { chrome: api, browser: api, fetch: fetchOwn });
Object.defineProperty(globalThis, 'navigator', { value: { locks: locksByName() }, configurable: true });

/** One lock after another by name, as the browser does; Node 20 has none. */
function locksByName(): { request: <T>(name: string, work: () => Promise<T>) => Promise<T> } {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const next = (tails.get(name) ?? Promise.resolve()).then(work, work);
      tails.set(
        name,
        next.catch(() => undefined), // whoever asked hears of it; the next one only waits
      );
      return next;
    },
  };
}

/** Sends a message as some page's guard or our own page would; the answer as the bus gives it. */
export async function send(name: string, input: unknown, sender: { tab?: { id: number }; frameId?: number; url?: string } = {}): Promise<unknown> {
  return new Promise((resolve) => {
    const taken = fake.message.fire({ name, input }, { id: 'guidepost', ...sender }, resolve);
    if (!taken.includes(true)) resolve(null);
  });
}

/** Waits until a condition holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; round < 200; round++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('it never came to hold');
}
