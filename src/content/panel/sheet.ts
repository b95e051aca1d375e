/** The styles of the panel, for the shadow root it stands in. */
import tokens from '../../ui/tokens.css?inline';
import approvalStyle from './approval.css?inline';
import findingStyle from './finding.css?inline';
import frameStyle from './frame.css?inline';
import mirrorStyle from './mirror.css?inline';
import panelStyle from './panel.css?inline';

export const panelSheet = tokens + panelStyle + findingStyle + approvalStyle + frameStyle + mirrorStyle;
