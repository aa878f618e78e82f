import { normalise } from '../../../domain/text';
import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/stretch-weights';
import type { Chain, Clues } from '../../learned/chain';
import { learnedChain, unpackedLater } from '../../learned/unpacked';
import { MAX_READ } from '../../tokens';
import { phonesOf, unshouted, withoutReadOut } from '../contact';
import { tidyText, type Tidy } from '../tidy';
import { ORDER } from './marks';
import { PHONE } from './spots';

/** Longer messages are no orders. */
const MOST_TOKENS = 120;

/** A message for marking: its tokens, a sign where a phone number stood, and its words in plain spelling. */
export type Text = Tidy;

/** The text of a message for marking. */
export function textFor(message: string): Text {
  const text = unshouted(normalise(message.slice(0, MAX_READ)));
  const phones = phonesOf(text);
  const without = [...phones].sort((a, b) => b.start - a.start).reduce((rest, { start, end }) => `${rest.slice(0, start)} ${PHONE} ${rest.slice(end)}`, text);
  return tidyText(phones.length > 0 ? without : withoutReadOut(text, PHONE), MOST_TOKENS);
}

const learned = unpackedLater(ORDER, { WEIGHTS, SCALE, STEPS, STARTS });

/** What each mark of each token is worth by what was learned. */
export const chainOfSpots = (clues: Clues[]): Chain => learnedChain(clues, learned());
