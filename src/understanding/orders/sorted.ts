import type { Wish } from './lines';
import type { Piece } from './pieces';

/** What the pieces of a message turned out to be. */
export interface Sorted {
  wishes: { wish: Wish; piece: Piece; isRemoved: boolean; isLess: boolean; corrects: boolean }[];
  /** "À lộn" was said: what comes next stands for what was said before. */
  corrects: boolean;
  asks: boolean;
  /** "Rau gì cũng được". */
  isAnyKind: boolean;
  /** The time stands beside a word of delivery. */
  isDelivery: boolean;
  /** Goods come before their amounts: "cam 2 ký, ổi 1 ký". */
  isList: boolean;
  /** That it orders is known: no piece of it only asks or tells. */
  isSure: boolean;
  /** Its plain words, and whether they change what was ordered. */
  plain: string;
  changes: boolean;
  mentioned: Wish[];
  places: Piece[];
  /** How it travels: "gởi xe về Đà Lạt". */
  ways: Piece[];
  notes: string[];
  name?: string;
  time?: string;
}
