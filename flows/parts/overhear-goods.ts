import type { FlowRun, Input, Overheard } from '../../src/flow/flow';
import type { HeardListing, Reader } from '../../src/flow/reader';
import { unitOfStock } from './wording';

type Heard = Record<string, unknown>;

/** The field that a question of `sell` asks for. */
const FIELD_OF: Record<string, string> = { price: 'price', doubtful: 'price', stock: 'stock', recount: 'stock', name: 'name', photos: 'photos' };

/**
 * What a seller says of the goods at any question about them. A reply to the question in hand is left to it; what else the
 * message brings is kept, and at the card it corrects. At questions about anything but goods nothing is heard.
 */
export function overhearGoods(input: Input, run: FlowRun, reader: Reader): Overheard | undefined {
  const waiting = run.waitingFor?.split('.').at(-1) ?? '';
  const isAtCard = waiting === 'card' || waiting === 'edit';
  if (!isAtCard && !(waiting in FIELD_OF) && waiting !== 'unit') return undefined;
  const heard: Heard = isAtCard ? correction(input, reader) : beside(input, run, waiting, reader);
  Object.assign(heard, photosOf(input, run, waiting, Object.keys(heard).length > 0));
  if (Object.keys(heard).length === 0) return undefined;
  if (waiting === 'edit' && run.waitingFor) heard[run.waitingFor] = 'said';
  return { heard };
}

function correction(input: Input, reader: Reader): Heard {
  if (input.text === undefined) return {};
  return fieldsOf(reader.correction(input.text));
}

/** While goods are collected: new fields, unless they are only the answer to the question in hand. */
function beside(input: Input, run: FlowRun, waiting: string, reader: Reader): Heard {
  if (input.text === undefined) return {};
  const unit = answerOf<string>(run, 'unit');
  const found = fieldsOf(reader.listing(input.text));
  if (answerOf(run, 'name') !== undefined && waiting !== 'name') delete found.name;
  if (waiting === 'price') Object.assign(found, priceAt(input.text, unit, reader));
  if (waiting === 'stock') Object.assign(found, stockAt(input.text, unit, reader));
  if (waiting === 'name' && found.name !== undefined) return found;
  const own = FIELD_OF[waiting];
  const others = Object.keys(found).filter((field) => field !== own && field !== 'unit' && field !== 'doubtful');
  const bringsUnit = unit === undefined && found.unit !== undefined && waiting !== 'unit';
  if (others.length > 0 || bringsUnit) return found;
  return input.photos.length > 0 ? found : {};
}

function priceAt(text: string, unit: string | undefined, reader: Reader): Heard {
  const money = reader.money(text, unit);
  if (!money) return {};
  const spoken = money.unit === undefined ? {} : { unit: money.unit };
  return money.doubtful === undefined ? { price: money.dong, ...spoken } : { doubtful: money, ...spoken };
}

function stockAt(text: string, unit: string | undefined, reader: Reader): Heard {
  const { quantity } = reader.quantity(text, unit) ?? {};
  return quantity ? { stock: quantity } : {};
}

function fieldsOf({ name, price, stock, note }: HeardListing): Heard {
  const unit = price?.unit ?? (price && stock ? unitOfStock(stock) : undefined);
  const all: Heard = {
    name,
    price: price?.doubtful === undefined ? price?.dong : undefined,
    doubtful: price?.doubtful === undefined ? undefined : price,
    unit,
    stock,
    note,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** New photos go behind those that are there. At the question for photos they are its answer, unless words came with them. */
function photosOf(input: Input, run: FlowRun, waiting: string, hasWords: boolean): Heard {
  const failed = input.failedPhotos > 0 && input.photos.length === 0 ? { failedPhotos: input.failedPhotos } : {};
  if (input.photos.length === 0) return waiting === 'photos' && !hasWords ? {} : failed;
  if (waiting === 'photos' && !hasWords) return {};
  return { photos: [...(answerOf<string[]>(run, 'photos') ?? []), ...input.photos] };
}

function answerOf<T>(run: FlowRun, step: string): T | undefined {
  return run.answers.find((one) => one.step === step)?.value as T | undefined;
}
