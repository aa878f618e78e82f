import { isLocalUrl } from './setting-kinds';
import { SETTINGS, TABLE, type Platform, type SettingKey, type SettingValues } from './settings';

/** What is wrong with one setting, in words for the operator; never its value. */
export interface SettingProblem {
  key: SettingKey;
  problem: string;
  example: string;
}

/** The platforms that this installation speaks: at least one. Their addresses have no slash at the end. */
export interface PlatformConfigs {
  messenger?: { appId: string; appSecret: string; verifyToken: string; graphUrl: string; graphVersion: string };
  zalo?: { appId: string; appSecret: string; oaSecretKey: string; openapiUrl: string; businessUrl: string; oauthUrl: string };
  /** The code of Zalo's domain verification file. */
  zaloVerifier?: string;
}

type Values = Partial<SettingValues>;

const PLATFORMS: readonly Platform[] = ['Messenger', 'Zalo'];
/** Where the calls of each platform go. */
const ADDRESSES = {
  Messenger: ['MESSENGER_GRAPH_URL'],
  Zalo: ['ZALO_OPENAPI_URL', 'ZALO_BUSINESS_URL', 'ZALO_OAUTH_URL'],
} as const;

const keysOf = (platform: Platform): SettingKey[] => SETTINGS.filter((one) => one.platform === platform).map(({ key }) => key);

/** What is wrong with the platforms as a whole: half of one, none at all, an emulator beside a real one. `values` are those found right. */
export function platformProblems(values: Partial<Record<SettingKey, unknown>>, nodeEnv: string | undefined): SettingProblem[] {
  const spoken = PLATFORMS.filter((platform) => keysOf(platform).some((key) => values[key] !== undefined));
  const halves = spoken.flatMap((platform) =>
    keysOf(platform)
      .filter((key) => values[key] === undefined)
      .map((key) => problemOf(key, `is missing: ${platform} needs all of ${keysOf(platform).join(', ')}, or none of them is set`)),
  );
  return [...(spoken.length === 0 ? noPlatform() : halves), ...sameSecret(values), ...(values.EMULATOR === 'on' ? emulatorProblems(values, spoken, nodeEnv) : [])];
}

/** Undefined platforms are left out altogether. Half a platform is none; `platformProblems` has told of it. */
export function platformConfigs(values: Values & Pick<SettingValues, (typeof ADDRESSES)[Platform][number] | 'MESSENGER_GRAPH_VERSION'>): PlatformConfigs {
  const { MESSENGER_APP_ID, MESSENGER_APP_SECRET, MESSENGER_VERIFY_TOKEN, ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_SECRET_KEY, ZALO_VERIFIER } = values;
  const messenger = MESSENGER_APP_ID && MESSENGER_APP_SECRET && MESSENGER_VERIFY_TOKEN
    ? { appId: MESSENGER_APP_ID, appSecret: MESSENGER_APP_SECRET, verifyToken: MESSENGER_VERIFY_TOKEN, graphUrl: values.MESSENGER_GRAPH_URL, graphVersion: values.MESSENGER_GRAPH_VERSION }
    : undefined;
  const addresses = { openapiUrl: values.ZALO_OPENAPI_URL, businessUrl: values.ZALO_BUSINESS_URL, oauthUrl: values.ZALO_OAUTH_URL };
  const zalo = ZALO_APP_ID && ZALO_APP_SECRET && ZALO_OA_SECRET_KEY
    ? { appId: ZALO_APP_ID, appSecret: ZALO_APP_SECRET, oaSecretKey: ZALO_OA_SECRET_KEY, ...addresses }
    : undefined;
  return { ...(messenger ? { messenger } : {}), ...(zalo ? { zalo } : {}), ...(ZALO_VERIFIER ? { zaloVerifier: ZALO_VERIFIER } : {}) };
}

/** The likeliest mistake of all with Zalo: every delivery would be taken for a forgery (zalo.md 6, no. 7). */
function sameSecret({ ZALO_APP_SECRET: app, ZALO_OA_SECRET_KEY: oa }: Partial<Record<SettingKey, unknown>>): SettingProblem[] {
  if (oa === undefined || oa !== app) return [];
  return [problemOf('ZALO_OA_SECRET_KEY', 'is the same as ZALO_APP_SECRET: the OA Secret Key is another one, shown on the webhook page of the app')];
}

function noPlatform(): SettingProblem[] {
  const [first, ...others] = PLATFORMS.map((platform) => `${keysOf(platform).join(', ')} (${platform})`);
  return [problemOf('MESSENGER_APP_ID', `is missing: the shop speaks no platform. It needs ${[first, ...others].join(', or ')}, or both`)];
}

function emulatorProblems(values: Partial<Record<SettingKey, unknown>>, spoken: Platform[], nodeEnv: string | undefined): SettingProblem[] {
  const real = spoken.flatMap((platform) => ADDRESSES[platform].filter((key) => isElsewhere(values[key])));
  return [
    ...(nodeEnv === 'production' ? [problemOf('EMULATOR', 'must be off in production')] : []),
    ...(real.length > 0 ? [problemOf('EMULATOR', `refuses to run beside real tokens: with it ${real.join(', ')} must be on 127.0.0.1 or localhost`)] : []),
  ];
}

const isElsewhere = (url: unknown): boolean => typeof url === 'string' && !isLocalUrl(url);

const problemOf = (key: SettingKey, problem: string): SettingProblem => ({ key, problem, example: TABLE[key].example });
