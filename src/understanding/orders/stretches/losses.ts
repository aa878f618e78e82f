import { fold } from '../../../domain/text';
import type { Entry } from '../catalogue';
import { goodsAt } from '../goods-at';
import type { Line } from '../settle';

const isCounted = ({ line, isOpen }: Line): boolean => line.qty !== undefined || line.money !== undefined || isOpen;
const isListed = ({ goods, from: [, words = []] }: Line): boolean => words.length > 0 && goods !== undefined && goods.ids.length > 0 && !goods.isLoose;
const byMoney = (lines: Line[]): number => lines.filter(({ line }) => line.money !== undefined).length;

/** "Cam sành đường", where cam sành and cam đường are sold, or "heo con" where only heo cỏ is: which of them stays a question. */
const losesKind = (lines: Line[], ruled: Line[], entries: Entry[]): boolean =>
  ruled.some(({ line, ask, from: [, words = []] }, at) => {
    const other = lines[at]?.line.item;
    if (!ask.includes('item') || line.item === undefined || other === undefined) return false;
    if (goodsAt(words, 0) > (lines[at]?.from[1]?.length ?? 0)) return true;
    const told = new Set(fold(other).split(' '));
    return fold(line.item).split(' ').some((word) => !told.has(word) && entries.some(({ folded }) => folded.includes(word)));
  });

/** "3 củ kiệu" of "củ kiệu": a unit that the listing's name has is asked for by nobody. */
const asksUnit = (lines: Line[], ruled: Line[]): boolean => ruled.every(({ ask }) => ask.length === 0) && lines.some(({ ask }) => ask.includes('unit'));

/** Readings against the catalogue that no learning may choose: they take what the rules would ask about for certain, or ask what is certain. */
export const isAgainstList = (lines: Line[], ruled: Line[], entries: Entry[]): boolean => losesKind(lines, ruled, entries) || asksUnit(lines, ruled);

/** "2 hộp chi đó": goods that nobody named are asked for where the rules ask. */
export const leavesUnnamed = (lines: Line[], ruled: Line[]): boolean => lines.some(({ line, ask }) => line.item === undefined && !ask.includes('item')) && ruled.some(({ ask }) => ask.includes('item'));

/** Goods without an amount where all that the rules found have one are mostly talk: "đủ rồi, giao …". */
export const losesAmounts = (lines: Line[], ruled: Line[]): boolean => !lines.every(isCounted) && ruled.every(isCounted);

/** What lines lack that those of the rules have. */
export function lossesOf(lines: Line[], ruled: Line[], entries: Entry[] = []): string[] {
  if (lines === ruled) return [];
  const losses: [string, boolean][] = [
    ['lines', lines.length < ruled.length],
    ['money', byMoney(lines) < byMoney(ruled)],
    ['known goods', ruled.some(({ from: [, words = []] }) => goodsAt(words, 0) > 0 && !lines.some(({ line }) => fold(line.item ?? '').includes(fold(words[0]?.word ?? ''))))],
    ['listed goods', ruled.length > 0 && ruled.every((line) => isCounted(line) && isListed(line)) && (lines.length < ruled.length || lines.some(({ isSure }) => !isSure))],
    ['kind', losesKind(lines, ruled, entries)],
    ['certainty', ruled.every(({ ask }) => ask.length === 0) && lines.some(({ ask }) => ask.length > 0)],
  ];
  return losses.flatMap(([name, is]) => (is ? [name] : []));
}
