/** The sections of the settings, in the order of their navigation; each name is its address (`#rules`) and its icon. */
export const sections = [
  'rules',
  'packs',
  'brand',
  'replies',
  'crisis',
  'team',
  'security',
  'sites',
  'health',
  'transfer',
  'data',
  'log',
  'held',
  'review',
  'drill',
  'language',
] as const;
export type Section = (typeof sections)[number];
