import { knownGoodsAt } from '../goods';
import { isOneOf, type Lexicon, type Token } from '../tokens';
import { PARTICLES, PRONOUNS } from '../words';
import { digitWord } from '../numbers';
import { readUnit } from '../units';
import { beginsGoods } from './heads';
import { OF_GOODS } from './kind-words';
import { MONTHS, OFFERING, SELLING, STATE, DRESSED, WHOLE, GRADE, A_FEW, ROOT, LEADING, PERSON, WORK, EVERY, HOUSE, JUST, PLACE, YARD, MADE, AGE, TRAILING, TALK, TASTE, INTENSE, TODAY, TOLD, PAIRED, NEVER } from './name-words';
import { isNoName, withoutTelling } from './names/ends';
import type { NameSpan } from './names/find';
import { phraseAt } from './words';

/** A run of words that may be the name of goods; `isGoods` when it begins as names of goods do. */
export interface Piece {
  tokens: Token[];
  from: number;
  next: number;
  isGoods: boolean;
  /** "loại 1", "size lớn": a kind of goods named before. */
  isGrade: boolean;
  /** Nothing but a word of selling was left out in front, so that it may stand in a row of names. */
  isClean: boolean;
  /** Something is told behind it before the next sign: "cá đồng tát ao đây". */
  isTold?: true;
}

const MOST_WORDS = 9;

/** Where something begins that is told of the goods but is not their name: "nhà em", "mới bẻ", "tại vườn", "bác nấu". */
function endOfName(row: Token[]): number {
  for (let at = 1; at < row.length; at += 1) {
    const [token, after] = [row[at], row[at + 1]];
    const ofHouse = isOneOf(token, HOUSE) && isOneOf(after, WORK);
    const isPraise = isOneOf(token, TASTE) && praises(row, at);
    const isEach = isOneOf(token, EVERY) && readUnit(row, at + 1) !== undefined;
    const isNew = isOneOf(token, JUST) && after !== undefined && !beginsGoods(row, at);
    const isPlace = isOneOf(token, PLACE) && isOneOf(after, YARD);
    const byWhom = isOneOf(token, PRONOUNS) && !isOneOf(token, HOUSE) && (isOneOf(after, MADE) || (/^\p{Lu}\p{Ll}/u.test(after?.text ?? '') && /^\p{Ll}/u.test(token?.text ?? '')));
    const isAged = isOneOf(row[row.length - 1], AGE) && (token?.kind === 'number' || isOneOf(token, MADE)) && at >= row.length - 4;
    const isOld = token?.kind === 'number' && isOneOf(after, MONTHS);
    const isTold = isOneOf(token, MADE) && row.slice(at).some((word) => isOneOf(word, AGE));
    if (ofHouse || isPraise || isEach || isNew || isPlace || byWhom || isAged || isOld || isTold || phraseAt(row, at, TOLD) > 0) return at;
  }
  return row.length;
}

/** "giòn ngọt lắm", "béo ngậy": praise up to a word that says how much. */
function praises(row: Token[], at: number): boolean {
  let end = at;
  while (isOneOf(row[end], TASTE) && !isOneOf(row[end], INTENSE)) end += 1;
  return isOneOf(row[end], INTENSE);
}

const isLead = (token: Token | undefined): boolean => token?.kind === 'number' || digitWord(token) !== undefined || isOneOf(token, LEADING) || isOneOf(token, PARTICLES) || token?.kind === 'sign';

/** Where the name begins: behind "hôm nay nhà em có", "chị Tư bán", "HTX Nông nghiệp Duy Oanh cung cấp". */
function startOfName(row: Token[]): number {
  let at = 0;
  while (at < row.length && !(beginsGoods(row, at) && !isNameOfPerson(row, at) && !isCounted(row, at)) && (isLead(row[at]) || isOneOf(row[at], PRONOUNS) || isOneOf(row[at], PERSON) || isNameOfPerson(row, at) || isCounted(row, at))) at += 1;
  if (at < row.length && beginsGoods(row, at)) return at;
  const isAbout = isOneOf(row[0], PERSON) || isLead(row[0]);
  const later = isAbout ? row.findIndex((_, i) => i > at && beginsGoods(row, i) && !isNameOfPerson(row, i) && (isLead(row[i - 1]) || isOneOf(row[0], PERSON))) : -1;
  return later > 0 ? later : at;
}

