import { fold } from '../../domain/text';
import { isOneOf, lexicon, type Token } from '../tokens';
import { PARTICLES } from '../words';
import { endOfStrength } from './named-numbers';
import { goodsLengthAt } from './names/vocabulary';
import { phraseAt, phrases, type PhraseBook } from './words';

/** In what kinds of the same goods differ; of each one is said ("tươi 30k, khô 200k"). */
export type Difference = 'size' | 'colour' | 'sex' | 'state' | 'grade' | 'stuff' | 'other';

/** Words that tell a kind of goods named elsewhere: "quả to", "loại móc câu", "phơi khô". Places are those of the row it was read from. */
export interface KindPhrase {
  from: number;
  next: number;
  /** What the kind is counted or called by, folded: qua, loai. */
  lead?: string;
  differs: Difference;
}

const BOOKS: readonly (readonly [Difference, PhraseBook])[] = [
  ['size', phrases('to|nhỏ|lớn|bé|bự|nhỡ|lỡ|vừa|trung|đại|tiểu|bi|dài|ngắn|cao|thấp|dày|mỏng|mập|ốm|to hơn|nhỏ hơn|lớn hơn|khổng lồ|mini|cực đại|siêu to|vừa vừa|to nhất|nhỏ nhất|to đẹp|nhỏ xíu|tí hon')],
  ['colour', phrases('đỏ|vàng|xanh|trắng|tím|đen|hồng|cam|nâu|xám|đỏ đậm|hồng phấn|xanh lá|xanh dương|vàng chanh|ruột đỏ|ruột trắng|ruột vàng|ruột tím|vỏ xanh|vỏ vàng|vỏ đỏ')],
  ['sex', phrases('trống|mái|đực|cái|nái|mẹ|bố|bố mẹ|nọc|thiến|trống thiến|tơ|mái tơ|mái đẻ|cái tơ|đực tơ|con giống|giống|hậu bị|choai|thịt|đẻ')],
  ['state', phrases('tươi|khô|sống|chín|non|già|luộc|sấy|muối|rang|nướng|hấp|chiên|rán|ướt|ngâm|xay|bột|búp|nở|dẻo|giòn|hạt|phơi khô|sấy khô|sấy dẻo|sấy giòn|rang muối|rang xay|rang mộc|chín cây|một nắng|hai nắng|làm sẵn|làm sạch|mổ sẵn|luộc sẵn|rang sẵn|xay sẵn|tách sẵn|tách vỏ|bóc vỏ|bóc sẵn|bóc nõn|lột vỏ|lột sẵn|gọt sẵn|gọt vỏ|cắt khúc|cắt lát|cắt cành|nguyên con|nguyên vỏ|nguyên xương|rút xương|lọc xương|lọc|phi lê|đông lạnh|cấp đông|còn sống|cắt dao|chín rụng|ghép|chiết|thực sinh|nuôi mô|gieo hạt|để xông|tách|tách rồi|chưa tách vỏ|đã tách|bóc rồi|đã bóc|trộn sẵn|nạo sẵn|cắt sẵn|xắt sẵn|thái sẵn|đã luộc|đã lột|chưa lột|chưa tách|chưa bóc|để giống|làm giống|ăn liền|tẩm|tẩm gia vị|nguyên chất|chay|mặn|ngọt|cay|không cay|nhạt|còn vỏ|còn vỏ lụa|vỏ lụa|không vỏ|có vỏ|không hạt|có hạt|rửa sạch|chưa rửa|móc hàm|hơi')],
  ['grade', phrases('thường|đẹp|xấu|dạt|xô|lựa|chọn|gom|mão|đặc biệt|vip|thượng hạng|hảo hạng|cao cấp|tuyển|tuyển chọn|méo|lép|sứt|rụng|bể|gãy|vụn|lưng|ngon|đặc sản|thương phẩm')],
  ['stuff', phrases('nhựa|thủy tinh|thuỷ tinh|giấy|thiếc|sứ|sành|zip|ni lông|nilon|vải|gỗ|tre|inox|pet|nắp vàng|nắp đỏ|có nắp|có hộp|quà tặng|biếu')],
];

/** By which any words tell a kind: "loại móc câu", "màu đỏ", "nhân đậu". */
const GRADED_BY = lexicon('loại size hạng màu cỡ');
const NAMED_BY = lexicon('loại size hạng màu cỡ lứa dòng hàng nhân');
/** Parts and packs of goods, which tell a kind together with what they are like. */
const PARTS = lexicon('con trái quả củ hạt cây lá hoa bông nụ thân rễ vỏ ruột múi thịt nải buồng chậu bầu đòn đĩa dĩa tô ly cốc gói hũ túi hộp bao thùng giỏ bó cái cục viên miếng lát khúc ổ chai lọ bịch keo can nhánh cành bình cặp khay rổ chùm bắp ngọn cọng sợi tàu đôi ống gốc khăn');
const BEFORE = lexicon('còn riêng thì với cái em mà là và nếu có');
const BEHIND = lexicon('thì là giá gía tính bán có còn chỉ em chị cô bác chú anh tui được lấy cũng mới nha nhé ạ dạ');
const MOST_WORDS = 5;

/** Typed bare they are mostly other words: giá, có, để, mè, cần. */
const WEAK_WHEN_BARE = new Set(['gia', 'co', 'de', 'me', 'can', 'bo', 'dai', 'chin', 'to nhat']);
const isWeak = (token: Token | undefined): boolean => token?.bare === true && WEAK_WHEN_BARE.has(token.word);

