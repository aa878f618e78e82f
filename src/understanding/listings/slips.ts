import { UNITS } from '../../domain/units';
import { fold, hasAccents } from '../../domain/text';
import { isSyllable } from '../spelling';
import { changed, keyOf, type Token } from '../tokens';

/** Short forms and left-overs of typing that stand for one word of a listing. Words that are also something else are left alone. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  `không: k ko hk hok khg hông hổng hong hem khum khom hôg hơm
   được: đc dc đk đươc
   với: vs
   còn: conf cof cofn
   người: ng
   mới: ms
   size: sz saiz siz
   bán: bánn bans
   giá: gias gía
   trứng: trứg`
    .split('\n')
    .flatMap((line) => {
      const [word = '', forms = ''] = line.trim().split(': ');
      return forms.split(' ').map((form): [string, string] => [keyOf(form), word]);
    }),
);

/** Units and words of size that amounts and prices are made with, by how they are typed without accents. */
const MEASURES: ReadonlyMap<string, string> = new Map(
  [...UNITS.flatMap(({ code, aliases }) => [code, ...aliases]), 'ngàn', 'nghìn', 'triệu', 'trăm', 'đồng']
    .filter((word) => !word.includes(' ') && word.length > 1)
    .map((word): [string, string] => [fold(word), keyOf(word)]),
);
const KILO = /^k(?:h|b|v|gg+|gs|q|f|hg|gk)$/;
const MOST_REMEMBERED = 4000;
const remembered = new Map<string, string>();

/** A doubled letter or another ending that no syllable has: "tráai", "chụcc", "buồg". */
const isMistyped = (plain: string): boolean => !isSyllable(plain) || /([aiuyhkcgnt])\1/.test(plain);

/** The measure a mistyped word is one letter away from: one too many, one left out, two in the wrong order. */
function measureNear(word: string): string | undefined {
  const plain = fold(word);
  if (KILO.test(plain)) return 'kg';
  if (plain.length < 3 || plain.length > 7 || MEASURES.has(plain) || !isMistyped(plain)) return undefined;
  const single = MEASURES.get(plain.replace(/(\p{L})\1+/gu, '$1'));
  if (single !== undefined) return single;
  for (let at = 0; at <= plain.length; at += 1) {
    const less = MEASURES.get(plain.slice(0, at) + plain.slice(at + 1));
    const swapped = MEASURES.get(plain.slice(0, at) + (plain[at + 1] ?? '') + (plain[at] ?? '') + plain.slice(at + 2));
    const more = [...'nhgct'].map((letter) => MEASURES.get(plain.slice(0, at) + letter + plain.slice(at))).find((one) => one !== undefined);
    const found = swapped ?? (plain.length > 3 ? less : undefined) ?? (plain.length > 2 ? more : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function measured(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = measureNear(word) ?? word;
  if (remembered.size < MOST_REMEMBERED) remembered.set(word, found);
  return found;
}

const WHOLE = new Set(['ký', 'kí', 'kg', 'cân', 'lít', 'lit', 'ky', 'ki', 'can']);
/** "chai nữa lít": half of it; "thêm nữa" has no unit behind. */
const isAmountOf = (after: Token | undefined): boolean => WHOLE.has(after?.word ?? '');

/** Whether an amount or a price goes on here: behind a number or a slash. */
const isAwaited = (before: Token | undefined): boolean => before?.kind === 'number' || before?.text === '/';

/**
 * The tokens with each word as it was meant, where typing left no doubt: "vs" với, "ko" không, "conf" còn, and behind a number "tráai" trái, "kh" kg.
 * Their `text` stays as it was typed, since names are shown with it.
 */
export function withoutSlips(tokens: Token[]): Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return token;
    const before = tokens[at - 1];
    // "Ban cá nục": at the head of a message with accents it is bán.
    if (at === 0 && token.word === 'ban' && !token.bare) return changed(token, { word: 'bán' });
    // Half of the accents are typed: "gia 110k".
    if (token.word === 'gia' && !token.bare && tokens[at + 1]?.kind === 'number') return changed(token, { word: 'giá' });
    if (token.word === 'nữa' && isAmountOf(tokens[at + 1]) && before?.kind === 'word') return changed(token, { word: 'nửa' });
    const isShortThousand = token.glued && before?.kind === 'number';
    const meant = isAwaited(before) ? measured(token.word) : token.word;
    if (meant !== token.word) return changed(token, { word: token.bare ? fold(meant) : meant });
    const stands = isShortThousand || before?.text === '/' ? undefined : STANDS_FOR.get(token.word);
    if (stands === undefined) return token;
    return token.bare && hasAccents(stands) ? changed(token, { word: fold(stands) }) : changed(token, { word: stands });
  });
}
