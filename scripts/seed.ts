import { InputError } from './cho/input-error';
import { beginByDay } from './seed/begin-by-day';
import { seedDemo } from './seed/seed-demo';

/**
 * `node dist/scripts/seed.js`, run by `npm start` on an empty store: fills it with the demonstration co-op. With `people` only its channels and
 * people are completed, for a store that was filled before the shop spoke a platform.
 */
const isWhole = process.argv[2] !== 'people';

(isWhole ? beginByDay(process.env) : Promise.resolve()).then(() => seedDemo(process.env, { isWhole })).catch((error: unknown) => {
  process.stderr.write(`${error instanceof InputError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