/** "mấy trái bí đỏ", "vài con gà": the unit behind a vague count is no part of the name. */
function isCounted(row: Token[], at: number): boolean {
  return isOneOf(row[at - 1], A_FEW) && readUnit(row, at)?.next === at + 1 && !isOneOf(row[at], ROOT) && beginsGoods(row, at + 1);
}

/** "chị Thơm", "o Chín": a name with a capital behind what people are called. */
function isNameOfPerson(row: Token[], at: number): boolean {
  return isOneOf(row[at - 1], PERSON) && /^\p{Lu}\p{Ll}*$/u.test(row[at]?.text ?? '') && !/^\p{Lu}{2}/u.test(row[at - 1]?.text ?? '') && at <= 3;
}

/** "Lăng Cô": a capital where the message has small letters. */
const isPlaceName = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);

/** Typed bare they are words that end a name and goods too: cả and cá, giờ and giò. */
const GOODS_TOO = new Set(['ca', 'gio', 'den', 'so']);

function trimmedEnd(row: Token[]): number {
  let to = row.length;
  const known = row[0] ? knownGoodsAt(row.slice(0, 6).map(({ word }) => word), 0, row[0].bare) : 0;
  const isSmall = (token: Token | undefined): boolean => (token?.kind === 'sign' && token.text !== '%') || isOneOf(token, PARTICLES) || (isOneOf(token, TRAILING) && !(token?.bare === true && GOODS_TOO.has(token.word))) || (isOneOf(token, PRONOUNS) && !isPlaceName(token));
  while (to > 0 && isSmall(row[to - 1]) && !(to === 1 && beginsGoods(row)) && to > known && !isOneOf(row[to - 2], GRADE) && !(to > 1 && (beginsPair(row, to - 2) || isKnownPair(row, to - 2)))) to -= 1;
  return to;
}

/** The last two words are known goods together: "mật ong" typed without accents is no "ông". */
const isKnownPair = (row: Token[], at: number): boolean => knownGoodsAt(row.slice(at, at + 2).map(({ word }) => word), 0) > 1;

const beginsPair = (row: Token[], at: number): boolean => phraseAt(row, at, PAIRED) > 0;

/** "nấm mối nấm mối đó": said twice by a person who thinks aloud. */
function unrepeated(row: Token[]): Token[] {
  for (let half = 3; half >= 1; half -= 1) {
    if (row.length < half * 2) continue;
    const isTwice = row.slice(0, half).every(({ word }, i) => word === row[half + i]?.word);
    if (isTwice && (half > 1 || row.length > 2)) return half > 1 ? row.slice(half) : row;
  }
  return row;
}

function pieceOf(row: Token[], from: number): Piece | undefined {
  const isState = (isOneOf(row[0], STATE) || phraseAt(row, 0, DRESSED) > 0) && row.length <= 3 && !beginsGoods(row);
  if ((isState || isOneOf(row[0], GRADE)) && (isState || row.length > 1) && row.length <= 5) return gradeOf(row, from);
  const begin = startOfName(row);
  const cut = row.slice(begin);
  const named = cut.slice(0, endOfName(cut));
  const trimmed = unrepeated(named.slice(0, trimmedEnd(named)));
  const tokens = trimmed.slice(0, withoutTelling(trimmed, { from: 0, next: trimmed.length }).next);
  if (isOnlyUnits(tokens) || (tokens.length === 1 && readUnit(tokens, 0) && (isOneOf(row[begin - 1], WHOLE) || isOneOf(row[begin - 1], EVERY)))) return undefined;
  if (!tokens.some(({ kind, word }) => kind === 'word' && word.length > 1) || isNoName(tokens, { from: 0, next: tokens.length }) || phraseAt(tokens, 0, NEVER) > 0) return undefined;
  const isGoods = beginsGoods(tokens);
  if (!isGoods && isTalk(row, tokens)) return undefined;
  const isClean = isCleanLead(row.slice(0, begin));
  const isTold = isTelling(row.slice(begin + tokens.length));
  return { tokens, from: from + begin, next: from + row.length, isGoods, isGrade: false, isClean, ...(isTold && { isTold }) };
}

/** "buồng nguyên", "nguyên con": how it is sold, not what. */
function isOnlyUnits(row: Token[]): boolean {
  if (isOneOf(row[0], EVERY) && readUnit(row, 1)?.next === row.length) return true;
  return row.some((_, at) => readUnit(row, at) !== undefined) && row.every((token, at) => isOneOf(token, WHOLE) || (readUnit(row, at) !== undefined && !beginsGoods(row, at)));
}

