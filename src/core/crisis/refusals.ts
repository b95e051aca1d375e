/** Why a code is refused; each has a sentence (`approvalRefused_<why>`). */
export const refusals = [
  'no-code',
  'damaged',
  'newer',
  'other-text',
  'unknown-key',
  'wrong-signature',
  'said-no',
  'expired',
  'too-early',
  'own-text',
  'not-entitled',
  'other-box',
  'used',
] as const;
export type Refusal = (typeof refusals)[number];
