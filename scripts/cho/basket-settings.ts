import { InvalidArgumentError, Option } from 'commander';
import type { SettingsChange } from '../../src/domain/coop';
import type { Dong } from '../../src/domain/money';
import type { Quantity } from '../../src/domain/quantity';
import { NONE, orNone, partsOf, readSum } from './option-values';
import { readStock, readUnitWord } from './goods-input';
import { InputError } from './input-error';

/** As the options give it. */
export interface GivenBasket {
  minimumOrder?: Dong | typeof NONE;
  steps?: Quantity[];
}

/** The options of how much may be ordered. */
export function basketOptions(): Option[] {
  return [
    new Option('--minimum-order <đồng|none>', 'goods of one basket must come to at least so much').argParser(orNone(readSum)),
    new Option('--steps <list|none>', 'goods are sold in such steps unless their seller says otherwise, one for a unit. Example: "ký: 0,5; lít: 0,5"').argParser(readSteps),
  ];
}

/** What of the settings these options change. */
export function basketOf({ minimumOrder, steps }: GivenBasket): SettingsChange {
  return { ...(minimumOrder === undefined ? {} : { minimumOrder: minimumOrder === NONE ? null : minimumOrder }), ...(steps ? { steps } : {}) };
}

function readSteps(text: string): Quantity[] {
  const steps = partsOf(text).map(readStep);
  const twice = steps.find(({ unit }, i) => steps.findIndex((one) => one.unit === unit) !== i);
  if (twice) throw new InvalidArgumentError(`${twice.unit} has two steps; it can have one.`);
  return steps;
}

function readStep(part: string): Quantity {
  const [, word = '', amount = ''] = /^([^:]+?)\s*:\s*(\S+)$/.exec(part) ?? [];
  try {
    const step = readStock(amount, readUnitWord(word));
    if (step.base > 0) return step;
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
  }
  throw new InvalidArgumentError(`${part} is no unit with a step. Example: "ký: 0,5; lít: 0,5"`);
}
