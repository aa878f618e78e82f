import tseslint from 'typescript-eslint';
import { functionLength } from './scripts/checks/function-length.mjs';

const NO_ENV = { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Only src/config.ts reads the environment.' };
const FLOW_WORDS = 'A flow holds only words of the script (code-style.md, rule 4): ';
const IN_FLOWS = [
  { selector: 'TryStatement', message: `${FLOW_WORDS}a try/catch would swallow the wait for an answer.` },
  { selector: "NewExpression[callee.name='Date']", message: `${FLOW_WORDS}no clock.` },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: `${FLOW_WORDS}no clock.` },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: `${FLOW_WORDS}no randomness.` },
  { selector: "MemberExpression[object.name='crypto']", message: `${FLOW_WORDS}no randomness.` },
  { selector: "CallExpression[callee.property.name='catch']", message: `${FLOW_WORDS}a catch would swallow the wait for an answer.` },
];

/** The rules of code-style.md that a machine can hold; imports and cycles are in .dependency-cruiser.cjs. */
export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { project: ['./tsconfig.json', './src/web/try/page/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin, chohtx: { rules: { 'function-length': functionLength } } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'chohtx/function-length': ['error', { max: 40 }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config.ts', 'src/run-process.ts', 'src/emulator/main.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENV] },
  },
  { files: ['flows/**/*.ts'], rules: { 'no-restricted-syntax': ['error', NO_ENV, ...IN_FLOWS] } },
  {
    // A describe block is as long as its table; a fixture is known to hold what the test put there.
    files: ['test/**/*.ts'],
    rules: { 'chohtx/function-length': 'off', '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-explicit-any': 'off' },
  },
);
