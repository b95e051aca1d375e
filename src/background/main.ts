/** Joins one file per subject. Every listener is added here and now: a worker that wakes for an event gets only those that stand at its first turn. */
import { answerBy, answerMessages } from '../platform/bus.ts';
import { dataMessages } from '../platform/data-messages.ts';
import { mentionMessages } from '../platform/mention-messages.ts';
import { securityMessages } from '../platform/security-messages.ts';
import { approvalHandlers } from './approvals.ts';
import { listenToCrisis } from './crisis.ts';
import { dataHandlers } from './data.ts';
import { fileHandlers } from './files.ts';
import { frameHandlers, listenToTabs } from './frames.ts';
import { grammarHandlers } from './grammar.ts';
import { healthHandlers } from './health.ts';
import { heldHandlers } from './held.ts';
import { listenToLife } from './life.ts';
import { logHandlers } from './log.ts';
import { listenToMentions, mentionHandlers } from './mentions.ts';
import { listenToNetworkPack, networkPackHandlers } from './network-pack.ts';
import { ruleHandlers } from './open-rule.ts';
import { listenToPicker } from './picker.ts';
import { listenToPolicy } from './policy.ts';
import { listenToRaise } from './raise.ts';
import { replyHandlers } from './replies.ts';
import { awayHandlers, listenToAway } from './security-away.ts';
import { listenToLookAlikes } from './security-look-alike.ts';
import { listenToPasswordCare, passwordHandlers } from './security-passwords.ts';
import { sentHandlers } from './sent.ts';
import { listenToSidePanel } from './side-panel.ts';
import { listenToSites, siteHandlers } from './sites.ts';
import { listenToGuides, spellingHandlers } from './spelling.ts';
import { listenToTaught, teachHandlers } from './teach.ts';
import { listenToTeam, teamHandlers } from './team.ts';

answerMessages({
  ...approvalHandlers,
  ...frameHandlers,
  ...logHandlers,
  ...siteHandlers,
  ...fileHandlers,
  ...spellingHandlers,
  ...teachHandlers,
  ...grammarHandlers,
  ...networkPackHandlers,
  ...healthHandlers,
  ...heldHandlers,
  ...replyHandlers,
  ...ruleHandlers,
  ...sentHandlers,
  ...teamHandlers,
});
answerBy(securityMessages, { ...passwordHandlers, ...awayHandlers });
answerBy(dataMessages, dataHandlers);
answerBy(mentionMessages, mentionHandlers);
listenToTabs();
listenToCrisis();
listenToSites();
listenToTaught();
listenToLife();
listenToPolicy();
listenToGuides();
listenToNetworkPack();
listenToPicker();
listenToRaise();
listenToMentions();
listenToSidePanel();
listenToPasswordCare();
listenToAway();
listenToLookAlikes();
listenToTeam();
