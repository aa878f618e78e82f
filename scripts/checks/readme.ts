import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS, type Setting } from '../../src/settings';
import type { Check } from './check';

const BEGIN = '<!-- settings: written by npm run check -- --accept-settings -->';
const END = '<!-- end of settings -->';

interface Packages {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** README's table of settings is the one of src/settings.ts, and its table of dependencies names each of package.json, and no other. */
export function readmeCheck(root: string, { isAccepting = false } = {}): Check {
  const run = (): string[] => {
    const file = join(root, 'README.md');
    const readme = readFileSync(file, 'utf8');
    const accepted = isAccepting ? withSettings(readme, SETTINGS) : readme;
    if (accepted !== readme) writeFileSync(file, accepted);
    return readmeProblems(accepted, SETTINGS, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Packages);
  };
  return { name: 'readme', run: () => Promise.resolve({ problems: run() }) };
}

/** What is wrong with README, a line each. */
export function readmeProblems(readme: string, settings: readonly Setting[], { dependencies, devDependencies }: Packages): string[] {
  const isCurrent = readme.includes(BEGIN) && withSettings(readme, settings) === readme;
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const told = [...(/^## Dependencies$(.*?)(?=^## )/ms.exec(readme)?.[1] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
  return [
    ...(isCurrent ? [] : ['The table of settings is not that of src/settings.ts: `npm run check -- --accept-settings` writes it.']),
    ...names.filter((name) => !told.includes(name)).map((name) => `Dependencies: ${name} is missing.`),
    ...told.filter((name) => !names.includes(name)).map((name) => `Dependencies: ${name} is not in package.json.`),
  ];
}

/** README with the table of settings between its marks. */
export function withSettings(readme: string, settings: readonly Setting[]): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) return readme;
  return `${readme.slice(0, begin + BEGIN.length)}\n${settingsTable(settings)}\n${readme.slice(end)}`;
}

function settingsTable(settings: readonly Setting[]): string {
  const rows = settings.map(({ key, description, example, fallback, isRequired, platform }) => {
    const withoutIt = platform ? `no ${platform}` : isRequired ? 'must be set' : 'off';
    const unset = fallback === undefined ? withoutIt : code(fallback);
    return `| \`${key}\` | ${description.replaceAll('|', '\\|')} | ${unset} | ${example.includes(' ') ? example : code(example)} |`;
  });
  return ['| key | what | when not set | example |', '|---|---|---|---|', ...rows].join('\n');
}

const code = (text: string): string => `\`${text}\``;
