import { join } from 'node:path';
import { matching, readLocales, wordsIn, SOURCE_LANGUAGE } from './flow-words/locale-files';
import { readSources } from './flow-words/program';
import { readFlows, type FlowStep } from './flow-words/read-flows';
import { projectRoot } from './services/root';

const NAME_WIDTH = 30;
const WORD_WIDTH = 5;

/** A flow for people who do not read code: each step with all its words in one language beside it, in the order of the script. */
export function tellFlow(steps: FlowStep[], words: Map<string, string>): string {
  return steps.flatMap((step) => (step.word === 'do' ? [line('do', step.name, '(làm một lần, không nói gì)')] : tellStep(step, words))).join('\n');
}

function tellStep(step: FlowStep, words: Map<string, string>): string[] {
  const spoken = [...step.texts, ...step.refusals, ...step.fallbacks].flatMap((key) => matching(words, key));
  const [first, ...others] = [...new Set(spoken)];
  const labels = step.labels.flatMap((key) => matching(words, key)).map((key) => `[${words.get(key) ?? ''}]`);
  const told = (key: string, word: string) => line(word, key.slice(key.indexOf(':') + 1), words.get(key) ?? '');
  return [
    ...(first ? [told(first, step.word)] : []),
    ...(labels.length > 0 ? [line('', '', [...new Set(labels)].join(' '))] : []),
    ...others.map((key) => told(key, '')),
  ];
}

/** Further lines of a text stand under its first. */
function line(word: string, name: string, text: string): string {
  const indent = ' '.repeat(WORD_WIDTH + NAME_WIDTH);
  return `${word.padEnd(WORD_WIDTH)}${name.padEnd(NAME_WIDTH - 1)} ${text.replaceAll('\n', `\n${indent}`)}`;
}

function main([flow, language = SOURCE_LANGUAGE]: string[]): void {
  const steps = readFlows(readSources(projectRoot(), ['flows']));
  const flows = [...new Set(steps.map((step) => step.flow))].sort();
  if (!flow || !flows.includes(flow)) {
    process.stderr.write(`Say which flow, as in \`npm run -s read-flow sell\` or \`npm run -s read-flow sell en\`: ${flows.join(', ')}.\n`);
    process.exitCode = 1;
    return;
  }
  const words = wordsIn(readLocales(join(projectRoot(), 'locales')), language);
  process.stdout.write(`${tellFlow(steps.filter((step) => step.flow === flow), words)}\n`);
}

if (require.main === module) main(process.argv.slice(2));
