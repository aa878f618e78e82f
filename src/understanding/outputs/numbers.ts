import { readNumberPhrase } from '../figures/number-phrase';

/** What a text says as a number, in the shape that `cho understand --as numbers` prints; null when it says none. */
export function numberOutput(input: unknown): unknown {
  const found = typeof input === 'string' ? readNumberPhrase(input) : undefined;
  switch (found?.kind) {
    case undefined:
      return null;
    case 'vague':
      return { vague: true };
    case 'ordinal':
      return { ordinal: found.value };
    case 'fraction':
      return { num: found.num, den: found.den };
    case 'range':
      return { min: found.min, max: found.max, ...(found.unit === undefined ? {} : { unit: found.unit }) };
    case 'number':
      return found.unit === undefined ? found.value : { value: found.value, unit: found.unit };
  }
}
