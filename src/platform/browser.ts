/** The one door to the browser's API for the background and the pages: promises in both browsers. The content script does without it (bytes in every frame). */
export { default as browser } from 'webextension-polyfill';