function isTalk(row: Token[], tokens: Token[]): boolean {
  const said = row.findIndex((token) => !isOneOf(token, PARTICLES) && !isOneOf(token, OFFERING));
  return phraseAt(tokens, 0, TALK) > 0 || phraseAt(row, said, TALK) > 0 || tokens.length > MOST_WORDS || isOneOf(tokens[0], PERSON) || tokens[0]?.kind !== 'word';
}

function gradeOf(row: Token[], from: number): Piece {
  const to = Math.max(Math.min(2, row.length), trimmedEnd(row));
  return { tokens: row.slice(0, to), from, next: from + row.length, isGoods: false, isGrade: true, isClean: true };
}

const splits = (row: Token[], at: number, words: Lexicon): boolean => at > 0 && isOneOf(row[at], words) && !(beginsPair(row, at - 1));

/** "rau lang rau muống": where the first word of goods comes again. */
function repeatsOf(run: Token[]): number[] {
  const first = run.findIndex((_, at) => beginsGoods(run, at));
  if (first < 0 || isOneOf(run[first], OF_GOODS)) return [];
  return run.map((_, at) => at).filter((at) => at - first >= 2 && at < run.length - 1 && run[at]?.word === run[first]?.word && run[at - 1]?.word !== run[first]?.word && run[at + 1]?.word !== run[first + 1]?.word && beginsGoods(run, at));
}

/** The names that may be in a run of words between facts; `learned` are those that stand in it by what was learned. */
export function piecesOf(run: Token[], from: number, learned: NameSpan[]): Piece[] {
  const told = toldIn(run, from);
  const heard = learned.filter((name) => !told.some((piece) => piece.isGrade && piece.from === name.from) && !isOnlyUnits(run.slice(name.from - from, name.next - from)));
  const names = withGrades(heard, run, from);
  if (names.length === 0) return told;
  const isApart = (piece: Piece): boolean => names.every((name) => piece.next <= name.from || piece.from >= name.next);
  const named = names.map((name, i): Piece => {
    const lead = run.slice(i === 0 ? 0 : (names[i - 1]?.next ?? from) - from, name.from - from);
    const isTold = isTelling(run.slice(name.next - from, (names[i + 1]?.from ?? from + run.length) - from));
    return { ...(isTold && { isTold }), tokens: [...unrepeated(run.slice(name.from - from, name.next - from)), ...name.grade], from: name.from, next: i === names.length - 1 ? from + run.length : name.next, isGoods: true, isGrade: false, isClean: isCleanLead(lead) };
  });
  return [...named, ...told.filter((piece) => piece.isGrade && isApart(piece))].sort((a, b) => a.from - b.from);
}

/** "chè xanh Tân Cương nhà cháu loại tôm nõn": what stands behind "loại" is a kind of the name before it. */
function withGrades(names: NameSpan[], run: Token[], from: number): (NameSpan & { grade: Token[] })[] {
  return names.flatMap((name, i) => {
    if (i > 0 && isOneOf(run[name.from - from - 1], GRADE)) return [];
    const next = names[i + 1];
    const isGraded = next !== undefined && isOneOf(run[next.from - from - 1], GRADE);
    return { ...name, grade: isGraded ? run.slice(next.from - from - 1, next.next - from) : [] };
  });
}

const isTelling = (behind: Token[]): boolean => behind.some((token) => !isOneOf(token, PARTICLES) && !isOneOf(token, PRONOUNS));

const isCleanLead = (lead: Token[]): boolean => lead.every((token) => isOneOf(token, PARTICLES)) || lead.some((token) => isOneOf(token, SELLING));

/** What stands in a run of words by its first words: parted at "có", "bán", "còn". */
function toldIn(run: Token[], from: number): Piece[] {
  const later = run.map((_, at) => at).filter((at) => splits(run, at, SELLING) || (at > 2 && beginsGoods(run, at) && phraseAt(run, at - 2, TODAY) === 2));
  const starts = [0, ...[...new Set([...later, ...repeatsOf(run)])].sort((a, b) => a - b)];
  return starts.flatMap((start, i) => {
    const row = run.slice(start, starts[i + 1]);
    const isSpeaker = starts[i + 1] !== undefined && isOneOf(row[0], PERSON) && row.length <= 3;
    return isSpeaker ? [] : (pieceOf(row, from + start) ?? []);
  });
}
