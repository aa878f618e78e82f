'use strict';

const transform = { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] };
const project = (name, extra = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  transform,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  ...extra,
});

/** The five kinds of test of code-style.md, how well text is understood, those of the image and of pages, and chaos; `integration`, `e2e`, `image`, `browser` and `chaos` need the services that scripts/test starts for them. */
module.exports = {
  testTimeout: 20_000,
  projects: [project('unit'), project('flows'), project('channels'), project('understanding'), project('integration'), project('e2e'), project('image'), project('browser'), project('chaos')],
};
