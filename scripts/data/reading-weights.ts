import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chain } from '../../src/understanding/learned/chain';
import { anchorsOf } from '../../src/understanding/listings/anchors';
import { partsOf } from '../../src/understanding/listings/parts';
import { readingsBy } from '../../src/understanding/listings/stretches/apply';
import { closed, type Clued } from '../../src/understanding/listings/stretches/read';
import { goodsOutput } from '../../src/understanding/outputs/listings';
import { dice } from './dice';
import { chainBy, learnChain, type Learned } from './learn-chain';
import { learnChoice, questionsOf, type Question } from './learn-choice';
import { acceptedBy, listingRows, plain, type ListingRow } from './listing-examples';
import { LESSONS, examplesOf } from './listing-weights';
import { weightsFile } from './packed';
import { typedBare } from './rewritten';

const FILE = join('src', 'understanding', 'data', 'reading-weights.ts');
const HEAD = 'What each clue of a reading of a listing (listings/stretches/reading-clues.ts) says for or against its being right. Written by scripts/data/reading-weights.ts from the main rows of listings, not by hand.';
const SEED = 5;
const COPY = 0.5;

/** The readings of a row by a chain that never saw it, and which of them it accepts; undefined where no fact was found. */
function questionOf(row: ListingRow, weights: Learned, share: number): Question | undefined {
  const parts = partsOf(row.input);
  if (parts.cued.length === 0) return undefined;
  const anchors = anchorsOf(parts.tokens, parts.elements, parts.cued);
  const chainOf = ({ places, clues }: Clued): Chain => closed(chainBy(LESSONS.order, weights)(clues), (place) => places[place]?.cued !== undefined);
  const { readings, cluesOfEach } = readingsBy(parts, anchors, chainOf);
  const accepted = acceptedBy(row);
  return { candidates: cluesOfEach(), right: readings.map(({ goods }) => accepted.has(plain(goodsOutput(goods)))), share };
}

/** Learns to choose among the readings of the rows and writes the weights. */
function main(): void {
  const rows = listingRows();
  const examples = examplesOf(rows, dice(SEED));
  const learn = (mayLearn: (at: number) => boolean): Learned => learnChain(examples.filter((_, at) => mayLearn(at)).flat(), LESSONS, { models: 1, seed: SEED });
  const questions = questionsOf(rows, learn, (row, weights) => [questionOf(row, weights, 1) ?? [], questionOf({ ...row, input: typedBare(row.input) }, weights, COPY) ?? []].flat());
  writeFileSync(FILE, weightsFile(HEAD, rows.length, learnChoice(questions, SEED)));
  process.stderr.write(`${FILE}: ${questions.length} messages, ${questions.filter(({ right }) => right.includes(true)).length} of them with a right reading\n`);
}

if (require.main === module) main();
