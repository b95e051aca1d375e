import * as v from 'valibot';
import { boxKinds, parts } from '../draft.ts';

export const confidences = ['high', 'medium', 'low'] as const;

/** Editor ids that a network may name; each is a file in `editors/`. */
export const editorIds = ['field', 'lexical', 'draft-js', 'slate', 'block-note', 'prose-mirror', 'quill', 'tiny-mce', 'editor-js', 'content-editable'] as const;
export type EditorId = (typeof editorIds)[number];

const selectors = v.pipe(v.array(v.string()), v.minLength(1));
/**
 * When and how surely a fact was seen. A fact of low confidence never holds. `added`: learned after the release, from a pack or the user; it ends no
 * search while a fact that came with us may still find something, and opens nothing that such a fact holds.
 */
const seen = {
  seen: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/)),
  confidence: v.picklist(confidences),
  source: v.string(),
  added: v.optional(v.boolean(), false),
};

export const attachmentKinds = ['image', 'video', 'audio', 'file', 'poll', 'link'] as const;

/** How a length is counted: UTF-16 units, X's weighted count, graphemes, or (Mastodon) graphemes with 23 for each link. */
export const countings = ['utf16', 'weighted', 'graphemes', 'short-links'] as const;
export const Limit = v.object({
  boxes: v.optional(v.array(v.picklist(boxKinds))),
  /** The parts that it is about; the body where it is left out. */
  parts: v.optional(v.pipe(v.array(v.picklist(parts)), v.minLength(1))),
  /** Only where something of these kinds hangs on the draft: its text is a caption then. */
  attached: v.optional(v.pipe(v.array(v.picklist(attachmentKinds)), v.minLength(1))),
  /** Other parts of the composer that count together with it. */
  together: v.optional(v.array(v.picklist(parts))),
  /** Where no page tells otherwise. */ max: v.number(),
  /** What subscribers of the network may write. Whether one speaks no page says: what fits into this is not held. */
  subscribers: v.optional(v.number()),
  /** Where the page itself states its limit, as each Mastodon does: text of the element or an attribute; `pattern`'s first group is the number. */
  stated: v.optional(v.object({ find: selectors, attribute: v.optional(v.string()), pattern: v.optional(v.string()) })),
  count: v.picklist(countings),
  confidence: v.picklist(confidences),
});
export type Limit = v.InferOutput<typeof Limit>;

/** One kind of text box: the selectors match the editable element itself or a close wrapper; `>>>` crosses a shadow root. */
export const BoxFact = v.object({
  kind: v.picklist(boxKinds),
  part: v.optional(v.picklist(parts), 'body'),
  find: selectors,
  /** Twins that are not boxes (height clones, hidden copies). */
  skip: v.optional(v.array(v.string()), []),
  /** The address must match, where the same markup serves several kinds. */
  path: v.optional(v.string()),
  /** One of these must be an ancestor of the box. */
  within: v.optional(v.array(v.string())),
  /** A sign elsewhere on the page: an element whose text matches the pattern. */
  sign: v.optional(v.object({ find: v.string(), pattern: v.string() })),
  editor: v.optional(v.picklist(editorIds)),
  /** Where nothing is known of the site: counts without a control, since Enter alone sends it. */
  alone: v.optional(v.boolean(), false),
  /** What holds all the boxes that one publish control sends; the closest ancestor that matches. */
  composer: v.optional(v.array(v.string())),
  ...seen,
});
export type BoxFact = v.InferOutput<typeof BoxFact>;

/** A control that publishes (or the last step before). With `labels`, one of them must be its name; `Send…` means a beginning, `*` any name. */
export const PublishFact = v.object({
  for: v.pipe(v.array(v.picklist(boxKinds)), v.minLength(1)),
  find: selectors,
  labels: v.optional(v.array(v.string())),
  /** Names that publish nothing, where `labels` would let them in. */
  except: v.optional(v.array(v.string()), []),
  /** Controls that look the same and publish nothing (recording, forwarding). */
  skip: v.optional(v.array(v.string()), []),
  /** Parts inside the control that publish nothing: the arrow that opens a menu. */
  apart: v.optional(v.array(v.string()), []),
  /** `next` leads to another step: checked there, and held there too, so that nobody walks on with a held draft. */
  step: v.optional(v.picklist(['next', 'last']), 'last'),
  /** Where nothing is known of the site: the same name opens a box as often, so it counts only for a box that has no closer control. */
  opens: v.optional(v.boolean(), false),
  /** Where nothing is known of the site: counts only while no surer control is near the box. */
  fallback: v.optional(v.boolean(), false),
  /** An item of an open menu, often at the end of the page: it speaks for the box beside it or else for the one used last, and makes no box by itself. */
  item: v.optional(v.boolean(), false),
  /** Somebody pointed at it: it may stand anywhere, so its boxes are looked for on the whole page when none is near. */
  anywhere: v.optional(v.boolean(), false),
  ...seen,
});
export type PublishFact = v.InferOutput<typeof PublishFact>;

/** A key that publishes from inside a box. `Mod` is Ctrl or Cmd. `page`: the site listens even when no box has the focus. */
export const KeyFact = v.object({
  for: v.pipe(v.array(v.picklist(boxKinds)), v.minLength(1)),
  keys: v.pipe(v.array(v.picklist(['Enter', 'Mod+Enter'])), v.minLength(1)),
  where: v.optional(v.picklist(['box', 'page']), 'box'),
  ...seen,
});
export type KeyFact = v.InferOutput<typeof KeyFact>;

