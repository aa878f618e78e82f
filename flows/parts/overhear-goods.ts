import type { SaidHarvest } from '../../src/domain/harvest';
import type { Dong } from '../../src/domain/money';
import { addQuantity, areConvertible, inUnit, quantityOf, unitOf, type Quantity } from '../../src/domain/quantity';
import type { SaidCorrection, SaidGoods } from '../../src/domain/said-goods';
import { sameWord, wordsOf } from '../../src/domain/text';
import type { FlowRun, Input, Overheard } from '../../src/flow/flow';
import type { Reader } from '../../src/flow/reader';
import { unitOfStock } from './wording';

const MOST_OF_A_REMARK = 120;
const FEWEST_OF_A_REMARK = 3;
/** Prices that are counted are rounded to this, đồng. */
const ROUND = 100;

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
  if (isOfOthers(input, run, reader)) return undefined;
  if (!isAtCard && !(waiting in FIELD_OF) && waiting !== 'unit') return undefined;
  const said = isAtCard ? correction(input, run, reader) : beside(input, run, waiting, reader);
  const heard = unlike(said, run);
  const isSaidAgain = Object.keys(said).length > 0 && Object.keys(heard).length === 0;
  if (isAtCard && isSaidAgain) return { heard: again(input, run) };
  if (isSaidAgain && input.photos.length === 0 && input.failedPhotos === 0) return { heard: { again: true } };
  Object.assign(heard, photosOf(input, run, waiting, Object.keys(heard).length > 0));
  if (Object.keys(heard).length === 0) return undefined;
  if (waiting === 'edit' && run.waitingFor) heard[run.waitingFor] = 'said';
  return { heard };
}

/** "Giá cam 30" while ổi are in hand, unless the goods get another name: nothing of it is for these. */
function isOfOthers({ text }: Input, run: FlowRun, reader: Reader): boolean {
  const name = answerOf<string>(run, 'name');
  return text !== undefined && name !== undefined && reader.isAboutOthers(text, name) && reader.correction(text).name === undefined;
}

/** What is not known already: the same said twice corrects nothing. */
function unlike(said: Heard, run: FlowRun): Heard {
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => field === 'doubtful' || !isSame(value, answerOf(run, field))));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (isObject(one) && JSON.stringify(one) === JSON.stringify(other)) || (isQuantity(one) && isQuantity(other) && one.base === other.base && areConvertible(one.unit, other.unit));
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const isQuantity = (value: unknown): value is Quantity => typeof value === 'object' && value !== null && 'base' in value;

/** The whole message once more. Its photo stands in for the one that was sent before: they are most likely one. */
function again({ photos }: Input, run: FlowRun): Heard {
  const known = answerOf<string[]>(run, 'photos') ?? [];
  const isEdit = run.waitingFor?.endsWith('edit') ? { [run.waitingFor]: 'said' } : {};
  return { same: true, ...(photos.length > 0 && photos.length >= known.length ? { photos } : {}), ...isEdit };
}

/** At the card. */
function correction(input: Input, run: FlowRun, reader: Reader): Heard {
  return input.text === undefined ? {} : corrected(reader.correction(input.text), run, reader);
}

/** What a correction makes of the goods in hand: a difference is counted, and a price without a unit judged by the unit that they have. */
function corrected({ name, dong: said, by, percent, unit, stock, more, harvest, ...terms }: SaidCorrection, run: FlowRun, reader: Reader): Heard {
  const [was, own, there] = [answerOf<Dong>(run, 'price'), unitOfRun(run), answerOf<Quantity>(run, 'stock')];
  const dong = said ?? (was === undefined ? undefined : byOf(was, by, percent));
  const doubtful = dong === undefined ? undefined : reader.likely(dong, unit ?? own);
  const added = more && there && areConvertible(more.unit, there.unit) ? addQuantity(there, more) : undefined;
  return defined({
    ...terms,
    name,
    price: doubtful === undefined ? dong : undefined,
    doubtful: doubtful === undefined || dong === undefined ? undefined : { dong, doubtful },
    unit,
    stock: stock ?? added ?? (unit === undefined ? undefined : countedIn(unit, own, there)),
    harvest: harvestAnew(harvest, answerOf<SaidHarvest>(run, 'harvest')),
  });
}

/** What is said anew of a harvest wins over what was known of it; until when orders are taken makes no harvest. */
function harvestAnew(said: SaidHarvest | undefined, known: SaidHarvest | undefined): SaidHarvest | undefined {
  const isNew = said !== undefined && (known !== undefined || said.at !== undefined || said.until === undefined);
  return isNew ? { ...known, ...said } : undefined;
}

