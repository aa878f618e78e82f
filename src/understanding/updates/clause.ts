import type { Dong } from '../../domain/money';
import type { SaidHarvest } from '../../domain/harvest';
import type { Quantity } from '../../domain/quantity';
import { beginsGoods } from '../listings/heads';
import { core } from '../name';
import { isOneOf, lexicon, textOf, type Lexicon, type Token } from '../tokens';
import { PRONOUNS } from '../words';

/** A change a seller tells of goods that are on sale. `goods` are their words for them; absent when only one thing can be meant. */
export type Update =
  | { kind: 'soldOut'; goods?: string }
  /** What it costs now, or by how much (`by`, in đồng; `percent`) it went up or down; neither when that was left open. */
  | { kind: 'price'; goods?: string; dong?: Dong; by?: Dong; percent?: number; unit?: string }
  /** Without an amount it was left open ("còn 2-3 ký"); `bare` is in what the goods are sold by ("còn 5"). `isMore`: so much came on top of what is there. */
  | { kind: 'stock'; goods?: string; quantity?: Quantity; bare?: number; isMore?: true }
  /** So much was sold elsewhere. `mayBeMore`: or there is so much more to sell, "bán thêm được 3 ký nữa". */
  | { kind: 'sold'; goods?: string; quantity: Quantity; mayBeMore?: true }
  /** They are picked for who orders them, so much of it at most. */
  | { kind: 'harvest'; goods?: string; quantity?: Quantity; bare?: number; harvest: SaidHarvest }
  | { kind: 'hide'; goods?: string }
  | { kind: 'show'; goods?: string }
  | { kind: 'undo'; goods?: string };

/** Reads one clause; undefined when it says nothing of the kind. */
export type Reading = (tokens: Token[]) => Update | undefined;

export const has = (tokens: Token[], words: Lexicon): boolean => tokens.some((token) => isOneOf(token, words));

const OF = lexicon('của');
const ASKED = lexicon('giùm dùm giúp hộ cho');
const WRITE = lexicon('cập nhật sửa đổi ghi báo bài giùm dùm giúp hộ cũng');

/** "sửa giúp bác nước mắm", "bánh pía dùm tui": without who is asked, and for whom. */
function plain(row: Token[]): Token[] {
  const begin = row.findIndex((_, at) => beginsGoods(row, at));
  const isLed = begin > 0 && row.slice(0, begin).every((token) => isOneOf(token, PRONOUNS) || isOneOf(token, WRITE));
  const led = isLed ? row.slice(begin) : row;
  const owner = led.findIndex((token, at) => at > 0 && isOneOf(token, OF) && isOneOf(led[at + 1], PRONOUNS));
  const rest = owner > 0 ? led.slice(0, owner) : led;
  return isOneOf(rest[rest.length - 1], PRONOUNS) && isOneOf(rest[rest.length - 2], ASKED) ? rest.slice(0, -2) : rest;
}

/** The words that are left for the goods once `known` are taken out; no goods when none are. */
export function goodsIn(tokens: Token[], known: Lexicon, used: boolean[] = []): { goods?: string } {
  const rows: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (used[at] || token.kind === 'sign' || isOneOf(token, known)) rows.push([]);
    else rows[rows.length - 1]?.push(token);
  });
  const names = rows.map((row) => core(plain(row))).filter((row) => row[0]?.kind === 'word' && row.some((token) => !isOneOf(token, WRITE)));
  const name = names.find((row) => row.some((_, at) => beginsGoods(row, at))) ?? names[0];
  return name === undefined || name.length === 0 ? {} : { goods: textOf(name) };
}

/** Which tokens from `at` up to `next` are taken up. */
export const usedUp = (tokens: Token[], at: number, next: number): boolean[] => tokens.map((_, i) => i >= at && i < next);
