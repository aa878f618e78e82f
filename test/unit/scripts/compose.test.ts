import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeProblems } from '../../../scripts/checks/compose';

const compose = readFileSync(join(__dirname, '..', '..', '..', 'compose.yaml'), 'utf8');

test('the file of this checkout is right', () => {
  expect(composeProblems(compose)).toEqual([]);
});

test.each<[string, string, string, string[]]>([
  ['a mistyped key', 'command: ["web"]', 'comand: ["web"]', ['services.web.command: Invalid input: expected array, received undefined', 'services.web: Unrecognized key: "comand"']],
  ['a service that is not there', 'mongodb: { condition:', 'mongo: { condition:', ['web: depends on mongo, which is no service', 'worker: depends on mongo, which is no service']],
  ['a condition that does not exist', 'service_healthy }', 'healthy }', []],
  ['a port open to the world', '127.0.0.1:${PORT', '0.0.0.0:${PORT', ['services.web.ports.0: is not bound to 127.0.0.1: a proxy with https stands before it']],
  ['a volume nobody declared', '["valkey:/data"]', '["redis:/data"]', ['volumes: redis is not declared', 'volumes: nothing uses valkey']],
  ['a setting that web and worker do not get', '    SECRET_KEY_OLD: ${SECRET_KEY_OLD:-}\n', '', ['web: the setting SECRET_KEY_OLD cannot be given', 'worker: the setting SECRET_KEY_OLD cannot be given']],
  ['a setting that does not exist', '    LOG_LEVEL:', '    LOG_LEVELS:', [
    'web: the setting LOG_LEVEL cannot be given', 'web: LOG_LEVELS is no setting', 'worker: the setting LOG_LEVEL cannot be given', 'worker: LOG_LEVELS is no setting',
  ]],
  ['the emulator', '    LOG_LEVEL:', '    EMULATOR: "on"\n    LOG_LEVEL:', ['web: the emulator has no place in production', 'worker: the emulator has no place in production']],
  ['a $ that Compose misreads', '${METRICS_TOKEN:-}', '${METRICS_TOKEN', [expect.stringMatching(/^line \d+: a \$/) as unknown as string]],
  ['a check without a time limit', '      timeout: 3s\n', '', ['services.valkey.healthcheck.timeout: Invalid input: expected string, received undefined']],
])('%s is found', (_, from, to, problems) => {
  expect(compose).toContain(from);
  const found = composeProblems(compose.replace(from, to));
  expect(found.length).toBeGreaterThan(0);
  if (problems.length > 0) expect(found).toEqual(problems);
});
