import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Below this a time is in seconds: in milliseconds it would be March 1973. */
const SECONDS_BELOW = 1e11;
/** The last instant a Date can hold. */
const LATEST = 8.64e15;

/** An id, sent as a string or a number, as a string. */
export const idShape = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().min(1).max(1000));

/** A time as ms since 1970; platforms send ms, sometimes seconds, sometimes in a string. */
export const timeShape = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().positive().max(LATEST))
  .transform((time) => Math.trunc(time < SECONDS_BELOW ? time * 1000 : time));

/** The value in this shape; undefined when it has another. */
export function parsed<T>(shape: z.ZodType<T>, value: unknown): T | undefined {
  const result = shape.safeParse(value);
  return result.success ? result.data : undefined;
}

/** Sixteen hex digits that stand for this value: the same for the same JSON. */
export function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
