import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, normalise } from '../../src/domain/text';
import { factsOf } from '../../src/understanding/listings/facts';
import { CLUES, cluesAt, spotsOf } from '../../src/understanding/listings/names/clues';
import { MARKS, bestMarks } from '../../src/understanding/listings/names/mark';
import { goodsNames } from '../../src/understanding/listings/names/vocabulary';
import { placesOf } from '../../src/understanding/listings/places';
import { tokensOf } from '../../src/understanding/listings/prepare';
import { textOf } from '../../src/understanding/tokens';
import { dice } from './dice';
import { packedBytes } from './packed';

const EXAMPLES = join('scripts', 'data', 'name-examples.txt');
const ROWS = join('test', 'understanding', 'listings.jsonl');
const FILE = join('src', 'understanding', 'data', 'name-weights.ts');
const ROUNDS = 10;
const KINDS = MARKS.length;
/** How often an example is learned from its kinds of words alone, so that words it never saw are judged by them. */
const WITHOUT_WORDS = 0.4;
const BASE_SEED = 5;
/** How many copies of a message are made with other names in it. */
const OTHER_NAMES = 2;

interface Example {
  text: string;
  clues: { kinds: number[]; words: number[] }[];
  marks: number[];
  breaks: boolean[];
  /** What stands at each place, for people to read. */
  words: string[];
}

interface Weights {
  clue: Float64Array;
  step: Float64Array;
}

interface Span {
  from: number;
  to: number;
}

/** A message with its names in [brackets] as the message and where they stand; {braces} around parts of a name that may be left out mean nothing here. */
function unbracketed(line: string): Labelled {
  let text = '';
  const names: Span[] = [];
  for (const part of line.replace(/[{}]/g, '').split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part;
    if (inner !== part) names.push({ from: text.length, to: text.length + inner.length });
    text += inner;
  }
  return { text, names };
}

function exampleOf(text: string, names: Span[]): Example | undefined {
  const tokens = tokensOf(text);
  const places = placesOf(text, tokens);
  const spots = spotsOf(tokens, factsOf(tokens));
  const marks = spots.map(() => 0);
  for (const { from, to } of names) {
    const inside = spots.map((_, at) => at).filter((at) => spots[at]?.isBreak === false && (places[spots[at]?.from ?? 0]?.from ?? -1) >= from && (places[(spots[at]?.next ?? 0) - 1]?.to ?? Infinity) <= to);
    inside.forEach((at, i) => (marks[at] = i === 0 ? 1 : 2));
    if (inside.length === 0 || inside.some((at, i) => at !== (inside[0] ?? 0) + i)) return undefined;
  }
  return { text, clues: spots.map((_, at) => cluesAt(spots, at)), marks, breaks: spots.map(({ isBreak }) => isBreak), words: spots.map(({ from, next }) => textOf(tokens.slice(from, next))) };
}

const bracketed = (words: string[], marks: number[]): string => words.map((word, at) => `${marks[at] === 1 ? '[' : ''}${word}${(marks[at] ?? 0) > 0 && marks[at + 1] !== 2 ? ']' : ''}`).join(' ');

/** The development rows whose names stand in the message as they are. */
function fromRows(): Labelled[] {
  return readFileSync(ROWS, 'utf8').split('\n').filter(Boolean).flatMap((line) => {
    const row = JSON.parse(line) as { input: string; output: { items?: { name?: string }[] } };
    const text = normalise(row.input);
    const plain = fold(text);
    const names: Span[] = [];
    for (const { name = '' } of row.output.items ?? []) {
      const at = plain.indexOf(fold(normalise(name)), names.at(-1)?.to ?? 0);
      // Said twice it is told only once, and the text does not say where.
      if (name === '' || at < 0 || plain.indexOf(fold(normalise(name))) !== plain.lastIndexOf(fold(normalise(name)))) return [];
      names.push({ from: at, to: at + name.length });
    }
    return names.length > 0 ? [{ text, names }] : [];
  });
}

/** The same message with other names in it, so that the words around a name are learned apart from it. */
function withOtherNames({ text, names }: Labelled, pool: string[], roll: () => number): Labelled {
  let made = '';
  let at = 0;
  const spans: Span[] = [];
  for (const { from, to } of names) {
    made += text.slice(at, from);
    const name = pool[Math.floor(roll() * pool.length)] ?? '';
    spans.push({ from: made.length, to: made.length + name.length });
    made += name;
    at = to;
  }
  return { text: made + text.slice(at), names: spans };
}

interface Labelled {
  text: string;
  names: Span[];
}

const withoutAccents = (all: Labelled[]): Labelled[] => all.filter(({ text }) => fold(text) !== text.toLowerCase() && fold(text).length === text.length).map(({ text, names }) => ({ text: fold(text), names }));

/** The labelled messages as examples, each as it is, with other names in it, and both without accents; also in small letters. */
function examplesOf(labelled: Labelled[]): Example[] {
  const roll = dice(BASE_SEED);
  const said = labelled.flatMap(({ text, names }) => names.map(({ from, to }) => text.slice(from, to)));
  const pool = [...said, ...said, ...goodsNames()];
  const all = [...labelled, ...Array.from({ length: OTHER_NAMES }, () => labelled.map((one) => withOtherNames(one, pool, roll))).flat()];
  const small = labelled.map(({ text, names }) => ({ text: text.toLowerCase(), names })).filter(({ text }, at) => text !== labelled[at]?.text);
  return [...all, ...small, ...withoutAccents(all)].flatMap(({ text, names }) => exampleOf(text, names) ?? []);
}

