import { render } from 'preact';
import type { Language } from '../api';
import { createActs } from './acts';
import { App } from './app';
import { createServer } from './server';
import { createStore } from './store';

/** What was chosen last on this machine; else Vietnamese, which the shop speaks from the beginning. */
const firstLanguage = (): Language => (localStorage.getItem('language') === 'en' ? 'en' : 'vi');

const language = firstLanguage();
document.documentElement.lang = language;
const server = createServer();
const store = createStore({ server, now: () => Date.now(), language });
const place = document.getElementById('page');
place?.replaceChildren(); // "one moment" was for as long as no script ran
if (place) render(<App store={store} acts={createActs({ server, store })} />, place);
void store.open();
