import { bestPaths, worthOf } from '../../learned/best-paths';
import { sweep, type Chain } from '../../learned/chain';
import type { Anchor } from '../anchors';
import { draftsOf } from '../drafts';
import { goodsOfDrafts } from '../goods-of-drafts';
import type { Draft } from '../offers';
import type { Parts } from '../parts';
import type { Goods } from '../settle';
import { markedDrafts } from './goods';
import type { Clued } from './read';
import { judgeStocks, type Chances } from './stock';

/** One of the ways to read a message's goods. */
export interface Reading {
  goods: Goods[];
  drafts: Draft[];
  /** How its places are marked. */
  marks: number[];
  /** How much less the marks are worth than the best, as a logarithm: 0 for those. */
  behind: number;
  /** The rules read it so. */
  isRuled: boolean;
  /** Amounts are the stock where they were read as that, however unlikely. */
  isPlain: boolean;
}

/** So many ways are looked at, and so many rows of marks to find them. */
const MOST_READINGS = 4;
const MOST_PATHS = 12;
/** Marks that are worth less than the best by more than this read nothing right. */
const FAR = 4;
const FARTHEST = -99;

/** What tells two readings apart. */
const textOf = (goods: Goods[]): string => JSON.stringify(goods.map(({ said: _said, ...rest }) => rest));

/** The ways to read a message: by the likeliest marks, the likeliest first, and by the rules; each also with every stock as it stands, where some are hardly one. */
export function readingsOf(parts: Parts, anchors: Anchor[], clued: Clued, chain: Chain, chanceOf: Chances): Reading[] {
  const found = new Map<string, Reading>();
  const add = (drafts: Draft[], told: Omit<Reading, 'goods' | 'drafts'>): void => {
    if (drafts.length === 0 && !told.isRuled) return;
    const goods = goodsOfDrafts(parts, drafts);
    const key = textOf(goods);
    const same = found.get(key);
    if (same) same.isRuled ||= told.isRuled;
    else found.set(key, { ...told, goods, drafts });
  };
  const addBoth = (draft: () => Draft[], told: Omit<Reading, 'goods' | 'drafts' | 'isPlain'>): void => {
    const drafts = draft();
    const isJudged = judgeStocks(drafts, chanceOf);
    add(drafts, { ...told, isPlain: !isJudged });
    if (isJudged) add(draft(), { ...told, isPlain: true });
  };
  const paths = bestPaths(chain, sweep(chain), MOST_PATHS);
  const best = paths[0]?.worth ?? 0;
  for (const { marks, worth } of paths) {
    if (found.size >= MOST_READINGS || worth - best < -FAR) break;
    addBoth(() => markedDrafts(parts.tokens, clued.places, marks), { marks, behind: worth - best, isRuled: false });
  }
  addBoth(() => draftsOf(parts.tokens, anchors, parts.cued), { marks: clued.rules, behind: worthOf(chain, clued.rules, FARTHEST) - best, isRuled: true });
  return [...found.values()];
}
