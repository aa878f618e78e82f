import { fold, hasAccents } from '../../domain/text';
import { keyOf } from '../tokens';
import { UNKNOWN, longestFrom, wordsAt, type Mention, type Said } from './mentions';
import type { AdminUnits, Named } from './units';
import type { Word } from './words';

interface Kind {
  said: Said;
  /** Words for it, folded; two-word ones are "thi tran". */
  level: 'ward' | 'district' | 'province';
}

const KINDS: Record<string, Kind> = {
  phuong: { said: 'P', level: 'ward' },
  p: { said: 'P', level: 'ward' },
  f: { said: 'P', level: 'ward' },
  ward: { said: 'P', level: 'ward' },
  xa: { said: 'X', level: 'ward' },
  x: { said: 'X', level: 'ward' },
  'thi tran': { said: 'T', level: 'ward' },
  tt: { said: 'T', level: 'ward' },
  'dac khu': { said: 'D', level: 'ward' },
  quan: { said: 'Q', level: 'district' },
  q: { said: 'Q', level: 'district' },
  district: { said: 'Q', level: 'district' },
  huyen: { said: 'H', level: 'district' },
  h: { said: 'H', level: 'district' },
  'huyen dao': { said: 'H', level: 'district' },
  'thi xa': { said: 'S', level: 'district' },
  tx: { said: 'S', level: 'district' },
  'thanh pho': { said: 'C', level: 'district' },
  tp: { said: 'C', level: 'district' },
  tinh: { said: 't', level: 'province' },
  t: { said: 't', level: 'province' },
};
/** With marks such a word must have its own: "Phùng Xá" is no commune of Thạch Thất, "Phương Liên" no ward of Liên. */
const FULL = new Set(['phường', 'xã', 'thị trấn', 'đặc khu', 'quận', 'huyện', 'huyện đảo', 'thị xã', 'thành phố', 'tỉnh', 'thị trân', 'thị tran', 'thi trấn', 'phưòng', 'phừơng', 'phuờng', 'huyên', 'quân', 'thành phô', 'thanh phố', 'thị xả'].map(keyOf));
/** Written in full with its accents, such a word is believed even before a name that no table has. */
const PLAIN = new Set(['phường', 'xã', 'thị trấn', 'đặc khu', 'p', 'ward']);
const GLUED_NUMBER = /^(p|f|q|phường|phuong|quận|quan)0*(\d{1,2})$/iu;

/** "phường Hải Châu", "Q.1", "TP Tam Kỳ": every place of the text that stands behind a word for its kind, in their order. */
export function typedMentions(units: AdminUnits, words: Word[], isSure?: 'sure'): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (isSure && mayEndName(words, at)) continue;
    const mention = gluedAt(units, words, at) ?? typedAt(units, words, at);
    if (!mention) continue;
    found.push(mention);
    at = mention.to - 1;
  }
  return found;
}

/** Without accents "phung xa thach that" may be Phùng Xá of Thạch Thất: a word in the middle of others that is as well the end of a name. */
export const mayEndName = (words: Word[], at: number): boolean =>
  at > 0 && !words[at]?.breakBefore && !words[at - 1]?.isSign && !hasAccents(words[at]?.text ?? '') && /^(?:xa|phuong|quan|tinh)$/i.test(words[at]?.text ?? '');

/** "q10", "P5". */
function gluedAt(units: AdminUnits, words: Word[], at: number): Mention | undefined {
  const parts = GLUED_NUMBER.exec(words[at]?.text ?? '');
  const kind = parts && KINDS[fold(parts[1] ?? '')];
  if (!kind || (words[at - 1]?.text === '/' && words[at]?.glued) || words[at + 1]?.text === '/') return undefined;
  const named = ofLevel(units, units.byKey.get(parts[2] ?? '') ?? UNKNOWN, kind);
  return named && { from: at, to: at + 1, name: at, words: [parts[2] ?? ''], said: kind.said, named, isWhole: true };
}

function typedAt(units: AdminUnits, words: Word[], at: number): Mention | undefined {
  for (const length of [2, 1]) {
    const written = wordsAt(words, at, at + length).join(' ').toLowerCase().normalize('NFC');
    const key = fold(written);
    const kind = hasAccents(written) && !FULL.has(keyOf(written)) ? undefined : KINDS[key];
    if (!kind || words[at]?.isSign || (length === 2 && words[at + 1]?.breakBefore)) continue;
    const from = at + length;
    if (!words[from] || words[from]?.breakBefore) continue;
    const longest = longestFrom(units, words, from, (named) => ofLevel(units, named, kind));
    if (longest && isSafe(words, at, key, from)) {
      const to = kind.level === 'ward' ? withNumber(words, longest.to) : longest.to;
      return { from: at, to, name: from, words: wordsAt(words, from, to), said: kind.said, named: longest.named, isWhole: true };
    }
    const unknown = kind.level === 'ward' ? unknownAt(words, at, from) : undefined;
    if (unknown) return { ...unknown, said: kind.said };
  }
  return undefined;
}

/** "phường Hải Châu 1": a ward that was one of two before they were put together as "Hải Châu". */
function withNumber(words: Word[], to: number): number {
  const number = words[to];
  const isLast = !words[to + 1] || words[to + 1]?.breakBefore;
  return number && isLast && !number.breakBefore && /^(?:[1-3]|I{1,3})$/.test(number.text) && !/^\d+$/.test(words[to - 1]?.text ?? '') ? to + 1 : to;
}

/** One letter is a word for a kind only with a dot, a number behind it, or when no accents are written anyway. */
function isSafe(words: Word[], at: number, key: string, from: number): boolean {
  if (key.length > 1) return true;
  const next = words[from];
  if (!next) return false;
  return !words[at]?.glued && next.start <= (words[at]?.end ?? 0) + 2;
}

/** The units of a name that a word of this kind can stand before. */
function ofLevel(units: AdminUnits, named: Named, { said, level }: Kind): Named | undefined {
  const { districts, newWards, oldWards } = named;
  const isCity = (place: number) => units.newProvinces[units.oldProvinces[place]?.now ?? -1]?.isCity && units.newProvinces[units.oldProvinces[place]?.now ?? -1]?.name === units.oldProvinces[place]?.name;
  const cities = { newProvinces: named.newProvinces.filter((place) => units.newProvinces[place]?.isCity), oldProvinces: named.oldProvinces.filter(isCity) };
  const provinces = level === 'province' ? { newProvinces: named.newProvinces, oldProvinces: named.oldProvinces } : said === 'C' ? cities : { newProvinces: [], oldProvinces: [] };
  const wanted = { ...provinces, districts: level === 'district' ? districts : [], newWards: level === 'ward' ? newWards : [], oldWards: level === 'ward' ? oldWards : [] };
  return Object.values(wanted).some((list: number[]) => list.length > 0) ? wanted : undefined;
}

/** "phường Hòa Cường Nam Bắc": called a ward, and no table knows it. The words up to the next break are its name, as they are capitals. */
function unknownAt(words: Word[], at: number, from: number): Mention | undefined {
  if (!PLAIN.has(wordsAt(words, at, from).join(' ').toLowerCase()) || /^(?:ông|bà)$/iu.test(words[at - 1]?.text ?? '')) return undefined;
  let to = from;
  while (words[to] && !words[to]?.isSign && !(to > from && words[to]?.breakBefore) && /^[\p{Lu}\d]/u.test(words[to]?.text ?? '') && to - from < 4) to += 1;
  return to > from ? { from: at, to, name: from, words: wordsAt(words, from, to), named: UNKNOWN, isWhole: true } : undefined;
}
