import { addSearch } from '../decoys.js';
import { say } from '../network-kit.js';
import { showCards } from '../review-cards.js';

/** Reviews of a seller's goods; the search above them is a field with a class of the kit. */
addSearch();
showCards({ rating: 'Rating__stars', open: () => say('Reply', 'Ответить'), label: () => say('Send', 'Отправить') });
window.ready = true;
