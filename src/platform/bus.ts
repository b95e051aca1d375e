/** Messages between our own worlds. No polyfill here: the content script carries this file, and both browsers answer `sendMessage` with a promise. */
import * as v from 'valibot';
import { type Input, type MessageName, messages, type OrderInput, type OrderName, type OrderOutput, type Output, orders, type Sender } from './messages.ts';

interface Envelope {
  readonly name: string;
  readonly input: unknown;
}

type Answer = { readonly ok: true; readonly output: unknown } | { readonly ok: false; readonly why: string };

type Contract = Readonly<Record<string, { readonly input: v.GenericSchema; readonly output: v.GenericSchema; readonly from: Sender }>>;

/** A message that could not be delivered or was refused; `message` says why. */
export class BusError extends Error {}

/** Asks the background. Throws BusError when it is not there, refuses, or answers out of contract. */
export async function ask<N extends MessageName>(name: N, input: Input<N>): Promise<Output<N>> {
  return (await askBy(messages, name, input)) as Output<N>; // the same, by its shorter name
}

/** The same by a contract of its own: one that most frames never need. */
export async function askBy<C extends Contract, N extends keyof C & string>(
  contract: C,
  name: N,
  input: v.InferInput<C[N]['input']>,
): Promise<v.InferOutput<C[N]['output']>> {
  const answer = await deliver(() => chrome.runtime.sendMessage({ name, input } satisfies Envelope));
  return open((contract[name] as Contract[string]).output, answer) as v.InferOutput<C[N]['output']>; // the schema of that name was just applied
}

/** Tells one frame of a tab. Throws BusError when no guard is there or it refuses. */
export async function tell<N extends OrderName>(tab: number, frame: number, name: N, input: OrderInput<N>): Promise<OrderOutput<N>> {
  const answer = await deliver(() => chrome.tabs.sendMessage(tab, { name, input } satisfies Envelope, { frameId: frame }));
  return open(orders[name].output, answer) as OrderOutput<N>; // as above
}

/** Tells every frame of a tab; a tab without a guard hears nothing, and that is fine. */
export async function tellAll<N extends OrderName>(tab: number, name: N, input: OrderInput<N>): Promise<void> {
  try {
    await deliver(() => chrome.tabs.sendMessage(tab, { name, input } satisfies Envelope));
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
  }
}

export type MessageHandlers = {
  readonly [N in MessageName]: (input: v.InferOutput<(typeof messages)[N]['input']>, sender: chrome.runtime.MessageSender) => Promise<Output<N>> | Output<N>;
};
export type OrderHandlers = { readonly [N in OrderName]: (input: v.InferOutput<(typeof orders)[N]['input']>) => Promise<OrderOutput<N>> | OrderOutput<N> };

/** Background: answers every message; the compiler refuses one without a handler. */
export function answerMessages(handlers: MessageHandlers): void {
  listen(messages, handlers as Handlers);
}

/** What answers a contract of its own. */
export type HandlersOf<C extends Contract> = {
  readonly [N in keyof C]: (
    input: v.InferOutput<C[N]['input']>,
    sender: chrome.runtime.MessageSender,
  ) => Promise<v.InferOutput<C[N]['output']>> | v.InferOutput<C[N]['output']>;
};

/** Background: answers the messages of a contract of its own. */
export function answerBy<C extends Contract>(contract: C, handlers: HandlersOf<C>): void {
  listen(contract, handlers as Handlers);
}

/** Content: follows every order. Returns how to stop. */
export function followOrders(handlers: OrderHandlers): () => void {
  return listen(orders, handlers as Handlers);
}

type Handlers = Readonly<Record<string, (input: unknown, sender: chrome.runtime.MessageSender) => unknown>>;

function listen(contract: Contract, handlers: Handlers): () => void {
  const onMessage = (envelope: unknown, sender: chrome.runtime.MessageSender, respond: (answer: Answer) => void): boolean => {
    if (!isEnvelope(envelope)) return false;
    const shape = Object.hasOwn(contract, envelope.name) ? contract[envelope.name] : undefined;
    const handle = handlers[envelope.name];
    if (!shape || !handle) return false;
    void answer(shape, handle, envelope.input, sender).then(respond);
    return true;
  };
  chrome.runtime.onMessage.addListener(onMessage);
  return () => chrome.runtime.onMessage.removeListener(onMessage);
}

async function answer(shape: Contract[string], handle: Handlers[string], input: unknown, sender: chrome.runtime.MessageSender): Promise<Answer> {
  if (sender.id !== chrome.runtime.id) return { ok: false, why: 'another extension' };
  if (shape.from === 'pages' && !isOwnPage(sender)) return { ok: false, why: 'only our own pages may send this' };
  const read = v.safeParse(shape.input, input);
  if (!read.success) return { ok: false, why: `not of the agreed shape: ${read.issues[0].message}` };
  try {
    return { ok: true, output: (await handle(read.output, sender)) ?? null };
  } catch (error) {
    console.error('guidepost: a handler failed', error);
    return { ok: false, why: String(error) };
  }
}

/** Our background has no url of a page; our pages have one of ours. A content script carries the site's. */
function isOwnPage(sender: chrome.runtime.MessageSender): boolean {
  return sender.url === undefined || sender.url.startsWith(chrome.runtime.getURL(''));
}

async function deliver(send: () => Promise<unknown>): Promise<Answer> {
  let answer: unknown;
  try {
    answer = await send();
  } catch (error) {
    throw new BusError(String(error));
  }
  if (!answer || typeof answer !== 'object' || !('ok' in answer)) throw new BusError('nobody answered');
  return answer as Answer; // only our own listen() makes objects with `ok`
}

function open(schema: v.GenericSchema, answer: Answer): unknown {
  if (!answer.ok) throw new BusError(answer.why);
  const read = v.safeParse(schema, answer.output);
  if (!read.success) throw new BusError(`an answer out of contract: ${read.issues[0].message}`);
  return read.output;
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && typeof (value as Envelope).name === 'string';
}