function readLabelled(): Labelled[] {
  return [...readFileSync(EXAMPLES, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map(unbracketed), ...fromRows()];
}

function shuffled<T>(list: T[], roll: () => number): T[] {
  return list.map((one) => ({ one, key: roll() })).sort((a, b) => a.key - b.key).map(({ one }) => one);
}

function marksBy({ clue, step }: Weights, clues: number[][], breaks: boolean[]): number[] {
  const at = (spot: number): [number, number, number] => {
    const sums: [number, number, number] = [0, 0, 0];
    for (const row of clues[spot] ?? []) for (let mark = 0; mark < KINDS; mark += 1) sums[mark] = (sums[mark] ?? 0) + (clue[row * KINDS + mark] ?? 0);
    return sums;
  };
  return bestMarks(clues.length, { at, step }, (spot) => breaks[spot] === true);
}

/** Moves the weights from what was marked to what should have been (averaged perceptron: `sum` gathers for the mean). */
function correct(weights: Weights, sum: Weights, { clues, marks, got, age }: { clues: number[][]; marks: number[]; got: number[]; age: number }): void {
  const move = (part: keyof Weights, at: number, by: number): void => {
    weights[part][at] = (weights[part][at] ?? 0) + by;
    sum[part][at] = (sum[part][at] ?? 0) + by * age;
  };
  marks.forEach((mark, at) => {
    const wrong = got[at] ?? 0;
    if (mark !== wrong) for (const row of clues[at] ?? []) [move('clue', row * KINDS + mark, 1), move('clue', row * KINDS + wrong, -1)];
    const [was, gotWas] = [marks[at - 1] ?? 0, got[at - 1] ?? 0];
    if (was !== gotWas || mark !== wrong) [move('step', was * KINDS + mark, 1), move('step', gotWas * KINDS + wrong, -1)];
  });
}

const noWeights = (): Weights => ({ clue: new Float64Array(CLUES * KINDS), step: new Float64Array(KINDS * KINDS) });

function train(examples: Example[]): Weights {
  const [weights, sum] = [noWeights(), noWeights()];
  const roll = dice(BASE_SEED);
  const all = ROUNDS * examples.length;
  let seen = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { clues, marks, breaks } of shuffled(examples, roll)) {
      const rows = clues.map(({ kinds, words }) => (roll() < WITHOUT_WORDS ? kinds : [...kinds, ...words]));
      const got = marksBy(weights, rows, breaks);
      seen += 1;
      if (got.some((mark, at) => mark !== marks[at])) correct(weights, sum, { clues: rows, marks, got, age: all - seen });
    }
  }
  return { clue: sum.clue.map((one) => one / all), step: sum.step.map((one) => one / all) };
}

/** How many of the messages left out in turn are marked right: whether what is learned holds for text that was not seen. */
function crossChecked(labelled: Labelled[], folds: number): string {
  let [right, all] = [0, 0];
  for (let part = 0; part < folds; part += 1) {
    const weights = train(examplesOf(labelled.filter((_, at) => at % folds !== part)));
    const left = labelled.filter((_, at) => at % folds === part);
    for (const { words: said, clues, marks, breaks } of [...left, ...withoutAccents(left)].flatMap(({ text, names }) => exampleOf(text, names) ?? [])) {
      const got = marksBy(weights, clues.map(({ kinds, words }) => [...kinds, ...words]), breaks);
      const isRight = got.every((mark, at) => mark === marks[at]);
      [right, all] = [right + (isRight ? 1 : 0), all + 1];
      if (!isRight && process.env['SHOW']) process.stderr.write(`${bracketed(said, got)}\n   ${bracketed(said, marks)}\n`);
    }
  }
  return `${right} of ${all} right when left out`;
}

/** Learns from the examples and writes the weights. Run by hand after a change of the examples or the vocabulary: \`npm run build && node dist/scripts/data/name-weights.js\`; with \`check\` it only tells how well it does. */
function main(): void {
  const labelled = readLabelled();
  if (process.argv[2] === 'check') {
    process.stderr.write(`${crossChecked(labelled, 5)}\n`);
    return;
  }
  const examples = examplesOf(labelled);
  const { clue, step } = train(examples);
  const { SCALE: scale, WEIGHTS: packed } = packedBytes(clue);
  const head = '/** What each clue of a place in a message (listings/names/clues.ts) says for or against a name beginning or going on there. Written by scripts/data/name-weights.ts from name-examples.txt beside it, not by hand. */';
  writeFileSync(FILE, `${head}\nexport const STEPS = [${[...step].map((one) => (one / scale).toFixed(1)).join(', ')}];\nexport const WEIGHTS = '${packed}';\n`);
  process.stderr.write(`${FILE}: ${examples.length} examples, scale ${scale.toFixed(4)}\n`);
}

main();
