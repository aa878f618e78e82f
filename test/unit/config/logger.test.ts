import { Fault } from '../../../src/errors';
import { createLogger } from '../../../src/logger';
import { createMetrics } from '../../../src/metrics';

function recorded() {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', name: 'web', destination: { write: (line) => void lines.push(line) } });
  return { logger, lines };
}

test('a record is one line of JSON with level, time and process, and a child adds its fields', () => {
  const { logger, lines } = recorded();
  logger.child({ queue: 'media' }).info({ ms: 3 }, 'job done');
  logger.debug('not shown');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', name: 'web', queue: 'media', ms: 3, msg: 'job done' });
});

test('fields that hold secrets or people are hidden, nested ones too', () => {
  const { logger, lines } = recorded();
  logger.info({ token: 'S3CRET', page: { access_token: 'S3CRET' }, req: { headers: { authorization: 'Bearer S3CRET' } }, phone: 'S3CRET' }, 'x');
  logger.child({ token: 'S3CRET' }).info({ token: 'S3CRET' }, 'y');
  expect(lines.join()).not.toContain('S3CRET');
  expect(lines.map((line) => line.split('[hidden]').length - 1)).toEqual([4, 2]);
});

test('an error shows what it is and its causes, and nothing it carries along', () => {
  const { logger, lines } = recorded();
  const carrying = Object.assign(new Error('socket closed'), { code: 'ECONNRESET', config: { headers: { Authorization: 'S3CRET' } } });
  logger.error({ err: new Fault('connectionFailed', 'no answer', { cause: carrying, externalCode: '190/460' }) }, 'send failed');
  expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
    code: 'connectionFailed', externalCode: '190/460', retryable: true, cause: { code: 'ECONNRESET', message: 'socket closed' },
  });
  expect(lines.join()).not.toContain('S3CRET');
});

test('metrics live in a registry of their own, so that two processes of a test do not share them', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.turns.inc({ outcome: 'committed' });
  expect(await one.registry.metrics()).toContain('chohtx_turns_total{outcome="committed"} 1');
  expect(await other.registry.metrics()).not.toContain('outcome="committed"');
});
