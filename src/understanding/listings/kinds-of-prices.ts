import { unitOf } from '../../domain/quantity';
import { fold } from '../../domain/text';
import { changed, isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { kindIn, type KindPhrase } from './kind-phrases';
import { baseOf, type Draft, type Offer } from './offers';

/** A kind told right behind a price, and its words. */
interface Behind {
  phrase: KindPhrase;
  words: Token[];
  /** A sign parts it from what comes next. */
  isClosed: boolean;
}

const MOST_WORDS = 4;
const CLOSES = /^[,;.)+&]$/;
const GRADED = lexicon('loại hạng hàng size màu cỡ');

/** "9k/kg loại xô,", "27k/ký (hàng nhất)": the kind that stands between a price and the next sign or price. */
function kindBehind(tokens: Token[], { next }: Offer, end: number): Behind | undefined {
  const from = tokens[next]?.text === '(' ? next + 1 : next;
  const sign = tokens.findIndex(({ kind }, at) => at >= from && kind === 'sign');
  const to = Math.min(end, sign < 0 ? tokens.length : sign);
  const words = to > from && to - from <= MOST_WORDS ? tokens.slice(from, to) : [];
  const phrase = words.length > 0 ? kindIn(words) : undefined;
  if (!phrase || (to === sign && !CLOSES.test(tokens[sign]?.text ?? ''))) return undefined;
  return { phrase, words: withPack(tokens, next, words.slice(phrase.from, phrase.next)), isClosed: to === sign };
}

/** "70k lọ nhỏ": the pack that the price is for is called so. */
function withPack(tokens: Token[], at: number, [first, ...words]: Token[]): Token[] {
  const before = tokens[at - 1];
  const unit = before && first === tokens[at] && !isOneOf(first, GRADED) ? readUnit([before], 0) : undefined;
  const isPack = unit !== undefined && /^(?:pack|count)$/.test(unitOf(unit.unit).dimension);
  return [...(isPack && before ? [before] : []), ...(first ? [first] : []), ...words].map((token) => (token.glued ? changed(token, { glued: false }) : token));
}

const isSame = (a: Token | undefined, b: Token | undefined): boolean => a !== undefined && b !== undefined && fold(a.word) === fold(b.word);

/** What names have in common from their first word on. */
function headOf([first = [], ...others]: Token[][]): Token[] {
  const end = first.findIndex((token, at) => !others.every((name) => isSame(name[at], token)));
  return end < 0 ? first : first.slice(0, end);
}

const isAlike = (a: KindPhrase, b: KindPhrase): boolean => (a.lead !== undefined && a.lead === b.lead) || (a.differs !== 'other' && a.differs === b.differs);

/** "9k/kg loại xô, loại đẹp 14k": the first price has its kind behind it, the next is told ahead of its own. */
function nameFirst(first: Draft, second: Draft, behind: Behind | undefined): void {
  const [name = [], other = []] = [first.name, second.name];
  const isLonger = other.length > name.length && name.every((token, at) => isSame(token, other[at]));
  const isGrade = !isLonger && isOneOf(other[0], GRADED);
  const kind = isLonger || isGrade ? kindIn(isGrade ? other : other.slice(name.length)) : undefined;
  if (!behind?.isClosed || !kind || !isAlike(kind, behind.phrase) || name.length === 0) return;
  first.name = [...name, ...behind.words];
  if (isGrade) second.name = [...name, ...other];
}

/** Names the kinds of the same goods that are told behind their prices, of all or of the first: "5k/cây nhỏ 15k/cây to". Changes the drafts. */
export function nameByKindsBehind(drafts: Draft[], tokens: Token[]): void {
  const offers = drafts.map((draft) => baseOf(draft.offers));
  const head = headOf(drafts.map(({ name = [] }) => name));
  if (drafts.length < 2 || offers.some((offer) => offer === undefined)) return;
  const kinds = offers.map((offer, i) => offer && kindBehind(tokens, offer, offers[i + 1]?.at ?? tokens.length));
  const [first, second] = drafts;
  const isOfEach = head.length > 0 && first?.name?.length === head.length && kinds.every((kind) => kind !== undefined && kinds[0] !== undefined && isAlike(kind.phrase, kinds[0].phrase));
  if (isOfEach) drafts.forEach((draft, i) => (draft.name = [...head, ...(kinds[i]?.words ?? [])]));
  else if (first && second) nameFirst(first, second, kinds[0]);
}