/** Where a value stands on the page: text of the element (of a field, what is in it), or an attribute; `pattern`'s first group is the value. */
export const ValueFact = v.object({
  /** Only for these kinds of box; for all where it is left out. */
  for: v.optional(v.array(v.picklist(boxKinds))),
  find: selectors,
  /** The value is spread over several elements (a date and a time): one of each selector, in order, joined by a space. All must be there. A selector written twice means its first and its second element. */
  joined: v.optional(v.boolean(), false),
  attribute: v.optional(v.string()),
  pattern: v.optional(v.string()),
  /** Looked for inside the composer, or anywhere on the page; `address`: in the page's path, query and fragment, while one of `find` is on the page. */
  where: v.optional(v.picklist(['composer', 'page', 'address']), 'page'),
  ...seen,
});
export type ValueFact = v.InferOutput<typeof ValueFact>;

/** Parts of somebody's post in a feed, for "what is being answered"; `answers`: the boxes that may answer it. */
export const PostFact = v.object({
  find: selectors,
  text: selectors,
  /** What stands inside that text and is none of it: the time, ticks, views. */
  without: v.optional(selectors),
  author: v.optional(selectors),
  /** Its own address: in an attribute of an element inside it, or of itself; `form` puts the value in place of `{}`. */
  link: v.optional(v.object({ find: v.optional(selectors), attribute: v.optional(v.string(), 'href'), form: v.optional(v.string()) })),
  /** When it was written, as machines read it. */
  time: v.optional(v.object({ find: v.optional(selectors), attribute: v.optional(v.string(), 'datetime') })),
  answers: v.optional(v.array(v.picklist(boxKinds)), ['reply', 'comment']),
  ...seen,
});

export type PostFact = v.InferOutput<typeof PostFact>;

/** How the address of somebody's account looks: `path` is tried on all that follows the host, its first group is the handle. Where no `hosts` stand it is the network's own. */
const ProfileFact = v.object({ hosts: v.optional(selectors), path: v.string(), except: v.optional(v.array(v.string()), []), ...seen });

/**
 * What a composer shows of each attachment, one element for each; its alternative text stands in an attribute of it or of an element inside it,
 * or is that element's text. Many a site shows only that there is one.
 */
export const AttachmentFact = v.object({
  find: selectors,
  kind: v.picklist(attachmentKinds),
  alt: v.optional(v.object({ find: v.optional(v.string()), attribute: v.optional(v.string()) })),
  ...seen,
});
export type AttachmentFact = v.InferOutput<typeof AttachmentFact>;

/** Where a page lists what is scheduled: one element for each post, and inside it its time as shown. */
export const PlannedFact = v.object({ find: selectors, time: v.optional(selectors), text: v.optional(selectors), ...seen });
export type PlannedFact = v.InferOutput<typeof PlannedFact>;

/** A network: plain data, one file in `networks/`; the id is the file's name. */
export const Network = v.object({
  /** The file's name; given by the catalogue. */
  id: v.optional(v.string(), ''),
  family: v.pipe(v.string(), v.minLength(1)),
  name: v.object({ ru: v.string(), en: v.string() }),
  /** Host patterns: `x.com`, `*.x.com`. Empty for the generic network, and where anybody may run a copy (`signs`). */
  hosts: v.array(v.string()),
  /** On any host where Guidepost was switched on: a page that shows one of these is this network. */
  signs: v.optional(v.array(v.string()), []),
  /** `listed`: the manifest asks for its hosts at install. That list is frozen: one more host, and an update switches the extension off until it is accepted. */
  access: v.optional(v.picklist(['listed', 'optional']), 'optional'),
  /** A regular expression for the path, checked at run time (manifest patterns are hosts only). */
  path: v.optional(v.string()),
  /** Nothing is known of the site: any visible text box counts that has a publish-like control near it. */
  near: v.optional(v.boolean(), false),
  /** A user pointed at some places of the page: everything else on it is guessed, as on any other site. */
  taught: v.optional(v.boolean(), false),
  boxes: v.array(BoxFact),
  publish: v.array(PublishFact),
  keys: v.optional(v.array(KeyFact), []),
  account: v.optional(v.array(ValueFact), []),
  schedule: v.optional(v.array(ValueFact), []),
  posts: v.optional(v.array(PostFact), []),
  attachments: v.optional(v.array(AttachmentFact), []),
  planned: v.optional(v.array(PlannedFact), []),
  limits: v.optional(v.array(Limit), []),
  profiles: v.optional(v.array(ProfileFact), []),
  /** The network's own search for a term, newest first where it can be asked for; `{term}` is the term. */
  search: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/[^{}]+\{term\}/))),
});
export type Network = v.InferOutput<typeof Network>;
/** A network as its file writes it: what has a default may be left out. */
export type NetworkFile = v.InferInput<typeof Network>;

/** Whether a network serves a page: by host, and by path where several networks share one host. */
export function claims({ hosts, path }: Pick<Network, 'hosts' | 'path'>, host: string, pagePath: string): boolean {
  return hosts.some((pattern) => matchesHost(pattern, host)) && (!path || new RegExp(path).test(pagePath));
}

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;
}
