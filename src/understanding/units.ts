import { UNITS } from '../domain/quantity';
import { fold, hasAccents, sameWord } from '../domain/text';
import { keyOf, type Token } from './tokens';

/** A unit word found in tokens; `next` is the first token after it. */
export interface UnitFound {
  unit: string;
  next: number;
}

/** Their folded forms are everyday words of another kind: năm/nam for nắm, ở, ta, mơ. */
const ONLY_WITH_ACCENTS = new Set(['nắm', 'ổ', 'mớ', 'hủ', 'bánh', 'lá', 'ang', 'ché', 'ghè', 'giạ', 'sị', 'bộ'].map(keyOf));

/** Folded they are everyday words too (cháu, đây, lọc, to), so that they are units only behind a number or "/". */
const ONLY_AWAITED = new Set(['chậu', 'tô', 'bì', 'cốc', 'chén', 'tập', 'xấp', 'lốc', 'cành', 'cuốn', 'viên'].map(keyOf));

/** "tui" is túi only behind digits, else it is the speaker. */
const PEOPLE = new Set(['tui']);

/** "con ơi" calls the listener. */
const CALL = new Set(['ơi', 'oi', 'à', 'ạ']);

/** "bao ship", "bao ăn", "bao nhiêu": no bag. */
const NOT_A_BAG = new Set(['ship', 'ăn', 'an', 'đổi', 'doi', 'trả', 'tra', 'sượng', 'ngọt', 'chín', 'bể', 'hư', 'test', 'vận', 'cân', 'nhiêu', 'nhieu', 'lâu', 'lau', 'giờ', 'gồm', 'luôn'].map(keyOf));

/** Those of them that a number behind makes units as well: "chau 250k", "xap 10 cai". */
const AWAITED_BEFORE = new Set(['chau', 'xap', 'loc']);

interface Spelling {
  unit: string;
  words: string[];
}

/** Spellings by their first word, the longer first. */
function byFirstWord(spell: (word: string) => string, isMeant: (alias: string) => boolean): Map<string, Spelling[]> {
  const map = new Map<string, Spelling[]>();
  for (const unit of UNITS) {
    for (const alias of [unit.code, ...unit.aliases].filter(isMeant)) {
      const words = alias.split(' ').map(keyOf).map(spell);
      const first = words[0] ?? '';
      map.set(first, [...(map.get(first) ?? []), { unit: unit.code, words }].sort((a, b) => b.words.length - a.words.length));
    }
  }
  return map;
}

const exactSpellings = byFirstWord((word) => word, () => true);
const foldedSpellings = byFirstWord(fold, (alias) => !ONLY_WITH_ACCENTS.has(keyOf(alias)) && !ONLY_AWAITED.has(keyOf(alias)));

/** Marked spellings of one word by what they fold to. */
const markedSpellings = new Map<string, { alias: string; unit: string }[]>();
for (const { code, aliases } of UNITS) {
  for (const alias of [code, ...aliases].map(keyOf).filter((one) => hasAccents(one) && !one.includes(' '))) {
    markedSpellings.set(fold(alias), [...(markedSpellings.get(fold(alias)) ?? []), { alias, unit: code }]);
  }
}

function spelledAt(tokens: Token[], at: number, spellings: Map<string, Spelling[]>): UnitFound | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  const found = spellings.get(first.word)?.find(({ words }) => words.every((part, i) => tokens[at + i]?.kind === 'word' && tokens[at + i]?.word === part));
  return found && { unit: found.unit, next: at + found.words.length };
}

/** What words with some of their marks were found to mean; folding costs more than the rest of reading a unit. */
const halfSpelled = new Map<string, string | null>();
const MOST_REMEMBERED = 4000;
const LONGEST = 5;

/** Words of their own with all their marks: a tổ of bees is no tô. */
const OTHER_WORDS = new Set(['tổ', 'tờ', 'bố', 'bộ'].map(keyOf).filter((word) => !exactSpellings.has(word)));

/** "đon" is đòn with a mark left out; of a word that might be two units neither. */
function unitOfHalf(word: string, isBehindSlash: boolean): string | null {
  const key = isBehindSlash ? `/${word}` : word;
  const remembered = halfSpelled.get(key);
  if (remembered !== undefined) return remembered;
  const found = OTHER_WORDS.has(word) ? [] : markedSpellings.get(fold(word))?.filter(({ alias }) => sameWord(word, alias) && (isBehindSlash || !ONLY_WITH_ACCENTS.has(alias))) ?? [];
  const units = new Set(found.map(({ unit }) => unit));
  const unit = units.size === 1 && found[0] ? found[0].unit : null;
  if (halfSpelled.size < MOST_REMEMBERED) halfSpelled.set(key, unit);
  return unit;
}

