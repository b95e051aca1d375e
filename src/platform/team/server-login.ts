/**
 * Signing in to a nats-server by the key that signs a person's records: its secret half cannot be read out, and WebCrypto signs only later, while the
 * client library asks for the signature at once. So the server's first word, which holds what is to be signed, is kept back until the signature is there.
 */
import { toLetters } from '../../core/crisis/approval.ts';
import { nkeyOf } from '../../core/team/server/nkey.ts';

/** A key of Ed25519 that can sign; the public half is 32 bytes. */
export interface LoginKey {
  readonly publicKey: Uint8Array;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
}

/** What a server may ask to be signed: letters only, so that it can never be a record or an approval, whose bytes have colons. */
const nonce = /^[\w+/=-]{8,40}$/;

/** A way in for one connection: makes its socket, and answers the library's question for the login. */
export function loginBy(key: LoginKey, jwt: string | undefined, open: (address: string) => WebSocket) {
  const signatures = new Map<string, string>();
  const prepare = async (data: ArrayBuffer): Promise<void> => {
    const asked = /"nonce":"([^"]*)"/.exec(new TextDecoder().decode(data))?.[1];
    if (asked === undefined || !nonce.test(asked)) return;
    signatures.clear();
    signatures.set(asked, toLetters(await key.sign(new TextEncoder().encode(asked))));
  };
  return {
    wsFactory: async (address: string) => ({ socket: heldBack(open(address), prepare), encrypted: address.startsWith('wss:') }),
    authenticator: (asked = '') => {
      const sig = signatures.get(asked) ?? '';
      return jwt ? { jwt, nkey: '', sig } : { nkey: nkeyOf(key.publicKey), sig };
    },
  };
}

/**
 * A socket whose first message waits for `prepare`; those behind it keep their order. Closing it counts at once: over a connection that carries nothing any more
 * the other end's goodbye would be waited for, ten seconds and longer.
 */
function heldBack(socket: WebSocket, prepare: (data: ArrayBuffer) => Promise<void>): WebSocket {
  let waiting: Promise<void> | null = null;
  let isFirst = true;
  const inOrder = (hand: (event: MessageEvent<ArrayBuffer>) => void) => (event: MessageEvent<ArrayBuffer>) => {
    if (isFirst) waiting = prepare(event.data);
    isFirst = false;
    if (!waiting) return hand(event);
    const turn = waiting.then(() => hand(event));
    waiting = turn;
    void turn.finally(() => {
      if (waiting === turn) waiting = null;
    });
  };
  return new Proxy(socket, {
    get(target, name) {
      if (name === 'close') return () => closeAtOnce(target);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set(target, name, value) {
      return Reflect.set(target, name, name === 'onmessage' && typeof value === 'function' ? inOrder(value) : value);
    },
  });
}

function closeAtOnce(socket: WebSocket): void {
  const { onclose } = socket;
  socket.onclose = null;
  socket.close();
  onclose?.call(socket, Object.assign(new Event('close'), { wasClean: true, code: 1000, reason: '' }));
  socket.onerror = ignoreLate;
}

/** nobody waits for this socket any more */
function ignoreLate(): void {}
