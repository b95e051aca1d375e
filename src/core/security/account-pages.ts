/** Where a network itself keeps what account security is about: addresses of its own pages, as `assets/account-pages.json` lists them. */
import * as v from 'valibot';

export const pageKinds = ['password', 'two-factor', 'sessions', 'recovery', 'people', 'apps'] as const;
export type PageKind = (typeof pageKinds)[number];

const address = v.pipe(v.string(), v.regex(/^(?:https:\/\/[\w.-]+\/|tg:\/\/settings)/));

/** By the network's family; a page that a network does not have is left out. */
export const AccountPages = v.object({
  about: v.string(),
  /** When the list was written; the addresses were not opened by us. */
  writtenOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  networks: v.record(v.string(), v.partial(v.object(v.entriesFromList(pageKinds, address)))),
});
export type AccountPages = v.InferOutput<typeof AccountPages>;
