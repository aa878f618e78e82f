import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../flow-words/program';
import { readFlows, type FlowStep } from '../flow-words/read-flows';
import type { Check } from './check';

/** The steps of a flow that stored conversations may know; what once did something and is gone is `retired`, for ever. */
export interface FrozenSteps {
  do: string[];
  ask: string[];
  retired: string[];
}

export type FrozenFlows = Record<string, FrozenSteps>;

const FILE = 'scripts/checks/steps.json';
const ACCEPT = 'npm run check -- --accept-steps';

/**
 * Names of steps are for ever (code-style.md, rule 5): a `do` that is renamed would be done again in conversations under way.
 * Checks the scripts against the committed list; with `isAccepting` it first writes what is new into it.
 */
export function stepsCheck(root: string, { isAccepting = false } = {}): Check {
  const run = (): string[] => {
    const file = join(root, FILE);
    const known = JSON.parse(readFileSync(file, 'utf8')) as FrozenFlows;
    const steps = readFlows(readSources(root, ['flows']));
    if (!isAccepting) return stepProblems(known, steps);
    const accepted = acceptSteps(known, steps);
    writeFileSync(file, `${JSON.stringify(accepted, undefined, 2)}\n`);
    return stepProblems(accepted, steps);
  };
  return { name: 'steps', run: () => Promise.resolve({ problems: run() }) };
}

function namesOf(steps: FlowStep[], flow: string, word: 'do' | 'ask'): string[] {
  return [...new Set(steps.filter((step) => step.flow === flow && step.word === word).map((step) => step.name))].sort();
}

/** What is wrong, a line each: a `do` that disappeared, one whose retired name is used again, steps that are not on the list yet. */
export function stepProblems(known: FrozenFlows, steps: FlowStep[]): string[] {
  const gone = Object.entries(known).flatMap(([flow, frozen]) => {
    const now = namesOf(steps, flow, 'do');
    const lost = frozen.do.filter((name) => !now.includes(name));
    const again = frozen.retired.filter((name) => now.includes(name));
    return [
      ...lost.map((name) => `${flow}: the do "${name}" is gone. Rename it back; or, if it is never to be done again, move it to "retired" in ${FILE}.`),
      ...again.map((name) => `${flow}: the do "${name}" was retired: its name is not used again.`),
    ];
  });
  const isListed = JSON.stringify(known) === JSON.stringify(acceptSteps(known, steps));
  return isListed ? gone : [...gone, `The steps of flows are not those of ${FILE}: ${ACCEPT} writes what is new into it, to be committed.`];
}

/** The list with what is new. A `do` stays on it however the scripts change: only a person retires one. */
export function acceptSteps(known: FrozenFlows, steps: FlowStep[]): FrozenFlows {
  const flows = [...new Set([...Object.keys(known), ...steps.map((step) => step.flow)])].sort();
  return Object.fromEntries(flows.map((flow) => {
    const { do: done = [], retired = [] } = known[flow] ?? {};
    const added = namesOf(steps, flow, 'do').filter((name) => !retired.includes(name));
    return [flow, { do: [...new Set([...done, ...added])].sort(), ask: namesOf(steps, flow, 'ask'), retired: [...retired].sort() }];
  }));
}
