/** Names of a team's records. A part of a name is a token that servers take in a subject: no dots, no spaces. */

/** A brand's name within its team, made by whoever founds it: `northwind`. */
export const brandToken = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The list of people, roles and brands, signed by the root. */
export const rosterKey = 'team.roster';

/** A brand's level: a record of its own, that nothing is ever bundled with. */
export function crisisKey(brand: string): string {
  return `crisis.${brand}`;
}

/** A brand's guide with its replies as one signed pack. */
export function guidePackKey(brand: string): string {
  return `guide.${brand}.pack`;
}

/** Somebody asks for a yes; `request` is the token of the request (approvals.ts). */
export function requestKey(brand: string, request: string): string {
  return `appr.${brand}.${request}.req`;
}

/** What one approver says to it, by the name of their key in letters: one writer each, so nothing ever collides. */
export function decisionKey(brand: string, request: string, approver: string): string {
  return `appr.${brand}.${request}.dec.${approver}`;
}
