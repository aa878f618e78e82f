import { learnChoice, type Question } from '../../../scripts/data/learn-choice';
import { packedBytes } from '../../../scripts/data/packed';
import { choiceBy, clueOf } from '../../../src/understanding/learned/choice';

const [short, long, first] = [clueOf('length', 1), clueOf('length', 5), clueOf('rank', 0)];

it('learns from which clues the right one of several is told', () => {
  const questions = Array.from({ length: 200 }, (_, at): Question => ({ candidates: at % 2 === 0 ? [[long, first], [short]] : [[short, first], [long]], right: [at % 2 !== 0, at % 2 === 0], share: 1 }));
  const shares = choiceBy(packedBytes(learnChoice(questions, 1)));
  const [likely = 0, unlikely = 0] = shares([[short], [long, first]]);
  expect(likely).toBeGreaterThan(0.9);
  expect(likely + unlikely).toBeCloseTo(1);
});

it('learns nothing where all are right, or none', () => {
  const weights = learnChoice([{ candidates: [[short], [long]], right: [true, true], share: 1 }, { candidates: [[short], [long]], right: [false, false], share: 1 }], 1);
  expect(weights.every((weight) => weight === 0)).toBe(true);
});

it('tells clues of the same parts in another order apart', () => {
  expect(clueOf('before', 'a', 'b')).not.toBe(clueOf('before', 'b', 'a'));
  expect(clueOf('ab', 'c')).not.toBe(clueOf('a', 'bc'));
});
