import { unitOf } from '../../domain/quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import { isCattle } from './animals';
import { isAnimal } from './heads';
import type { Cued } from './cues';
import type { Draft } from './offers';
import { hasPhrase, phraseAt, phrases } from './words';

const TOTAL = lexicon('tổng');
const IN_TOTAL = phrases('hết thảy|cả thảy|tất cả|tổng cộng|gộp lại|gộp chung|tính chung|các loại');
const SEVERAL_KINDS = phrases('hai thứ|ba thứ|mấy thứ|các thứ|2 thứ|3 thứ|hai loại tổng|các loại tổng|cả hai loại|cả 2 loại|tất cả các loại');

/** "tui có hai thứ tổng 11 ký", "70 cân cả hai loại": so much of several goods together, and of none of them by itself. */
export const isOfSeveral = ({ clause, lead, after }: Cued): boolean => hasPhrase([...clause, ...lead], SEVERAL_KINDS) || phraseAt(after, 0, SEVERAL_KINDS) > 0;

/** The same of what is told of one of them ("tổng 11 ký", "80 ký hết thảy"): the stock when there are no others. */
export const isTotal = ({ fact, lead, after }: Cued): boolean => fact.kind === 'amount' && (lead.some((token) => isOneOf(token, TOTAL)) || phraseAt(after, 0, IN_TOTAL) > 0);

/** "1 đôi 260 nghìn, 5 đôi trở lên 240 nghìn": less than more of it costs less from is what the price is for. */
const isBelowTier = ({ stock, offers }: Draft): boolean => stock !== undefined && stock.left !== true && offers.some(({ from, isAll }) => isAll !== true && from !== undefined && from.unit === stock.unit && stock.n < from.n && stock.n === 1);

/** "bầy gà nòi 15 con, trống 350 mái 200": what was told ahead of the kinds is of none of them. */
function isOfAllKinds({ name = [], stock, count }: Draft, next: Draft | undefined, tokens: Token[]): boolean {
  const said = stock ?? count;
  const other = next?.name ?? [];
  const common = name.findIndex(({ word }, i) => word !== other[i]?.word);
  const kind = name.at(-1);
  const places = name.map((token) => tokens.indexOf(token));
  const isApart = [common - 1, common].some((at) => at > 0 && (places[at] ?? 0) - (places[at - 1] ?? 0) > 1);
  return said !== undefined && common > 0 && common < other.length && kind !== undefined && tokens.indexOf(kind) > said.from && isApart && next?.stock === undefined;
}

/** "gà chín cựa 350k/kg, hơn 1 cân": a kilo of animals that are sold by the kilo is what one weighs. */
const isOneKilo = ({ stock, name = [] }: Draft): boolean => stock?.unit === 'kg' && stock.n === 1 && stock.left !== true && isAnimal(name.slice(0, 1));

/** Takes away what was taken for a stock and is none, now that all goods are known. Changes the drafts. */
export function dropNoStock(drafts: Draft[], tokens: Token[]): void {
  drafts.forEach((draft, i) => {
    const isNone = isBelowTier(draft) || isOneKilo(draft) || isOfAllKinds(draft, drafts[i + 1], tokens);
    if (!isNone) return;
    delete draft.stock;
    delete draft.count;
  });
}

const MEAT = lexicon('thịt sườn chân giò nạc lòng xương');
const SLAUGHTER = lexicon('mổ mần xẻ làm thịt đụng vật ngả hạ');
/** "mổ heo đen 60 ký, đùi 170": what the whole animal weighed is there of none of its parts. */
export function isSlaughtered({ lead, fact }: Cued): boolean {
  const at = lead.findLastIndex((token) => isOneOf(token, SLAUGHTER));
  return fact.kind === 'amount' && unitOf(fact.unit).dimension === 'mass' && at >= 0 && lead.length - at <= 6 && isCattle(lead.slice(at + 1, at + 4));
}

/** "thịt lợn, mai em mổ 1 con 40 cân": the animal that the meat is of. */
export function isOfSlaughtered({ lead, fact }: Cued, name: Token[]): boolean {
  const isAnimal = fact.kind === 'each' || (fact.kind === 'amount' && fact.unit === 'con');
  return isAnimal && isOneOf(lead[lead.length - 1], SLAUGHTER) && isOneOf(name[0], MEAT);
}
