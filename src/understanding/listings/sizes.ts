import { unitOf } from '../../domain/quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import { knownGoodsAt } from '../goods';
import { readMoney } from '../money';
import { readNumber, scaleOf } from '../numbers';
import { readUnit } from '../units';
import { canWeigh } from './animals';
import { isAnimal } from './heads';
import { countOf, readAmountAt } from './amounts';
import { readQuantity } from '../quantity';
import { ABOUT, ONE, phraseAt, phrases } from './words';

/** What one animal or one piece weighs, in kilos. */
export interface Each {
  kind: 'each';
  kg: [number, number];
  /** "một con 22 ký": said of one that was counted. */
  isOne?: true;
}

/** How much is in one pack: a hũ of half a kilo, a vỉ of thirty eggs. */
export interface Pack {
  kind: 'pack';
  of: string;
  size: number;
  unit: string;
}

const PIECE = new Set(['con', 'trái', 'quả', 'củ', 'cái']);
/** "heo con 8kg": young ones, not one of them. */
const YOUNG = phrases('heo con|lợn con|gà con|vịt con|bò con|dê con|cá con|ngan con');
const FILLER = lexicon('trống mái đực cái nhỏ lớn to bé nhất nào nấy cũng từ nặng trên dưới được loại ra con trung bình cân');
const EVERY = lexicon('một mỗi mốt');
const EACH_OF = lexicon('mỗi');
const OVER = lexicon('hơn');
const HOLDER = lexicon('x nhựa thuỷ thủy tinh sành giấy to lớn nhỏ nilon ni lông đựng loại dung tích nặng zip lưới hút chân không kraft thiếc nhôm sứ gốm gỗ tre vuông tròn dẹt quà đẹp');
/** "mỗi bó khoảng 4 lạng", "bao được 20 ký". */
const HOLDS = lexicon('khoảng chừng tầm cỡ độ gần hơn được nặng là');
const GRADED = lexicon('loại size cỡ hàng');
const SIZED = lexicon('loại size');
/** In the South a keo is a jar; elsewhere in a message it is a tree or glue. */
const JAR = lexicon('keo');
const WHOLES = new Set(['lạng', 'lít', 'ký', 'kí', 'kg', 'lit']);
const HOLDS_PACKS = new Set(['buồng', 'thùng', 'két', 'bao', 'hộp', 'túi']);

/** No pack holds as many, of whatever. */
const LARGEST = 1001;
/** No animal and no piece that is sold weighs more, in kilos: "120 ngàn ký" is a price. */
const HEAVIEST = 1500;

const round = (kg: number): number => Math.round(kg * 1000) / 1000;

const toKg = (n: number, unit: string): number => round((n * unitOf(unit).factor) / 1000);
const isMass = (unit: string): boolean => unitOf(unit).dimension === 'mass';

/** "6-7 cân", "2 ký rưỡi", "trăm gram" as kilos. */
function weightAt(tokens: Token[], at: number): { kg: [number, number]; next: number } | undefined {
  const found = readAmountAt(tokens, at);
  if (!found || !isMass(found.unit) || (found.vague && !isOneOf(tokens[found.next - 1], OVER)) || toKg(found.most ?? found.n, found.unit) > HEAVIEST) return undefined;
  return { kg: [toKg(found.n, found.unit), toKg(found.most ?? found.n, found.unit)], next: found.next };
}

const isPiece = (tokens: Token[], at: number): boolean => {
  const unit = readUnit(tokens, at);
  return unit !== undefined && PIECE.has(unit.unit) && unit.next === at + 1;
};

const MEAT = lexicon('thịt khô mắm giò chả sườn chân cánh đùi lòng xương da tim gan trứng hột nem ruốc cám');

/** "con 8kg": one animal of eight kilos, or "còn" typed without its mark. */
function mayBeOne(tokens: Token[], at: number, [least, most]: [number, number]): boolean {
  const before = tokens.slice(0, at);
  if (!isAnimal(tokens) || before.some((token) => isOneOf(token, MEAT))) return false;
  return least < most || canWeigh(before, least);
}

