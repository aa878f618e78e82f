import { unitOf } from '../../domain/quantity';
import { knownGoodsAt } from '../goods';
import { isOneOf, lexicon, textOf, type Token } from '../tokens';
import { readUnit } from '../units';
import { WHOLESALE_WORDS } from './amounts';
import { canWeigh, isCattle } from './animals';
import { beginsGoods, isAnimal } from './heads';
import { kindIn } from './kind-phrases';
import { goodsLengthAt } from './names/vocabulary';
import { DEAREST_KILO, SMALL_UNITS, baseOf, type Draft, type Offer } from './offers';
import { saidForAll } from './said-units';
import { ONE } from './words';

const WHOLE = lexicon('nguyên cả trọn một mỗi');
const EGGS = lexicon('trứng hột');
/** Goods that are sold by the piece, so that a stock in pieces tells what the price is for. */
const BY_PIECE = lexicon('dừa trứng hột bưởi thơm khóm dứa bắp bánh giò mít gà vịt');

const SEX = lexicon('đực cái trống mái');

/** "hộp vàng", "chậu to": the pack that a kind of goods is told by. */
function packOfKind(name: Token[]): string | undefined {
  for (let at = name.length - 1; at > 0; at -= 1) {
    const unit = readUnit(name, at);
    if (unit && unit.next === at + 1 && unitOf(unit.unit).dimension === 'pack') return kindIn(name.slice(at))?.lead === undefined ? undefined : unit.unit;
  }
  return undefined;
}

/** The unit the stock or the pack lends to a price that names none. */
function lentUnit({ pack, stock, name = [], each, sized }: Draft): string | undefined {
  if (sized) return 'kg';
  const told = packOfKind(name);
  if (told !== undefined) return told;
  if (pack && pack.of !== 'chục' && (!stock || stock.unit !== pack.of || unitOf(pack.unit).dimension === 'mass')) return pack.of;
  if (!stock) return undefined;
  const { dimension, factor } = unitOf(stock.unit);
  // "1 đôi lợn rừng, đực 6 triệu cái 5 triệu"
  if (stock.n === 1 && (stock.unit === 'cặp' || stock.unit === 'đôi')) return isOneOf(name.at(-1), SEX) ? 'con' : stock.unit;
  if (dimension === 'mass') return factor > 1000 ? 'kg' : stock.unit;
  if (dimension === 'volume' || dimension === 'pack' || stock.unit === 'chục') return stock.unit;
  return !each && name.some((token) => isOneOf(token, BY_PIECE)) && stock.unit !== 'con' ? stock.unit : undefined;
}

/** The same goods in two sizes are two names. */
export function nameBySize(drafts: Draft[]): void {
  const names = drafts.map(({ name }) => (name ? textOf(name) : ''));
  drafts.forEach((draft, i) => {
    if (draft.name && draft.sized && names.filter((name) => name === names[i]).length > 1) draft.name = [...draft.name, ...draft.sized];
  });
}

/** The unit of other prices of the same goods, or the one that its stock, its pack or its size lends. */
function ownUnit(draft: Draft, tokens: Token[]): string | undefined {
  const own = draft.offers.find((offer) => offer.unit !== undefined)?.unit ?? draft.offers.find(({ from }) => from && from.unit !== 'chục' && !SMALL_UNITS.has(from.unit))?.from?.unit;
  const { at = 0, next = 0 } = baseOf(draft.offers) ?? {};
  // "hơi 65", "65 hơi"
  const isLive = isAnimal(draft.name ?? []) && [...tokens.slice(Math.max(0, at - 2), at), ...tokens.slice(next, next + 1)].some(({ word }) => word === 'hơi');
  return own ?? lentUnit(draft) ?? (isLive ? 'kg' : undefined);
}

/** Gives the prices without a unit the one that all others have, or that was said for all. */
export function spreadUnits(drafts: Draft[], tokens: Token[]): void {
  for (const draft of drafts) {
    weighOne(draft, tokens);
    dropTotal(draft);
  }
  const bases = drafts.map(({ offers }) => baseOf(offers));
  drafts.forEach((draft, i) => {
    const unit = bases[i]?.unit ?? (isVariant(drafts[i - 1], draft) ? bases[i - 1]?.unit : undefined) ?? ownUnit(draft, tokens);
    if (bases[i] && unit !== undefined && !bases[i]?.isForOther && !(bases[i]?.kind === 'all' && draft.stock && bases[i]?.unit === undefined)) Object.assign(bases[i], { unit, n: bases[i]?.n ?? 1 });
  });
  const said = saidForAll(tokens);
  const units = new Set(bases.flatMap((offer) => (offer?.unit !== undefined && !offer.isHeld && (offer.n ?? 1) < HUNDRED ? [offer.unit] : [])));
  const shared = said ?? (units.size === 1 && drafts.length > 1 && !isSaidOfEach(bases) ? [...units][0] : undefined);
  drafts.forEach((draft, i) => {
    const base = bases[i];
    if (!base || base.unit !== undefined || base.isForOther || (base.kind === 'all' && draft.stock)) return;
    const mayLend = shared !== undefined && !isOfOthersPack(shared, i, drafts, tokens) && !(isSeedling(draft) && unitOf(shared).dimension === 'mass');
    const lent = said !== undefined || (mayLend && isAsDear(base, bases)) ? shared : undefined;
    const unit = lent ?? unitAtEnd(bases.slice(i + 1), base, tokens) ?? animalBefore(draft, tokens) ?? wholeAnimal(draft, base);
    if (unit !== undefined && !(unit === 'con' && isOneOf(draft.name?.[0], EGGS))) Object.assign(base, { unit, n: base.n ?? 1 });
  });
}

