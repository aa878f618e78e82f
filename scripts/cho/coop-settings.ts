import { Command, InvalidArgumentError, Option } from 'commander';
import type { OrderTimers, SettingsChange } from '../../src/domain/coop';
import { basketOf, basketOptions, type GivenBasket } from './basket-settings';
import { buyerOptions, buyersOf, type GivenBuyers } from './buyer-settings';
import { answer, command, type Answering, type Surroundings } from './command-line';
import { deliveryOf, deliveryOptions, type GivenDelivery } from './delivery-settings';
import { accepted, InputError } from './input-error';
import { withShop } from './shop';

/** A month, for an order that may wait long. */
const MOST_MINUTES = 43_200;
/** More is another order. */
const MOST_TOLERANCE = 30;
export const noSuchCoop = (code: string): string => `There is no co-op with the code ${code}; \`cho coop add\` makes one.`;

/** Which time each option sets; minutes. */
const TIMERS = {
  remindAfter: ['remind', 'when its seller is reminded of an order (30)'],
  remindAgainAfter: ['remindAgain', 'when its seller is reminded again (120)'],
  alertAfter: ['alert', 'when managers are told that nobody takes it (240)'],
  expireAfter: ['expire', 'when it expires (1440)'],
  transferValid: ['transfer', 'how long a transfer is waited for before the order lapses (1440)'],
  statementAt: ['statementAt', 'how long after midnight sellers are told what they sold that day (20h)'],
  askAt: ['askAt', 'how long after midnight cash buyers are asked, the evening before a harvest, whether they still want it (18h)'],
  cutOffAt: ['cutOffAt', 'how long after midnight of that evening orders for a harvest end, unless its seller says otherwise (20h)'],
} as const satisfies Record<string, readonly [keyof OrderTimers, string]>;

type GivenSettings = { publishFirst?: 'on' | 'off'; quietHours?: 'on' | 'off'; tolerance?: number } & { [Name in keyof typeof TIMERS]?: number } & GivenDelivery & GivenBasket & GivenBuyers;

/** One option a setting. */
function settingOptions(): Option[] {
  const publishFirst = new Option('--publish-first <on|off>', 'on: new goods are open at once; off: a manager says yes first').choices(['on', 'off']);
  const quietHours = new Option('--quiet-hours <on|off>', 'on: from 22:00 to 06:00 people are told nothing but answers').choices(['on', 'off']);
  const timers = Object.entries(TIMERS).map(([name, [, words]]) => new Option(`--${dashed(name)} <minutes>`, `${words}, minutes or hours (24h)`).argParser(readMinutes));
  const tolerance = new Option('--tolerance <percent>', 'how far the weight of goods may differ from what was ordered without asking the buyer (0)').argParser(readPercent);
  return [publishFirst, quietHours, tolerance, ...basketOptions(), ...timers, ...deliveryOptions(), ...buyerOptions()];
}

/** `coop set`. */
export function addSetCommand(coop: Command, around: Surroundings): void {
  command(coop, 'set <code>', 'change the settings of a co-op; what is not named stays', settingOptions()).action(async (code: string, given: Answering & GivenSettings) => {
    const change = changeOf(given);
    const done = await withShop(around.env, async ({ operator }) => accepted(await operator.setCoop(code, change), { noSuchCoop: noSuchCoop(code) }));
    answer(around, given, done, `Co-op ${done.code} has its new settings.`);
  });
}

/** What these options of `coop set` change. */
export function readSettings(args: string[]): SettingsChange {
  const reading = new Command().exitOverride();
  for (const option of settingOptions()) reading.addOption(option);
  return changeOf(reading.parse(args, { from: 'user' }).opts<GivenSettings>());
}

function changeOf(given: GivenSettings): SettingsChange {
  const timers = Object.entries(TIMERS).flatMap(([name, [timer]]) => {
    const minutes = given[name as keyof typeof TIMERS]; // a name of the table
    return minutes === undefined ? [] : [[timer, minutes] as const];
  });
  const change = {
    ...(given.publishFirst === undefined ? {} : { publishFirst: given.publishFirst === 'on' }),
    ...(given.quietHours === undefined ? {} : { quietHours: given.quietHours === 'on' }),
    ...(given.tolerance === undefined ? {} : { tolerance: given.tolerance }),
    ...(timers.length > 0 ? { timers: Object.fromEntries(timers) } : {}),
    ...basketOf(given),
    ...deliveryOf(given),
    ...buyersOf(given),
  };
  if (Object.keys(change).length === 0) throw new InputError('Name at least one setting. Example: --publish-first on');
  return change;
}

const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function readPercent(text: string): number {
  const percent = Number(/^(\d+)\s*%?$/.exec(text)?.[1] ?? NaN);
  if (!(percent <= MOST_TOLERANCE)) throw new InvalidArgumentError(`It is no whole percent from 0 to ${MOST_TOLERANCE}.`);
  return percent;
}

function readMinutes(text: string): number {
  const [, number = '', hours] = /^(\d+)(h?)$/.exec(text) ?? [];
  const minutes = Number(number || NaN) * (hours ? 60 : 1);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) throw new InvalidArgumentError(`It is no number of minutes from 1 to ${MOST_MINUTES}, and no number of hours like 24h.`);
  return minutes;
}