/** "mỗi con tầm 25 ký", "con nào con nấy 2 ký rưỡi", "trái 3-4 lạng": the piece first. */
function pieceFirst(tokens: Token[], at: number): (Each & { next: number }) | undefined {
  const piece = isOneOf(tokens[at], ONE) || tokens[at]?.text === '1' ? at + 1 : at;
  if (!isPiece(tokens, piece) || (piece === at && tokens[at - 1]?.kind === 'number')) return undefined;
  if (piece === at && phraseAt(tokens, at - 1, YOUNG) > 0) return undefined;
  let next = piece + 1;
  while (next < piece + 7 && (isOneOf(tokens[next], FILLER) || isOneOf(tokens[next], ABOUT))) next += 1;
  const weight = weightAt(tokens, next);
  const maySayLeft = tokens[piece]?.bare === true && tokens[piece]?.word === 'con' && piece === at && next === piece + 1;
  if (!weight || (tokens[piece]?.word === 'con' && piece === at && (next === piece + 1 || tokens[piece]?.bare === true) && !mayBeOne(tokens, at, weight.kg)) || (maySayLeft && weight.kg[0] === weight.kg[1]) || (tokens[weight.next]?.text === '/' && !isPiece(tokens, weight.next + 1))) return undefined;
  const isOne = piece > at && !isOneOf(tokens[at], EACH_OF) && next === piece + 1;
  return { kind: 'each', kg: weight.kg, next: weight.next, ...(isOne && { isOne: true as const }) };
}

/** "40k/trái 1kg2", "180k con 1kg3": the weight right behind what the price is for. */
function behindPiece(tokens: Token[], at: number): (Each & { next: number }) | undefined {
  const isPriced = tokens[at - 2]?.text === '/' || scaleOf(tokens[at - 2]) !== undefined || isOneOf(tokens[at - 2], ONE);
  const weight = isPriced && isPiece(tokens, at - 1) ? weightAt(tokens, at) : undefined;
  return weight && { kind: 'each', kg: weight.kg, next: weight.next };
}

/** "6-7 cân/con", "3 tạ một con", "1 tạ mỗi con": the weight first. */
function weightFirst(tokens: Token[], at: number): (Each & { next: number }) | undefined {
  const weight = weightAt(tokens, at);
  if (!weight) return undefined;
  const joint = tokens[weight.next];
  if (joint?.text !== '/' && !isOneOf(joint, EVERY) && joint?.text !== '1') return undefined;
  const piece = joint?.text === '/' && (isOneOf(tokens[weight.next + 1], EVERY) || tokens[weight.next + 1]?.text === '1') ? weight.next + 2 : weight.next + 1;
  return isPiece(tokens, piece) ? { kind: 'each', kg: weight.kg, next: piece + 1 } : undefined;
}

/** What one weighs, told from the piece or from the weight. */
export function readEach(tokens: Token[], at: number): (Each & { next: number }) | undefined {
  return pieceFirst(tokens, at) ?? weightFirst(tokens, at) ?? behindPiece(tokens, at);
}

/** "cây 4 cái", "cây nửa ký": a cây of cakes or sausage, no tree. */
function isRoll(tokens: Token[], at: number): boolean {
  const size = readQuantity(tokens, at);
  return size !== undefined && (isMass(size.quantity.unit) || size.quantity.unit === 'cái' || size.quantity.unit === 'miếng');
}

/** "hoa ly", "bánh giò": the word is the second of a name. */
const isOfName = (tokens: Token[], at: number): boolean => at > 0 && knownGoodsAt(tokens.slice(at - 1, at + 2).map(({ word }) => word), 0) > 1;

/** A pack or a chục that ends right before `at`, up to two words of what it is made of between. */
function holderBefore(tokens: Token[], at: number): string | undefined {
  for (let back = 1; back <= 4; back += 1) {
    const unit = readUnit(tokens, at - back);
    if (unit?.next === at - back + 1 && !isOfName(tokens, at - back) && (unitOf(unit.unit).dimension === 'pack' || unit.unit === 'chục' || (unit.unit === 'cây' && isRoll(tokens, at)))) return unit.unit;
    if (!isOneOf(tokens[at - back], HOLDER) && !(back === 1 && tokens[at - 1]?.text === '(')) return undefined;
  }
  return undefined;
}

/** "chai lít", "hũ ký": of one. */
function wholeAt(tokens: Token[], at: number): string | undefined {
  const unit = readUnit(tokens, at);
  return unit && WHOLES.has(tokens[at]?.word ?? '') ? unit.unit : undefined;
}

