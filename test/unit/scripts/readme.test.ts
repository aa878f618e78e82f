import { readmeProblems, withSettings } from '../../../scripts/checks/readme';
import type { Setting } from '../../../src/settings';

const SETTINGS: Setting[] = [
  { key: 'PORT', description: 'Port of the web process.', example: '3000', fallback: '3000', isRequired: false, isSecret: false },
  { key: 'REDIS_URL', description: 'Redis | Valkey.', example: 'a long address', isRequired: true, isSecret: true },
  { key: 'ZALO_APP_ID', description: 'An id.', example: '1', platform: 'Zalo', isRequired: false, isSecret: false },
];
const PACKAGES = { dependencies: { zod: '4' }, devDependencies: { jest: '30' } };
const readme = (table: string, rows = '| `zod` | shapes |\n| `jest` | tests |') =>
  `# X\n<!-- settings: written by npm run check -- --accept-settings -->\n${table}\n<!-- end of settings -->\n\n## Dependencies\n\n${rows}\n\n## Licence\n\n| \`mit\` | |\n`;

const whole = withSettings(readme('old'), SETTINGS);

test('the table is written between its marks, and only there', () => {
  expect(whole).toBe(readme([
    '| key | what | when not set | example |', '|---|---|---|---|',
    '| `PORT` | Port of the web process. | `3000` | `3000` |', '| `REDIS_URL` | Redis \\| Valkey. | must be set | a long address |',
    '| `ZALO_APP_ID` | An id. | no Zalo | `1` |',
  ].join('\n')));
  expect(readmeProblems(whole, SETTINGS, PACKAGES)).toEqual([]);
});

test('a table that differs is a problem, and so is none', () => {
  const problem = ['The table of settings is not that of src/settings.ts: `npm run check -- --accept-settings` writes it.'];
  expect(readmeProblems(whole.replace('Port of', 'The port of'), SETTINGS, PACKAGES)).toEqual(problem);
  expect(readmeProblems(whole.replace('<!-- settings', '<!-- '), SETTINGS, PACKAGES)).toEqual(problem);
});

test('dependencies are told exactly', () => {
  expect(readmeProblems(whole, SETTINGS, { dependencies: { zod: '4', axios: '1' }, devDependencies: {} })).toEqual([
    'Dependencies: axios is missing.', 'Dependencies: jest is not in package.json.',
  ]);
});
