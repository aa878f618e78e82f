import { goodsLengthAt } from './names/vocabulary';
import { digitWord, readNumber, scaleOf } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { PARTICLES } from '../words';

/** Measures people sell by that are no unit here: what is counted in them is no amount, and a price for one of them asks for its unit. */
const OTHER_UNITS = lexicon('khối bẹ set kiện ghe mét thước gốc nhánh khúc lát dĩa đĩa âu đọi sợi dây cữ nồi chảo');
/** More of them, which are other things too, so that they end what is said or are counted. */
const MEASURES = lexicon('tổ bầu gùi tấm keo ống giò tàu bắp lồng mảnh bụi khóm hom cọng que xiên thẻ thanh cối cót phên mẻ nong nia bát niêu chum vại lu khạp tĩn thố thau xô tuýp thang khuôn phong hòn vắt tảng tai búp chồi cụm luống đoạn múi tép gáo thước xe chuyến lượt liếp giàn sạp bè lu vạt');
/** Counted, they are measures and hardly ever names. */
const COUNTED = lexicon('gánh tổ bầu gùi tấm ống gốc kiện khối khúc khóm bụi luống liếp giàn bẹ tĩn khạp lu vại chum xe gáo thau cót phên');
/** Those that are no other word without accents. */
const COUNTED_BARE = new Set(['goc', 'kien', 'khoi', 'khuc', 'khom', 'luong', 'khap', 'bau', 'gui']);
const MOST_COUNTED = 5000;
const ONE = lexicon('một mỗi mốt');

const ends = (token: Token | undefined): boolean => token === undefined || token.kind === 'sign' || isOneOf(token, PARTICLES);

/** Whether a price that ends before `at` is for something that is no unit; `isOne` behind "một", "/". */
export function isOtherUnit(tokens: Token[], at: number, isOne: boolean): boolean {
  if (isOneOf(tokens[at], OTHER_UNITS)) return isOne || tokens[at + 1]?.kind !== 'word';
  if (tokens[at]?.bare === true && !COUNTED_BARE.has(tokens[at]?.word ?? '')) return false;
  return isOneOf(tokens[at], MEASURES) && (isOne || ends(tokens[at + 1])) && readUnit(tokens, at) === undefined;
}

/** So many of what is no unit: "2 gùi bơ", "mỗi bầu". */
export interface Other {
  kind: 'other';
  n: number;
}

/** A count in what is no unit that begins at `at`; not where goods are called so ("2 tổ ong"). */
export function readOther(tokens: Token[], at: number): (Other & { next: number }) | undefined {
  const isOne = isOneOf(tokens[at], ONE);
  const number = isOne || (tokens[at]?.kind !== 'number' && digitWord(tokens[at]) === undefined) ? undefined : readNumber(tokens, at, { money: false });
  if (number && (number.scaled || number.value >= MOST_COUNTED)) return undefined;
  const unit = isOne ? at + 1 : (number?.next ?? tokens.length);
  const token = tokens[unit];
  const isMeasure = token?.bare === true ? COUNTED_BARE.has(token.word) : isOneOf(token, COUNTED) || (isOne && isOneOf(token, MEASURES) && tokens[unit + 1]?.kind === 'number');
  if (!isMeasure || token?.glued === true || scaleOf(tokens[unit]) !== undefined || goodsLengthAt(tokens, unit) > 1) return undefined;
  return { kind: 'other', n: number?.value ?? 1, next: unit + 1 };
}
