import type { Token } from '../tokens';
import type { Element } from './elements';
import { phraseAt, phrases } from './words';

const AH = ['à', 'ý', 'í', 'ủa', 'ờ', 'ấy'];
const WHO = ['', 'em ', 'chị ', 'anh ', 'cô ', 'bác ', 'chú ', 'mình ', 'tui ', 'con ', 'cháu ', 'tôi '];
const SLIPPED = ['nhầm', 'lộn', 'ghi nhầm', 'ghi lộn', 'nói nhầm', 'nói lộn', 'viết nhầm', 'viết lộn', 'bấm nhầm'];
/** Words by which people take back what they just said. */
const TAKEN_BACK = phrases([...AH.flatMap((ah) => WHO.flatMap((who) => SLIPPED.map((slip) => `${ah} ${who}${slip}`))), 'à không', 'à không phải', 'ý không', 'í không', 'nhầm rồi', 'lộn rồi', 'em nhầm', 'chị nhầm', 'xin lỗi nhầm', 'ghi nhầm', 'ghi lộn', 'nói nhầm', 'nói lộn', 'viết nhầm', 'nhầm ạ', 'không phải'].join('|'));

/** What a taking back is as a break of a message. */
export const TAKING_BACK = 'à';

/** How many tokens a taking back that begins at `at` has. */
export const takingBackAt = (tokens: Token[], at: number): number => phraseAt(tokens, at, TAKEN_BACK);

const isPrice = (element: Element): boolean => element.kind === 'fact' && element.fact.kind === 'price';

/** "chả mực à nhầm chả cá thu 260k": of two names around a taking back the first was not meant, as long as no price stands between them. */
export function withoutRetracted(elements: Element[]): Element[] {
  const dropped = new Set<Element>();
  elements.forEach((slip, at) => {
    if (slip.kind !== 'break' || slip.text !== TAKING_BACK) return;
    const before = elements.slice(0, at).filter((one) => !dropped.has(one));
    const said = before.slice(before.findLastIndex(isPrice) + 1).findLast((one) => one.kind === 'piece' && one.piece.isGoods);
    const behind = elements.slice(at + 1);
    const meant = behind.slice(0, Math.max(0, behind.findIndex(isPrice))).find((one) => one.kind === 'piece');
    if (said && meant?.kind === 'piece' && meant.piece.isGoods) dropped.add(said);
  });
  return elements.filter((one) => !dropped.has(one));
}