function sizeAt(tokens: Token[], at: number, of: string): (Pack & { next: number }) | undefined {
  const size = readQuantity(tokens, at);
  if (of === 'chục') {
    const number = readNumber(tokens, at, { money: false });
    if (!number || number.value <= 10 || number.value > 20 || number.scaled) return undefined;
    const unit = readUnit(tokens, number.next);
    if (unit && !PIECE.has(unit.unit)) return undefined;
    return { kind: 'pack', of, size: number.value, unit: unit?.unit ?? 'trái', next: unit?.next ?? number.next };
  }
  const whole = size ? undefined : wholeAt(tokens, at);
  if (whole !== undefined) return { kind: 'pack', of, size: 1, unit: whole, next: at + 1 };
  if (!size || (tokens[size.next]?.text === '/' && tokens[size.next + 1]?.kind !== 'number') || size.quantity.unit === of || (of === 'ổ' && size.quantity.unit === 'con')) return undefined;
  const { dimension } = unitOf(size.quantity.unit);
  if ((dimension === 'pack' && !HOLDS_PACKS.has(of)) || countOf(size.quantity) >= LARGEST) return undefined;
  return { kind: 'pack', of, size: countOf(size.quantity), unit: size.quantity.unit, next: size.next };
}

/** "500g/hộp", "20kg một thùng": the size first. */
function sizeOfEach(tokens: Token[], at: number): (Pack & { next: number }) | undefined {
  const size = tokens[at]?.kind === 'number' ? readQuantity(tokens, at) : undefined;
  const joint = size && tokens[size.next];
  if (!size || !(joint?.text === '/' || isOneOf(joint, EVERY) || joint?.text === '1')) return undefined;
  const pack = readUnit(tokens, size.next + 1);
  const { dimension } = unitOf(size.quantity.unit);
  if (!pack || !(unitOf(pack.unit).dimension === 'pack' || (pack.unit === 'cây' && size.quantity.unit === 'cái')) || dimension === 'pack') return undefined;
  return { kind: 'pack', of: pack.unit, size: countOf(size.quantity), unit: size.quantity.unit, next: pack.next };
}

/** "hũ nửa ký", "/vỉ 30 quả", "chai thủy tinh 250ml", "chục 12": a pack's name with its size, or the size when the name was read before. */
export function readPack(tokens: Token[], at: number): (Pack & { next: number }) | undefined {
  const of = holderBefore(tokens, at);
  if (of !== undefined) return sizeAt(tokens, at, of);
  if (isOneOf(tokens[at], JAR) && tokens[at + 1]?.kind === 'number' && (at === 0 || tokens[at - 1]?.kind === 'sign')) return sizeAt(tokens, at + 1, 'hũ');
  const perPack = sizeOfEach(tokens, at);
  if (perPack) return perPack;
  const unit = isOfName(tokens, at) ? undefined : readUnit(tokens, at);
  if (!unit || !(unitOf(unit.unit).dimension === 'pack' || unit.unit === 'chục' || (unit.unit === 'cây' && isRoll(tokens, unit.next))) || tokens[at - 1]?.kind === 'number') return undefined;
  let next = unit.next;
  while (next < unit.next + 3 && (isOneOf(tokens[next], HOLDER) || isOneOf(tokens[next], HOLDS))) next += 1;
  return sizeAt(tokens, next, unit.unit);
}

/** Where "4-5 con/ký", "size 20 con 1 kg", "4 quả/kg" ends: how many go to a kilo. */
export function endOfDensity(tokens: Token[], start: number): number | undefined {
  const kiloFirst = tokens[start]?.text === '1' ? readUnit(tokens, start + 1) : undefined;
  // "1 ký 5 con"
  if (kiloFirst?.unit === 'kg' && tokens[kiloFirst.next]?.kind === 'number' && isPiece(tokens, kiloFirst.next + 1) && readMoney(tokens, kiloFirst.next)?.sure !== true && tokens[kiloFirst.next + 2]?.text !== '/') return kiloFirst.next + 2;
  const at = isOneOf(tokens[start], GRADED) ? start + 1 : start;
  if (tokens[at]?.kind !== 'number') return undefined;
  const isRange = /^[-–~]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.kind === 'number';
  const piece = at + (isRange ? 3 : 1);
  // "loại 20 con 250k", "size 80 con": of what is sold by the kilo.
  if (at > start && isOneOf(tokens[start], SIZED) && isPiece(tokens, piece) && tokens[piece + 1]?.text !== '/' && (tokens[at]?.value ?? 0) >= 2 && !isOneOf(tokens[piece + 1], ONE) && tokens[piece + 1]?.text !== '1') return piece + 1;
  if (!isPiece(tokens, piece) || !(/^[/1]$/.test(tokens[piece + 1]?.text ?? '') || isOneOf(tokens[piece + 1], ONE))) return undefined;
  const kilo = readUnit(tokens, piece + 2);
  return kilo?.unit === 'kg' ? kilo.next : undefined;
}
