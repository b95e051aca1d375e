import { mountShadow } from '../shadow.js';

mountShadow('closed');
