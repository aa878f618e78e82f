import { InvalidArgumentError } from 'commander';
import type { Dong } from '../../src/domain/money';
import { readPrice } from './goods-input';
import { InputError } from './input-error';

/** Takes a setting back. What reads as null would be lost in commander. */
export const NONE = 'none';

/** A value, or `none`. */
export const orNone = <T>(read: (text: string) => T) => (text: string): T | typeof NONE => (text === NONE ? NONE : read(text));

/** A sum that may be nothing: 0, 15000, 15k. */
export function readSum(text: string): Dong {
  if (text.trim() === '0') return 0;
  try {
    return readPrice(text);
  } catch (thrown) {
    throw new InvalidArgumentError(thrown instanceof InputError ? thrown.message : 'It is no sum in đồng.');
  }
}

/** The parts of a list, which semicolons part; `none` has none. */
export const partsOf = (text: string): string[] => (text === NONE ? [] : text.split(';').map((part) => part.trim()).filter((part) => part !== ''));
