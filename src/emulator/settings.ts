import { z } from 'zod';

/** What the emulator's own process is told: the one place beside config.ts that reads the environment. */
const SETTINGS = z.object({
  EMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  EMULATOR_STATE: z.string().min(1).optional(),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }),
  MESSENGER_APP_ID: z.string().min(1),
  MESSENGER_APP_SECRET: z.string().min(1),
  MESSENGER_VERIFY_TOKEN: z.string().min(1),
});

export type EmulatorSettings = z.infer<typeof SETTINGS>;

const REAL_HOST = /(^|\.)(facebook|instagram)\.com$/;

const isReal = (url: string): boolean => URL.canParse(url) && REAL_HOST.test(new URL(url).hostname);

/**
 * Reads the settings, or says in one line each what is wrong. Refuses in production and beside a shop that talks to the real
 * platform: an emulator there would let anybody on the machine speak as any customer.
 */
export function readSettings(env: NodeJS.ProcessEnv): EmulatorSettings | { problems: string[] } {
  const problems: string[] = [];
  if (env.NODE_ENV === 'production') problems.push('NODE_ENV is production: the emulator does not run there');
  if (isReal(env.MESSENGER_GRAPH_URL ?? '')) problems.push('MESSENGER_GRAPH_URL is the real platform: the emulator does not run beside it');
  const read = SETTINGS.safeParse(env);
  if (!read.success) problems.push(...read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  return read.success && !problems.length ? read.data : { problems };
}
