/** The styles of the card on a mention, for the shadow root it stands in. */
import button from '../../ui/button.css?inline';
import actions from '../../ui/mention-actions.css?inline';
import tokens from '../../ui/tokens.css?inline';
import style from './card.css?inline';

export const cardSheet = tokens + button + actions + style;