function byOf(was: Dong, by?: Dong, percent?: number): Dong | undefined {
  if (percent !== undefined) return Math.round((was * (100 + percent)) / 100 / ROUND) * ROUND;
  return by === undefined || was + by <= 0 ? undefined : was + by;
}

/** "Không phải chai mà lít": what was counted in chai is as many lít. */
function countedIn(unit: string, own: string | undefined, stock: Quantity | undefined): Quantity | undefined {
  if (!stock || stock.unit !== own || areConvertible(stock.unit, unit)) return undefined;
  return quantityOf(inUnit(stock, stock.unit), unit);
}

/** While goods are collected: new fields, unless they are only the answer to the question in hand. */
function beside(input: Input, run: FlowRun, waiting: string, reader: Reader): Heard {
  if (input.text === undefined || reader.yesNo(input.text)) return {};
  const unit = unitOfRun(run);
  const found = collected(input.text, run, reader);
  keepRemark(found, input.text, answerOf<string>(run, 'name'));
  if (waiting === 'unit' && isOne(found.stock as Quantity | undefined)) delete found.stock;
  if (waiting === 'price') Object.assign(found, priceAt(input.text, unit, reader));
  if (waiting === 'stock') Object.assign(found, stockAt(input.text, unit, reader));
  if (waiting === 'name' && found.name !== undefined) return found;
  const own = FIELD_OF[waiting];
  const others = Object.keys(found).filter((field) => field !== own && field !== 'unit' && field !== 'doubtful' && field !== 'open');
  const bringsUnit = found.unit !== undefined && found.unit !== unit && waiting !== 'unit';
  if (others.length > 0 || bringsUnit) return found;
  return input.photos.length > 0 ? found : {};
}

/** Goods as the message tells them; what tells only of a price or an amount corrects. */
function collected(text: string, run: FlowRun, reader: Reader): Heard {
  const [goods] = reader.goods(text);
  return goods ? fieldsOf(goods) : corrected(reader.correction(text), run, reader);
}

/** "1 ký" in answer to what the goods are sold by is a unit, no stock. */
const isOne = (stock: Quantity | undefined): boolean => stock !== undefined && stock.base === unitOf(stock.unit).factor;

/**
 * Once the goods have a name, other words are no second one. Beside a price or a stock a remark is noted; alone only when it
 * speaks of the goods themselves ("mật ni lấy tận Trà My, thơm lắm"), not "đợi chút, đang ngoài rẫy".
 */
function keepRemark(found: Heard, text: string, name: string | undefined): void {
  if (name === undefined) return;
  const [first = ''] = wordsOf(name);
  const isOfGoods = wordsOf(text).length >= FEWEST_OF_A_REMARK && wordsOf(String(found.name ?? '')).some((word) => sameWord(word, first));
  const hasFacts = ['price', 'doubtful', 'open', 'stock'].some((field) => field in found);
  delete found.name;
  if (hasFacts) return;
  if (isOfGoods) found.note = text.slice(0, MOST_OF_A_REMARK);
  else delete found.note;
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

function fieldsOf({ name, price, unit, open, stock, terms, note, minimum, step, harvest }: SaidGoods): Heard {
  return defined({
    name,
    minimum,
    step,
    price: price?.doubtful === undefined ? price?.dong : undefined,
    doubtful: price?.doubtful === undefined ? undefined : price,
    unit,
    open,
    stock,
    terms,
    note,
    harvest,
  });
}

const defined = (all: Heard): Heard => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

/** New photos go behind those that are there. At the question for photos they are its answer, unless words came with them. */
function photosOf(input: Input, run: FlowRun, waiting: string, hasWords: boolean): Heard {
  const failed = input.failedPhotos > 0 && input.photos.length === 0 ? { failedPhotos: input.failedPhotos } : {};
  if (input.photos.length === 0) return waiting === 'photos' && !hasWords ? {} : failed;
  if (waiting === 'photos' && !hasWords) return {};
  // One photo of several goods gives way to one of these alone.
  if (answerOf<boolean>(run, 'isShared')) return { photos: input.photos, isShared: false };
  return { photos: [...(answerOf<string[]>(run, 'photos') ?? []), ...input.photos] };
}

/** In what the goods are priced as far as is known: `sell` asks by the same rule. */
function unitOfRun(run: FlowRun): string | undefined {
  const stock = answerOf<Quantity>(run, 'stock');
  return answerOf<string>(run, 'unit') ?? (stock && unitOfStock(stock));
}

function answerOf<T>(run: FlowRun, step: string): T | undefined {
  return run.answers.find((one) => one.step === step)?.value as T | undefined;
}
