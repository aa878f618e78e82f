import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chainOf, stepsFrom } from '../../src/understanding/learned/chain';
import { anchorsOf } from '../../src/understanding/listings/anchors';
import { partsOf } from '../../src/understanding/listings/parts';
import { cluedReadings } from '../../src/understanding/listings/stretches/apply';
import { closed, cluedPlaces } from '../../src/understanding/listings/stretches/read';
import { goodsOutput } from '../../src/understanding/outputs/listings';
import { dice } from './dice';
import { learnChain, type Learned } from './learn-chain';
import { learnChoice, packedChoice, type Question } from './learn-choice';
import { acceptedBy, listingRows, plain, type ListingRow } from './listing-examples';
import { LESSONS, examplesOf } from './listing-weights';
import { typedBare } from './rewritten';

const FILE = join('src', 'understanding', 'data', 'reading-weights.ts');
const HEAD = 'What each clue of a reading of a listing (listings/stretches/reading-clues.ts) says for or against its being right. Written by scripts/data/reading-weights.ts from the main rows of listings, not by hand.';
/** Readings of a row must come from a chain that has not learned from it: so many chains, each without its own part of the rows. */
const FOLDS = 5;
const SEED = 5;
const COPY = 0.5;

/** The readings of a row by a chain that never saw it, and which of them it accepts; undefined where no fact was found. */
export function questionOf(row: ListingRow, weights: Learned, share: number): Question | undefined {
  const parts = partsOf(row.input);
  if (parts.cued.length === 0) return undefined;
  const anchors = anchorsOf(parts.tokens, parts.elements, parts.cued);
  const clued = cluedPlaces(parts, anchors);
  const clues = clued.clues.map(({ kinds, words, rules }) => [...kinds, ...words, ...rules]);
  const chain = closed(chainOf(clues, weights, stepsFrom(LESSONS.order, weights.step, weights.start)), (place) => clued.places[place]?.cued !== undefined);
  const accepted = acceptedBy(row);
  const readings = cluedReadings(parts, anchors, clued, chain);
  return { candidates: readings.map((one) => one.clues), right: readings.map(({ reading }) => accepted.has(plain(goodsOutput(reading.goods)))), share };
}

/** Learns to choose among the readings of the rows and writes the weights. */
function main(): void {
  const rows = listingRows();
  const examples = examplesOf(rows, dice(SEED));
  const questions: Question[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learnChain(examples.filter((_, at) => at % FOLDS !== fold).flat(), LESSONS, { models: 1, seed: SEED });
    for (const row of rows.filter((_, at) => at % FOLDS === fold)) questions.push(...[questionOf(row, weights, 1) ?? [], questionOf({ ...row, input: typedBare(row.input) }, weights, COPY) ?? []].flat());
    process.stderr.write(`${fold + 1} of ${FOLDS} parts of the rows are read\n`);
  }
  const { SCALE, WEIGHTS } = packedChoice(learnChoice(questions, SEED));
  writeFileSync(FILE, `/** ${HEAD} */\nexport const LEARNED_FROM = ${rows.length};\nexport const SCALE = ${SCALE};\nexport const WEIGHTS = '${WEIGHTS}';\n`);
  const right = questions.filter((one) => one.right.includes(true)).length;
  process.stderr.write(`${FILE}: ${questions.length} messages, ${right} of them with a right reading\n`);
}

if (require.main === module) main();
