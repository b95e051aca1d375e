/** Names of the two rules that are in no guide: what account security finds by itself. */
export const passwordRule = 'password';
/** The panel shows a button of its own for it. */
export const awayRule = 'away';