/** Only where a unit is looked for: behind a number, "một" or "/"; "cá rô" is no rổ. */
function halfSpelledAt(tokens: Token[], at: number): UnitFound | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const isAwaited = (AWAITED_BEFORE.has(token?.word ?? '') && tokens[at + 1]?.kind === 'number') || before?.kind === 'number' || before?.text === '/' || before?.word === 'một' || before?.word === 'mỗi';
  if (!isAwaited || token?.kind !== 'word' || token.word.length > LONGEST) return undefined;
  const unit = unitOfHalf(token.word, before?.text === '/');
  return unit === null ? undefined : { unit, next: at + 1 };
}

const ONE = /^(?:mot|moi|1)$/;
const SCALES = /^(?:k|ka|ngan|nghin|ng|n|tr|trieu|ruoi|d|dong|chuc)$/;
const LIQUIDS = /^(?:ruou|dau|giam|mam|xang|mat|lit|lich|ml|sua|siro|nuoc)$/;
const TO_ME = /^(?:cho|cua|de|nha|voi|ben|vuon|ban|cung|chung|gui|goi|lay|moi)$/;

/** Behind a number, "/", "một" or a price. */
const isAwaitedAt = ({ kind, word }: Token): boolean => kind === 'number' || word === '/' || ONE.test(word) || SCALES.test(word);

/** Typed without accents, "75k/can" is a cân, save of what is sold in cans; "50k/tui", "tui 1kg 115k" a túi, "cho tui 1kg" somebody. */
function bareUnit(tokens: Token[], at: number): UnitFound | undefined {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token?.bare && !/^(?:nghin|ngan)$/.test(before?.word ?? '')) return undefined;
  const isBehind = before !== undefined && isAwaitedAt(before);
  if (token?.word === 'can') return isBehind && !tokens.some(({ word }, i) => LIQUIDS.test(word) && !(word === 'mat' && tokens[i + 1]?.word === 'mua')) ? { unit: 'kg', next: at + 1 } : undefined;
  const isSized = after?.kind === 'number' && before !== undefined && !TO_ME.test(before.word) && /^(?:kg|g|gr|gram|lang|ml|lit)$/.test(tokens[at + 2]?.word ?? '');
  return isBehind || isSized ? { unit: 'túi', next: at + 1 } : undefined;
}

/**
 * The unit that begins at `at`: "ký", "kí lô", "chai", "lit". Exact spellings win; a word typed without accents is then taken
 * for the unit it folds to, since a unit stands where hardly anything else does (behind a number, behind "một" or "/").
 */
export function readUnit(tokens: Token[], at: number): UnitFound | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  // Most words are no unit however they are spelled.
  if (!exactSpellings.has(token.word) && !foldedSpellings.has(token.word)) return halfSpelledAt(tokens, at);
  if (tokens[at]?.word === 'con' && CALL.has(tokens[at + 1]?.word ?? '')) return undefined;
  if (tokens[at]?.word === 'bao' && NOT_A_BAG.has(tokens[at + 1]?.word ?? '')) return undefined;
  const word = tokens[at]?.word ?? '';
  // "ly sz L 18k": a size.
  if (tokens[at]?.text === 'L' && tokens[at - 1]?.kind !== 'number' && tokens[at - 1]?.text !== '/') return undefined;
  // "con lon 4tr" typed bare is the large one.
  if (word === 'lon' && tokens[at]?.bare === true && /^(?:con|loai|size|trai|qua|cu|cay)$/.test(tokens[at - 1]?.word ?? '')) return undefined;
  const bare = word === 'can' || word === 'tui' ? bareUnit(tokens, at) : undefined;
  if (bare) return bare;
  const exact = spelledAt(tokens, at, exactSpellings);
  if (exact) return exact;
  if (PEOPLE.has(word) && (tokens[at - 1]?.kind !== 'number' || tokens[at]?.bare === false)) return undefined;
  return spelledAt(tokens, at, foldedSpellings) ?? halfSpelledAt(tokens, at);
}
