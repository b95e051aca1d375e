/** Approval of a text, asked for and given in the panel beside a held box. */

import { approvalPage } from '../platform/approval-page.ts';
import { askFor, noteUsed, takeAnswer } from '../platform/approvals.ts';
import { browser } from '../platform/browser.ts';
import type { MessageHandlers } from '../platform/bus.ts';
import { pictureOf } from '../platform/qr.ts';
import { askTeam } from '../platform/team/approvals.ts';
import { isPlaceThere } from './tabs.ts';

export const approvalHandlers: Pick<MessageHandlers, 'approval/ask' | 'approval/give' | 'approval/used' | 'approval/alone'> = {
  'approval/ask': async (asked) => {
    const { code, isAlone, brand } = await askFor(asked);
    // the code is there in any case; whether the team's server can be reached makes nobody wait
    void askTeam(asked, code).catch((error: unknown) => console.error('guidepost: the team could not be asked', error));
    return { code, picture: pictureOf(code), isAlone, brand };
  },
  'approval/give': (given) => takeAnswer(given, isPlaceThere),
  'approval/used': async (asked) => {
    await noteUsed(asked);
    return null;
  },
  'approval/alone': async (asked, { tab }) => {
    const { code } = await askFor(asked);
    await browser.tabs.create({ url: approvalPage({ alone: { code, place: asked.place } }), ...(tab?.index === undefined ? {} : { index: tab.index + 1 }) });
    return null;
  },
};
