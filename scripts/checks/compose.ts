import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { SETTINGS } from '../../src/settings';
import type { Check } from './check';

const words = z.array(z.string().min(1)).min(1);
const duration = z.string().regex(/^(\d+(ms|s|m|h))+$/, 'is no duration');
const healthcheck = z.strictObject({
  test: words.refine(([kind]) => kind === 'CMD' || kind === 'CMD-SHELL', 'does not begin with CMD or CMD-SHELL'),
  interval: duration,
  timeout: duration,
  start_period: duration.optional(),
  retries: z.int().positive(),
});

/** What compose.yaml uses of the Compose Specification (https://github.com/compose-spec/compose-spec); a key that is not here is a mistake. */
const service = z.strictObject({
  image: z.string().regex(/^[a-z0-9./-]+(:[\w.-]+)?$/, 'is no image'),
  build: z.literal('.').optional(),
  command: words,
  restart: z.literal('unless-stopped'),
  init: z.boolean().optional(),
  stop_grace_period: duration.optional(),
  cap_drop: words.optional(),
  security_opt: words.optional(),
  environment: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started', 'service_completed_successfully']) })).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\S+:\d+$/, 'is not bound to 127.0.0.1: a proxy with https stands before it')).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/\S+$/, 'is no named volume')).optional(),
  healthcheck,
});
const file = z.object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()).default({}) }).catchall(z.unknown());

type Compose = z.output<typeof file>;

/** compose.yaml has the right shape, its services know each other, and web and worker get every setting. */
export function composeCheck(root: string): Check {
  return { name: 'compose', run: () => Promise.resolve({ problems: composeProblems(readFileSync(join(root, 'compose.yaml'), 'utf8')) }) };
}

/** What is wrong with the file, a line each. */
export function composeProblems(text: string): string[] {
  const parsed = file.safeParse(parse(text, { merge: true }));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [...referenceProblems(parsed.data), ...settingProblems(parsed.data), ...interpolationProblems(text)];
}

function referenceProblems({ services, volumes, ...rest }: Compose): string[] {
  const used = Object.values(services).flatMap((one) => one.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
  return [
    ...Object.keys(rest).filter((key) => !key.startsWith('x-')).map((key) => `${key}: not known`),
    ...used.filter((name) => !Object.hasOwn(volumes, name)).map((name) => `volumes: ${name} is not declared`),
    ...Object.keys(volumes).filter((name) => !used.includes(name)).map((name) => `volumes: nothing uses ${name}`),
    ...Object.entries(services).flatMap(([name, { depends_on: others = {} }]) =>
      Object.keys(others).filter((other) => !Object.hasOwn(services, other)).map((other) => `${name}: depends on ${other}, which is no service`)),
  ];
}

/** Settings that the file may leave out: what is fixed inside, or has no place in production. */
const LEFT_OUT = ['PORT', 'EMULATOR', 'METRICS_PORT', 'MONGODB_DB', 'REDIS_PREFIX'];

function settingProblems({ services }: Compose): string[] {
  const known = SETTINGS.map(({ key }): string => key);
  return ['web', 'worker'].flatMap((name) => {
    const given = Object.keys(services[name]?.environment ?? {});
    return [
      ...known.filter((key) => !given.includes(key) && !LEFT_OUT.includes(key)).map((key) => `${name}: the setting ${key} cannot be given`),
      ...given.filter((key) => !known.includes(key)).map((key) => `${name}: ${key} is no setting`),
      ...given.filter((key) => key === 'EMULATOR').map(() => `${name}: the emulator has no place in production`),
    ];
  });
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?why}` are what Compose fills in; anything else after a $ it would misread. */
function interpolationProblems(text: string): string[] {
  const lines = text.split('\n').map((line, index) => ({ line: line.replace(/\$\{[A-Z][A-Z0-9_]*(:[-?][^{}$]*)?\}/g, ''), at: index + 1 }));
  return lines.filter(({ line }) => line.includes('$')).map(({ at }) => `line ${at}: a $ that is none of \${NAME}, \${NAME:-default}, \${NAME:?why}`);
}
