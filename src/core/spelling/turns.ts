import * as v from 'valibot';
import { once } from '../once.ts';
import { Confusion } from './confusions.ts';
import en from './turns/en.json' with { type: 'json' };
import ru from './turns/ru.json' with { type: 'json' };

/** The turns of phrase of both languages that are often taken for each other. Read at first use. */
export const turns: () => readonly Confusion[] = once(() => v.parse(v.array(Confusion), [...ru, ...en]));
