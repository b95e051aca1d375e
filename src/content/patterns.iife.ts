/** What runs patterns: the third file, brought by the background into frames with a box when a guide has rules of that kind. */
import { patternEngine } from '../core/patterns/engine.ts';
import { world } from './port.ts';

world.guidepostPatterns?.(patternEngine);
