/** The page of ours on which the guard is tried: what happens there is neither logged, nor counted, nor remembered. */
import { firstRunPage } from './guide-page.ts';

export function isTrial({ url }: { readonly url?: string }): boolean {
  return url?.startsWith(firstRunPage()) ?? false;
}
