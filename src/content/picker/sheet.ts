/** The styles of the picker, for the shadow root it stands in. */
import button from '../../ui/button.css?inline';
import body from '../../ui/reply-body.css?inline';
import fill from '../../ui/reply-fill.css?inline';
import list from '../../ui/reply-list.css?inline';
import search from '../../ui/search-line.css?inline';
import tokens from '../../ui/tokens.css?inline';
import style from './picker.css?inline';

/** Our other sheets stand in the same root: these are for the picker alone. */
export const pickerSheet = `${tokens} .picker { ${button} ${search} ${body} ${list} ${fill} } ${style}`;
