import type { PlainIntent } from '../intents/plain-intents';
import { readPlainIntent } from '../intents/read-plain-intent';

/** The intent of a text, as `cho understand --as intents` tells it. */
export const intentsOutput = (input: unknown): { intent: PlainIntent } => ({ intent: typeof input === 'string' ? readPlainIntent(input) : 'other' });