/** "bắp luộc 5 ngàn, bắp xào 15 ngàn ly": the pack of the last goods alone is not that of others before them. */
function isOfOthersPack(unit: string, at: number, drafts: Draft[], tokens: Token[]): boolean {
  const told = drafts.flatMap(({ offers }, i) => (baseOf(offers)?.unit === unit ? [i] : []));
  const isPack = unitOf(unit).dimension === 'pack' || unit === 'đôi' || unit === 'cặp';
  const last = baseOf(drafts.at(-1)?.offers ?? []);
  // "rau muống 5k, mồng tơi 6k một bó" says it of all.
  const isOfRow = tokens.slice(last?.at, last?.next).some((token) => isOneOf(token, ONE)) || unit === 'bó';
  return isPack && !isOfRow && told.length === 1 && told[0] === drafts.length - 1 && at < drafts.length - 1;
}

/** "cây nha đam giống 3 ngàn, lá 5 ngàn ký": plants to set are not weighed. */
const isSeedling = ({ name = [] }: Draft): boolean => isOneOf(name.at(-1), TO_SET) && name.length > 1;
const TO_SET = lexicon('giống');

/** "giò lụa 170, nem chua 5k/cái": by the piece no price is many times that of another. */
function isAsDear({ dong = 0 }: Offer, bases: (Offer | undefined)[]): boolean {
  const told = bases.find((base) => base?.unit !== undefined && !base.isHeld);
  const isByPiece = told?.unit !== undefined && /^(?:pack|count)$/.test(unitOf(told.unit).dimension);
  const ratio = dong / ((told?.dong ?? dong) || 1);
  return !isByPiece || (ratio <= MOST_TIMES && ratio >= 1 / MOST_TIMES);
}

const MOST_TIMES = 8;

/** A price for a hundred leaves tells nothing of other goods. */
const HUNDRED = 100;

/** "bánh tráng 10k, cóc lắc 25k/ly, xoài lắc 25k/ly": a pack that several say for themselves is not that of the one that says none. */
function isSaidOfEach(bases: (Offer | undefined)[]): boolean {
  const told = bases.flatMap((base) => base?.unit ?? []);
  return told.length > 1 && told.every((unit) => unitOf(unit).dimension === 'pack');
}

const GRADE = lexicon('loại hạng size');

/** "380k/ký loại 1, loại 2 320k, gói nửa ký": of the second grade too the price is that of a kilo. */
function isVariant(before: Draft | undefined, { name = [] }: Draft): boolean {
  const grade = name.findIndex((token) => isOneOf(token, GRADE));
  return grade > 0 && before?.name !== undefined && textOf(before.name.slice(0, grade)) === textOf(name.slice(0, grade));
}

/** "30 lon 450, tính ra 15 một lon": the price of all beside that of one is no other price. */
function dropTotal(draft: Draft): void {
  const { stock, offers } = draft;
  if (!stock || stock.n <= 1) return;
  const total = offers.find(({ dong, from }) => from === undefined && offers.some((one) => one.dong !== undefined && one.dong * stock.n === dong));
  if (total) draft.offers = offers.filter((offer) => offer !== total);
}

/** "con cá tầm 3 ký 2": one of them, and its weight. */
const isOneWhole = ({ name }: Draft, tokens: Token[]): boolean => {
  const at = name?.[0] ? tokens.indexOf(name[0]) : -1;
  return at > 0 && tokens[at - 1]?.word === 'con' && tokens[at - 1]?.bare === false && tokens[at - 2]?.kind !== 'number';
};

/** "con bò đực 350kg giá 28tr": so dear that the kilos are those of the one animal. */
function weighOne(draft: Draft, tokens: Token[]): void {
  const { name = [], stock, each, offers } = draft;
  const base = baseOf(offers);
  const isForOne = base?.unit === undefined ? isCattle(name) && (base?.dong ?? 0) >= DEAREST_KILO : base.unit === 'con' && base.n === 1;
  const isWhole = isAnimal(name) && isOneWhole(draft, tokens);
  if (!stock || each || !(isForOne || isWhole) || (stock.left && !isWhole) || unitOf(stock.unit).dimension !== 'mass') return;
  const kg = (stock.n * unitOf(stock.unit).factor) / 1000;
  if (!canWeigh(name, kg)) return;
  draft.each = [kg, kg];
  delete draft.stock;
}

