import { areConvertible, unitOf } from '../../domain/quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import type { Cued } from './cues';
import type { Element } from './elements';
import { LIKE, OF_GOODS } from './kind-words';
import { STATE } from './name-words';
import { describes, type Anchor, type State } from './names-of-prices';
import type { Piece } from './pieces';

/** "Sầu riêng: loại A 95k": the kind that the price is for, told behind the name. */
export function gradeBehind({ pending }: State, piece: Piece, clauseFrom: number): Token[] {
  const grade = pending.findLast((one) => one.isGrade && one.from >= Math.max(piece.next, clauseFrom));
  return grade?.tokens ?? [];
}

/** The pack told right behind a price: "8k/chai 350ml". */
export function packBehind(elements: Element[], from: number): number | undefined {
  const after = elements[elements.findIndex((one) => one.from === from) + 1];
  return after?.kind === 'fact' && after.fact.kind === 'pack' ? after.fact.size : undefined;
}

/** "320k/kg, túi 200g 68k": less than what was priced before, in a pack of its own. Gives where it begins. */
function smallerPack({ cued }: State, { fact }: Cued): number | undefined {
  const [before, pack] = cued.slice(0, cued.findIndex((one) => one.fact === fact)).slice(-2).map((one) => one.fact);
  if (before?.kind !== 'price' || pack?.kind !== 'pack' || pack.next !== fact.from || !before.per || fact.kind !== 'price' || fact.per) return undefined;
  return areConvertible(pack.unit, before.per.unit) && pack.size * unitOf(pack.unit).factor < before.per.n * unitOf(before.per.unit).factor ? pack.from : undefined;
}

/** "loại 2 20k" behind another grade; "4-5 con/kg 260k" behind another size: the same goods once more. */
export function variant(state: State, cued: Cued): Anchor | undefined {
  const { anchors, elements, pending } = state;
  const last = anchors[anchors.length - 1];
  const size = packBehind(elements, cued.fact.from);
  if (last && size !== undefined && state.sizes.length > 0 && !state.sizes.includes(size)) return { from: cued.fact.from, ...(last.name && { name: last.name }), others: [] };
  const grade = pending.findLast((piece) => (piece.isGrade || describes(piece)) && piece.from >= cued.clauseFrom);
  if (!last) return undefined;
  const small = smallerPack(state, cued);
  if (small !== undefined) return { from: small, ...(last.name && { name: last.name }), others: [] };
  if (grade && last.name) return { from: grade.from, name: [...withoutGrade(last.name), ...grade.tokens], others: [] };
  const sized = elements.findLast((one) => one.next <= cued.fact.from && one.from >= cued.clauseFrom && one.kind === 'fact' && (one.fact.kind === 'size' || one.fact.kind === 'pack'));
  const earlier = elements.some((one) => sized && one.from >= last.from && one.next <= sized.from && one.kind === 'fact' && sized.kind === 'fact' && one.fact.kind === sized.fact.kind);
  return sized && earlier ? { from: sized.from, ...(last.name && { name: last.name }), others: [] } : undefined;
}

const GRADE = lexicon('loại size hạng');
const withoutGrade = (name: Token[]): Token[] => {
  const at = name.findIndex((token, i) => isOneOf(token, GRADE) || (i > 0 && isOneOf(token, OF_GOODS) && isOneOf(name[i + 1], LIKE)));
  const end = at > 0 ? at : name.length;
  // "măng tươi 30k, khô 200k": another kind stands in the place of the first.
  return end > 1 && at < 0 && isOneOf(name[end - 1], STATE) ? name.slice(0, end - 1) : name.slice(0, end);
};
