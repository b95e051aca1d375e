import { addSearch } from '../decoys.js';
import { say } from '../network-kit.js';
import { showCards } from '../review-cards.js';

/** Reviews and questions of a seller's goods. */
addSearch();
showCards({ rating: 'stars', open: () => say('Write an answer', 'Написать ответ'), label: () => say('Reply', 'Ответить') });
window.ready = true;