/** "bí đỏ 10k bí xanh 12k bầu 8k một ký": the weight said at the end of a row without a break is that of the row. */
function unitAtEnd(later: (Offer | undefined)[], base: Offer, tokens: Token[]): string | undefined {
  const end = later.find((offer) => offer?.unit !== undefined);
  const isRow = end !== undefined && tokens.slice(base.next, end.at).every(({ kind }) => kind !== 'sign');
  return isRow && end.unit !== undefined && unitOf(end.unit).dimension === 'mass' ? end.unit : undefined;
}

/** "con bò cái tơ 19 triệu": one animal, and its price. */
function animalBefore({ name, stock }: Draft, tokens: Token[]): string | undefined {
  const at = name?.[0] ? tokens.indexOf(name[0]) : -1;
  const token = tokens[at - 1];
  return at > 0 && token?.word === 'con' && !(token.bare && tokens[at - 2]?.kind === 'word') && (stock === undefined || stock.n === 1) ? 'con' : undefined;
}

const DEAD = lexicon('khô sấy một mắm thịt sợi rim tẩm phi');

/** "heo mọi 3 triệu": so much is never for a kilo of it, and there are not several. */
function wholeAnimal({ name = [], stock, each }: Draft, { dong = 0, n }: Offer): string | undefined {
  const isOne = stock === undefined ? each === undefined || each[0] === each[1] : stock.n === 1 && stock.unit === 'con';
  return isAnimal(name.slice(0, 1)) && !name.some((token) => isOneOf(token, DEAD)) && dong >= DEAREST_KILO && isOne && n === undefined ? 'con' : undefined;
}

const HOLDERS = new Set(['pack']);

/** "lon guigoz 60 ngàn", "nguyên buồng cau 220": the pack ahead of what it is called or of what is in it. */
export function holderAhead(lead: Token[], name: Token[] | undefined): { unit: string } | undefined {
  const from = isOneOf(lead[0], WHOLE) ? 1 : 0;
  const unit = readUnit(lead, from);
  const rest = lead.slice(unit?.next ?? lead.length);
  const isHolder = unit !== undefined && HOLDERS.has(unitOf(unit.unit).dimension) && [unit.unit, ...unitOf(unit.unit).aliases].includes(lead[from]?.word ?? '');
  const isOfName = rest.length > 0 && rest.length <= 3 && (!beginsGoods(lead, from) || rest[0] === name?.[0]);
  return isHolder && isOfName ? { unit: unit.unit } : undefined;
}

/** The price that follows what leads to it. */
const A_NUMBER: Token = { kind: 'number', text: '1', word: '1', glued: false, bare: false, value: 1 };

const LEADS_ON = lexicon('thì');

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}?$|^\p{Lu}\p{Ll}/u.test(token?.text ?? '');
/** "mực trứng Cô Tô 420k": capitals among small letters are a name, no pack. */
const isOfPlace = (lead: Token[]): boolean => isCapital(lead.at(-1)) && isCapital(lead.at(-2)) && lead.some(({ text, kind }) => kind === 'word' && /^\p{Ll}/u.test(text));

/** "mỗi con 35", "nguyên buồng 250", "hũ 65k": the unit right before the price. */
export function unitBefore(said: Token[]): { unit: string; isEvery: boolean } | undefined {
  // "lấy lạng thì 95"
  const lead = isOneOf(said.at(-1), LEADS_ON) && said.length > 1 ? said.slice(0, -1) : said;
  const at = lead.length - 1;
  const unit = readUnit(lead, at) ?? readUnit([...lead, A_NUMBER], at);
  if (!unit || unit.next !== lead.length || (unit.unit === 'xị' && WHOLESALE_WORDS.has(lead[at]?.word ?? ''))) return undefined;
  const isEvery = isOneOf(lead[at - 1], ONE) || lead[at - 1]?.text === '1';
  if (isOfPlace(lead)) return undefined;
  const isSpelled = [unit.unit, ...unitOf(unit.unit).aliases].includes(lead[at]?.word ?? '') || lead[at]?.bare === true;
  if (!isEvery && (!isSpelled || knownGoodsAt(lead.map(({ word }) => word), at - 1) > 1 || goodsLengthAt(lead, at - 1) > 1)) return undefined;
  const { dimension } = unitOf(unit.unit);
  const isHolder = dimension === 'pack' || ['con', 'chục', 'cặp', 'đôi'].includes(unit.unit) || dimension === 'mass' || dimension === 'volume';
  return isEvery || isHolder ? { unit: unit.unit, isEvery } : undefined;
}