/** What words from `at` on are like, and where that ends. */
function likenessAt(row: Token[], at: number): { differs: Difference; next: number } | undefined {
  let best: { differs: Difference; next: number } | undefined;
  for (const [differs, book] of BOOKS) {
    const length = phraseAt(row, at, book);
    if (at + length > (best?.next ?? at)) best = { differs, next: at + length };
  }
  return best;
}

const isMark = (token: Token | undefined): boolean => token?.kind === 'number' || (token?.kind === 'word' && /^[a-dA-D]$/.test(token.text)) || /^(?:i{1,3}|iv|vip)$/.test(token?.word ?? '');

/** Where a row of likenesses that begins at `at` ends, and how its first differs; `at` when none begins there. */
function endOfLikeness(row: Token[], at: number, isLed: boolean): { differs: Difference; next: number } {
  let [next, differs]: [number, Difference | undefined] = [at, undefined];
  for (;;) {
    const like = likenessAt(row, next);
    if (like) [next, differs] = [like.next, differs ?? like.differs];
    else if (isLed && isMark(row[next])) [next, differs] = [next + 1, differs ?? 'grade'];
    else return { differs: differs ?? 'other', next };
  }
}

const ACROSS = lexicon('khổ dài cao rộng ngang');
const METRE = lexicon('m');
/** Where "1m6" ends, which tells one mat from another. */
const endOfMetres = (row: Token[], at: number): number | undefined =>
  row[at]?.kind === 'number' && isOneOf(row[at + 1], METRE) && row[at + 1]?.glued === true ? (row[at + 2]?.kind === 'number' && row[at + 2]?.glued === true ? at + 3 : at + 2) : undefined;

/** The kind that the words from `from` up to `to` tell, nothing else among them. */
function kindBetween(row: Token[], from: number, to: number): KindPhrase | undefined {
  const first = row[from];
  if (!first || to <= from || to - from > MOST_WORDS) return undefined;
  if (endOfStrength(row, from) === to) return { from, next: to, lead: 'do', differs: 'grade' };
  if (endOfMetres(row, isOneOf(first, ACROSS) ? from + 1 : from) === to) return { from, next: to, lead: 'm', differs: 'size' };
  const isNamed = isOneOf(first, NAMED_BY);
  const isPart = isOneOf(first, PARTS);
  const like = endOfLikeness(row, isNamed || isPart ? from + 1 : from, isNamed || isPart);
  const lead = fold(first.word);
  if (isNamed && to - from > 1) return { from, next: to, lead, differs: like.next === to ? like.differs : 'other' };
  if (isPart && to - from > 1 && like.next === to && !isWeak(first)) return { from, next: to, lead, differs: like.differs };
  if (isWeak(first) && to - from === 1) return undefined;
  const bare = isPart ? endOfLikeness(row, from, false) : like;
  return bare.next === to ? { from, next: to, differs: bare.differs } : undefined;
}

/** The kind of goods named elsewhere that a row of words tells and nothing else; undefined when it names goods by itself ("lá sen") or says more. */
export function kindIn(row: Token[]): KindPhrase | undefined {
  let [from, to] = [0, row.length];
  while (from < to && goodsLengthAt(row, from) < 2 && (isOneOf(row[from], BEFORE) || isOneOf(row[from], PARTICLES)) && !isOneOf(row[from], PARTS)) from += 1;
  while (to > from + 1 && isBehind(row, to - 1)) to -= 1;
  const kind = kindBetween(row, from, to);
  if (!kind) return undefined;
  const known = goodsLengthAt(row, from);
  return known > 1 && (kind.lead !== undefined || row[from]?.bare === true) && !isOneOf(row[from], GRADED_BY) && !isPlainKind(row, from, to) ? undefined : kind;
}

/** A word that only leads on to the price; "củ A" is no "a". */
const isBehind = (row: Token[], at: number): boolean => (isOneOf(row[at], BEHIND) || isOneOf(row[at], PARTICLES)) && likenessAt(row, at) === undefined && !/^[A-D]$/.test(row[at]?.text ?? '');

/** Two words that tell a kind of many goods before they name one: "con giống", "củ non". */
const isPlainKind = (row: Token[], from: number, to: number): boolean => to - from === 2 && isOneOf(row[from], PLAIN_PARTS);
const PLAIN_PARTS = lexicon('con trái quả củ cây cái bó gói hũ túi hộp bao đĩa tô bầu');

const UNRIPE = lexicon('xanh');
/** "ri6 cắt dao, rụng": what was done to it and how good it is go together. */
const isLike = (a: Difference, b: Difference): boolean => (a === 'state' && b === 'grade') || (a === 'grade' && b === 'state');

/** Where the kind that ends a name begins, when it differs as another does; the length of the name when none ends it. */
export function kindAtEnd(name: Token[], other: Pick<KindPhrase, 'lead' | 'differs'>): number {
  const endings = name.flatMap((_, at) => (at > 0 ? (kindBetween(name, at, name.length) ?? []) : []));
  const called = endings.find(({ lead }) => lead !== undefined && lead === other.lead);
  // The shortest, with what leads to it: of "hoa hồng đỏ" another colour leaves hoa hồng.
  const alike = endings.findLast(({ from, differs }) => (differs === other.differs && differs !== 'other') || isLike(differs, other.differs) || (other.differs === 'state' && isOneOf(name[from], UNRIPE) && from >= goodsLengthAt(name, 0)));
  const led = alike && endings.find(({ from, lead }) => lead !== undefined && from === alike.from - 1);
  return (called ?? led ?? alike)?.from ?? name.length;
}
