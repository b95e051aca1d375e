/** Who is about to speak, as far as a page shows it and the brands know it. For the screen: it decides nothing. */
import type { AccountKind } from '../draft.ts';
import type { Guide } from '../guide.ts';
import { sameName } from '../scope.ts';

/** `listed` in a brand's own list; `stranger` in nobody's; `unlisted` while no brand lists any; `perhaps` the page shows it without certainty; `unknown`. */
export const standings = ['listed', 'stranger', 'unlisted', 'perhaps', 'unknown'] as const;
export type Standing = (typeof standings)[number];

export interface Speaker {
  readonly standing: Standing;
  /** '' when unknown. */
  readonly handle: string;
  readonly kind: AccountKind | null;
  /** The id of the brand that lists it. */
  readonly brand: string | null;
}

/** What a page shows of the account that will speak. */
export interface ShownAccount {
  readonly handle: string;
  readonly isSure: boolean;
}

interface Listing {
  readonly id: string;
  readonly guide: { readonly accounts: Guide['brand']['accounts'] };
}

/** Looks an account up in the brands' lists. `network` is the family. */
export function speakerOf(shown: ShownAccount | null, network: string, brands: readonly Listing[]): Speaker {
  const nobody = { handle: shown?.handle ?? '', kind: null, brand: null };
  if (!shown) return { ...nobody, standing: 'unknown' };
  if (!shown.isSure) return { ...nobody, standing: 'perhaps' };
  for (const { id, guide } of brands) {
    const listed = guide.accounts.find((each) => sameName(each.network, network) && sameName(each.handle, shown.handle));
    if (listed) return { standing: 'listed', handle: shown.handle, kind: listed.kind, brand: id };
  }
  return { ...nobody, standing: brands.some(({ guide }) => guide.accounts.length > 0) ? 'stranger' : 'unlisted' };
}
