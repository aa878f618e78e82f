import { join } from 'node:path';
import { startWorker } from './app-worker';
import { runProcess } from './run-process';

/** The checkout: this file is built to dist/src/. */
const root = join(__dirname, '..', '..');

void runProcess('worker', (config, logger) => startWorker(config, logger, root));
