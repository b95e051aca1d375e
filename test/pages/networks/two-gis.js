import { addSearch } from '../decoys.js';
import { say } from '../network-kit.js';
import { showCards } from '../review-cards.js';

/** Reviews of a company; "Reply" opens a box, "Publish" comes alive with the text. */
addSearch();
showCards({ rating: 'rating__front', open: () => say('Reply', 'Ответить'), label: () => say('Publish', 'Опубликовать') });
window.ready = true;
