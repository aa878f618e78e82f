import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingKind } from '../../../src/understanding/outputs';
import { readShares, type Work } from './shares';

/** A thread of a team: reads what nobody has taken yet, and tells the answers. */
parentPort?.on('message', (work: Work) => parentPort?.postMessage(readShares(workerData as ReadingKind, work))); // team.ts gives nothing else
