/**
 * Password care: a file of its own that the browser brings into pages only while the user wants it (background/security-passwords.ts). It looks at fields for
 * passwords where one signs in, and at words of drafts; what it learns of them goes out only as a few bytes that are dear to compute. No key is listened to.
 */
import { askBy } from '../platform/bus.ts';
import { securityMessages } from '../platform/security-messages.ts';
import { stretch } from '../platform/security-stretch.ts';
import { readStored, watchStored } from '../platform/storage.ts';
import { armAlways } from './arming.ts';
import { type Field, watchFields } from './passwords/fields.ts';
import { showSame } from './passwords/same.ts';
import { makeTrying } from './passwords/trying.ts';
import { world } from './port.ts';
import { takeCardAway } from './warning/card.ts';

/** Ends the file when it is not wanted any more, and before it is brought anew. */
interface Own {
  guidepostEndPasswords?: (() => void) | undefined;
}
const own = globalThis as Own;

async function start(): Promise<void> {
  const { settings } = await readStored('settings');
  if (settings.passwordCare !== true || !isSecureContext) return;
  const { with: stretching } = await askBy(securityMessages, 'password/begin', {});
  if (!stretching || own.guidepostEndPasswords) return;
  const life = new AbortController();
  own.guidepostEndPasswords = () => {
    life.abort();
    own.guidepostEndPasswords = undefined;
    world.guidepostPasswords = undefined;
    takeCardAway();
  };
  const unwatch = watchStored(({ settings: now }) => {
    if (now && now.passwordCare !== true) own.guidepostEndPasswords?.();
  });
  life.signal.addEventListener('abort', unwatch);
  const tell = async ({ element, login }: Field, stretched: string, isSent: boolean): Promise<void> => {
    const { isForeign, same } = await askBy(securityMessages, 'password/typed', { stretched, login, isSent });
    if (life.signal.aborted) return;
    if (same.length > 0) await showSame(element, same, isForeign);
    else if (!isSent) takeCardAway();
  };
  watchFields({
    life: life.signal,
    arm: (register) => armAlways(register, life.signal),
    stretch: (password) => stretch(password, stretching),
    tell: (field, stretched, isSent) => tell(field, stretched, isSent).catch(quietly),
  });
  world.guidepostPasswords = makeTrying({
    stretch: (word) => stretch(word, stretching),
    areKnown: async (stretched) => (await askBy(securityMessages, 'password/try', { stretched: [...stretched] })).known,
    onKnown: () => world.guidepostCheck?.(),
    life: life.signal,
  });
  world.guidepostCheck?.();
}

/** Without a background nothing is compared: the guard goes on all the same. */
function quietly(error: unknown): void {
  console.info('guidepost: password care', String(error));
}

start().catch(quietly);
