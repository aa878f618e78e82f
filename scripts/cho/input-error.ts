import { isRefused, type Refusal } from '../../src/domain/refusal';

/** What the operator typed or set cannot be used; the message is the one line that tells why. */
export class InputError extends Error {}

/** What a use case gave, or an InputError in the words for its refusal: the compiler asks for words for each. */
export function accepted<T, Code extends string>(result: T | Refusal<Code>, said: Record<Code, string>): T {
  if (isRefused(result)) throw new InputError(said[result.refused as Code]); // the only refusals that this call can give
  return result as T; // no refusal, so it is the other one
}
