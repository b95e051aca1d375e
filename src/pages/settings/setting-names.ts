import type { Section } from './section-names.ts';

/** What can be set where, by the keys of the names on screen: what the search of the settings finds beside rules, packs and replies. Each stands in its section at all times. */
export const settingNames: Readonly<Partial<Record<Section, readonly string[]>>> = {
  rules: ['settingsRuleAdd', 'tryTitle'],
  brand: [
    'settingsBrandName',
    'settingsTimeZone',
    'settingsTerms',
    'settingsTermsOwn',
    'settingsTermsProducts',
    'settingsTermsCompetitors',
    'settingsDictionary',
    'settingsAccounts',
    'settingsBrandAdd',
  ],
  replies: ['settingsReplyAdd', 'settingsSlash'],
  crisis: ['mourningTitle', 'planPart_file'],
  security: ['securityRegister', 'securityPasswords', 'securityAway', 'securityLeavers'],
  sites: ['settingsSitesOwn', 'settingsSiteAddress', 'settingsTaught', 'settingsSitesKnown'],
  health: ['settingsPack'],
  transfer: ['settingsExport', 'settingsExportLists', 'settingsRepliesTransfer'],
  log: ['logProofTitle', 'settingsLogSearch'],
  held: ['heldKeep'],
  language: ['settingsGrammar'],
};
