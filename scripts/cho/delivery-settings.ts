import { InvalidArgumentError, Option } from 'commander';
import type { SettingsChange } from '../../src/domain/coop';
import { MOST_POINTS } from '../../src/domain/delivery';
import type { Dong } from '../../src/domain/money';
import { NONE, orNone, partsOf, readSum } from './option-values';

/** Zalo and Messenger show no more on a button. */
const LONGEST_POINT = 20;

/** As the options give it. */
export interface GivenDelivery {
  deliveryFee?: Dong | typeof NONE;
  freeFrom?: Dong | typeof NONE;
  wardFees?: { name: string; fee: Dong }[];
  pickup?: string[];
  coach?: Dong | typeof NONE;
}

/** The options of how goods get to buyers, and what that costs. */
export function deliveryOptions(): Option[] {
  return [
    new Option('--delivery-fee <đồng|none>', 'what delivery to the door costs; none: the co-op tells it later').argParser(orNone(readSum)),
    new Option('--free-from <đồng|none>', 'delivery is free for goods of at least so much').argParser(orNone(readSum)),
    new Option('--ward-fees <list|none>', 'wards with a fee of their own. Example: "Hải Châu: 10k; Sơn Trà: 20k"').argParser(readWards),
    new Option('--pickup <list|none>', `where buyers may fetch goods, at most ${MOST_POINTS} places. Example: "kho HTX; chợ Hòa Cường"`).argParser(readPoints),
    new Option('--coach <đồng|driver|none>', 'goods may go along with a coach, for so much; driver: the buyer pays there').argParser((text) => (text === 'driver' ? 0 : orNone(readSum)(text))),
  ];
}

/** What of the settings these options change. */
export function deliveryOf({ deliveryFee: fee, freeFrom, wardFees: wards, pickup: points, coach }: GivenDelivery): SettingsChange {
  const given = Object.entries({ fee, freeFrom, wards, points, coach }).filter(([, value]) => value !== undefined);
  return given.length > 0 ? { delivery: Object.fromEntries(given.map(([name, value]) => [name, value === NONE ? null : value])) } : {};
}

function readWards(text: string): { name: string; fee: Dong }[] {
  return partsOf(text).map((part) => {
    const [, name, fee] = /^([^:]+?)\s*:\s*(.+)$/.exec(part) ?? [];
    if (!name || !fee) throw new InvalidArgumentError(`${part} is no ward with a fee. Example: "Hải Châu: 10k; Sơn Trà: 20k"`);
    return { name, fee: readSum(fee) };
  });
}

function readPoints(text: string): string[] {
  const points = partsOf(text);
  if (points.length > MOST_POINTS) throw new InvalidArgumentError(`These are more than ${MOST_POINTS} places; buyers choose one by a button.`);
  const long = points.find((point) => point.length > LONGEST_POINT);
  if (long !== undefined) throw new InvalidArgumentError(`${long} is longer than a button can be, ${LONGEST_POINT} characters.`);
  return points;
}
