import { amountAt, oneOfUnit } from './amounts';
import { goodsAt } from './goods-at';
import { isCapital } from './people';
import type { Piece } from './pieces';

/** "Sâm ngọc linh ra Hà Nội", "muối ớt xuống 88 Lê Lợi", "trà tắc q3": where it goes. */
export const isBound = ({ tokens, words }: Piece, at: number): boolean => (/^(?:ra|xuống|lên|vô|tới|đến|qua|sang|về)$/u.test(words[at] ?? '') && (/^(?:số|nhà|kiệt|hẻm|ngõ|đường|[0-9k][0-9/]*)$/u.test(words[at + 1] ?? '') || (isCapital(tokens[at + 1]) && isCapital(tokens[at + 2])))) || /^[qp](?:[1-9]|1[0-9])$/u.test(words[at] ?? '');

/** "Cá tầm 2 ký", "gà ta ký bảy": what one weighs. */
export const isWeight = ({ tokens }: Piece, at: number): boolean => goodsAt(tokens, at) < 2 && (/^(?:kg|lạng|g|lít|ml)$/.test(oneOfUnit(tokens, at)?.unit ?? '') || amountAt(tokens, at)?.unit !== undefined);
