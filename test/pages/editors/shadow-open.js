import { mountShadow } from '../shadow.js';

mountShadow('open');
