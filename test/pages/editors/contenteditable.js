import { composer, connect, element } from '../kit.js';
import { linesOf, showLines } from '../lines.js';

const { holder, button } = composer();
const box = element('div', { id: 'box', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Post' });
holder.append(box);
document.execCommand('defaultParagraphSeparator', false, 'div');
connect({ box, button, read: () => linesOf(box), write: (text) => showLines(box, text) });
