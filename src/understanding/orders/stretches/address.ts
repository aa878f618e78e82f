import { fold } from '../../../domain/text';
import type { Token } from '../../tokens';
import { inDigits, partText } from '../contact';
import type { Piece } from '../pieces';
import { PLACES, type Stretch } from './marks';
import type { Text } from './read';

/** The parts of the address that stretches tell, as they were typed, numbers in digits. */
export function addressFrom(stretches: Stretch[], tokens: Token[]): Record<string, string> | null {
  const parts = PLACES.flatMap((part) => {
    const said = stretches.filter(({ kind }) => kind === part).map(({ from, to }) => inDigits(tokens.slice(from, to)));
    const text = /^(?:street|near|area)$/.test(part) ? said.join(', ') : (said[0] ?? '').replace(/^[pfq](?=\d+$)/i, '');
    return text === '' ? [] : [[part, partText(part, text)] as const];
  });
  return parts.length > 0 ? withWard(Object.fromEntries(parts)) : null;
}

const WARD = /(?:^| )(?:(?<!tác )xã|phường|thị trấn) ((?:\p{Lu}[\p{L}']* ?)+)$/u;
/** "UBND xã Trà Giáp": the ward is said there too. */
function withWard(address: Record<string, string>): Record<string, string> {
  const ward = WARD.exec(address['near'] ?? '')?.[1]?.trim();
  return ward !== undefined && address['ward'] === undefined ? { ...address, ward } : address;
}

/** What kind of unit is named, which a stretch leaves out. */
const UNIT_KIND = /^(?:phường|xã|quận|huyện|tỉnh|thành|phố|thị|trấn|p|q|h|x|tp|tx|tt|phuong|xa|quan|huyen|tinh|thanh|pho|thi|tran|\.)$/;

/** The address as it was typed: stretches beside each other are one piece. */
export function placesFrom(stretches: Stretch[], { tokens, words }: Text): Piece[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { from, to } of stretches) {
    let begins = from;
    while (UNIT_KIND.test(tokens[begins - 1]?.word ?? '') && begins - 1 >= (pieces.at(-1)?.to ?? 0)) begins -= 1;
    const last = pieces.at(-1);
    if (last?.to === begins) last.to = to;
    else pieces.push({ from: begins, to });
  }
  return pieces.map(({ from, to }) => ({ tokens: tokens.slice(from, to), words: words.slice(from, to), asks: false, sentence: '', clause: '' }));
}

const BESIDE = /(?:^| )(?:ke|gan|canh|sat|ngay|doi dien|ben) $/;
const GOES_TO = /(?:^| )(?:giao|ship|toi|den|cho vo|cho vao|cho ra|mang ra|dem ra) $/;

/** "Kế bên chợ": said so plainly, nobody finds the house without it. */
export function losesLandmark(told: Record<string, string> | null, was: Record<string, string> | null, words: string[]): boolean {
  const near = fold(was?.['near'] ?? '');
  if (near === '' || Object.values(told ?? {}).some((part) => near.includes(fold(part)) || fold(part).includes(near))) return false;
  const said = fold(words.join(' '));
  const before = said.slice(0, Math.max(0, said.indexOf(near)));
  return before !== '' && (BESIDE.test(before) || (told === null && GOES_TO.test(before) && near.includes(' ')));
}
