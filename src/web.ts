import { join } from 'node:path';
import { startWeb } from './app';
import { runProcess } from './run-process';

/** The checkout: this file is built to dist/src/. */
const root = join(__dirname, '..', '..');
/** `npm start` hears what its web process asks for; whoever else starts one does not. */
const restart = process.send && (() => void process.send?.({ ask: 'restart' }));

void runProcess('web', (config, logger) => startWeb(config, logger, { root, ...(restart ? { restart } : {}) }));
