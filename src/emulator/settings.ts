import { z } from 'zod';

const word = z.string().min(1);

/** What the emulator's own process is told: the one place beside config.ts that reads the environment. */
const SETTINGS = z.object({
  EMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  /** A file for people and conversations; photos go into a folder beside it. */
  EMULATOR_STATE: word.optional(),
  /** A folder of pictures that people can send, `<name>.jpg`. */
  EMULATOR_SAMPLES: word.optional(),
  /** The app's webhooks are `/messenger` and `/zalo` below it. */
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, '')),
  MESSENGER_APP_ID: word,
  MESSENGER_APP_SECRET: word,
  MESSENGER_VERIFY_TOKEN: word,
  ZALO_APP_ID: word,
  ZALO_APP_SECRET: word,
  ZALO_OA_SECRET_KEY: word,
});

export type EmulatorSettings = z.infer<typeof SETTINGS>;

const REAL_HOST = /(^|\.)(facebook\.com|instagram\.com|zalo\.me|zaloapp\.com)$/;
const ADDRESSES = ['MESSENGER_GRAPH_URL', 'ZALO_OPENAPI_URL', 'ZALO_BUSINESS_URL', 'ZALO_OAUTH_URL'];

const isReal = (url: string): boolean => URL.canParse(url) && REAL_HOST.test(new URL(url).hostname);

/**
 * Reads the settings, or says in one line each what is wrong. Refuses in production and beside a shop that talks to a real
 * platform: an emulator there would let anybody on the machine speak as any customer.
 */
export function readSettings(env: NodeJS.ProcessEnv): EmulatorSettings | { problems: string[] } {
  const problems: string[] = [];
  if (env.NODE_ENV === 'production') problems.push('NODE_ENV is production: the emulator does not run there');
  const real = ADDRESSES.filter((key) => isReal(env[key] ?? ''));
  problems.push(...real.map((key) => `${key} is the real platform: the emulator does not run beside it`));
  const read = SETTINGS.safeParse(env);
  if (!read.success) problems.push(...read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  return read.success && !problems.length ? read.data : { problems };
}
