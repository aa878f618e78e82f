import { parentPort, workerData } from 'node:worker_threads';
import { READ_AS, type ReadingKind } from '../../../src/understanding/outputs';
import { readShares, type Work } from './shares';

const as = workerData as ReadingKind; // team.ts gives nothing else
/** A thread of a team: reads what nobody has taken yet, and tells the answers. */
parentPort?.on('message', (work: Work) => parentPort?.postMessage(readShares(as, work)));
// The reader is loaded here already, not with the first lines.
void READ_AS[as];
