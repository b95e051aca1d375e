import { composer, connect, element } from '../kit.js';
import { mountLexical } from '../lexical-editor.js';

const { holder, button } = composer();
const box = element('div', { id: 'box', 'aria-label': 'Post' });
holder.append(box);
connect({ box, button, ...mountLexical(box, { plain: true }), editor: box });
