import { computed, signal } from '@preact/signals-core';
import { type Settings, usualSettings } from '../core/snapshot.ts';
import { type Language, languageFor } from '../core/words.ts';

export const settings = signal<Settings>(usualSettings);

/** The language to speak in this frame. */
export const language = computed<Language>(() => languageFor(settings.value.language, navigator.language));
