import { randomBytes } from 'node:crypto';
import { proofOf } from './sign';
import { ZaloError } from './zalo-error';

const HOUR_MS = 3_600_000;
const ACCESS_TOKEN_MS = 25 * HOUR_MS;
/** About three months. */
const REFRESH_TOKEN_MS = 90 * 24 * HOUR_MS;
const PREFIX = 'emulator-';
const REFRESH_PREFIX = 'emulator-refresh-';

/** How one OA is set up, as its owner or its tier has it. */
export interface OaTraits {
  /** Its tier takes no buttons and no lists: this error. */
  plainError?: -233 | -201 | undefined;
  /** The console's switch: calls without appsecret_proof are refused. */
  needsProof?: boolean;
  isVerified?: boolean;
  /** DD/MM/YYYY. */
  packageUntil?: string;
}

/** What was counted of one OA. */
export interface OaCounts {
  /** Messages after the free window. */
  billed: number;
  uploads: number;
}

/** One OA with its tokens. */
export interface OaSnapshot {
  oaId: string;
  traits: OaTraits;
  counts: OaCounts;
  accessToken: string;
  refreshToken: string;
  /** When both were given, ms UTC. */
  mintedAt: number;
  isDead: boolean;
}

/** What a call shows of itself. */
export interface Caller {
  token: string | undefined;
  proof: string | undefined;
}

export interface Minted {
  access_token: string;
  refresh_token: string;
  expires_in: string;
}

export type Oas = ReturnType<typeof createOas>;

const newSecret = (): string => randomBytes(24).toString('base64url');
const oaIdIn = (token: string, prefix: string): string | undefined => (token.startsWith(prefix) ? /^\d+/.exec(token.slice(prefix.length))?.[0] : undefined);

/**
 * The OAs and their tokens. An OA begins when it is first named, with the access token `emulator-<oaId>` and the refresh token
 * `emulator-refresh-<oaId>`. A refresh token is good once; the old access token dies with the new one.
 */
export function createOas({ appSecret, clock, kept = [] }: { appSecret: string; clock: () => number; kept?: OaSnapshot[] | undefined }) {
  const oas = new Map(kept.map((oa) => [oa.oaId, oa]));

  function oa(oaId: string): OaSnapshot {
    const fresh = { accessToken: `${PREFIX}${oaId}`, refreshToken: `${REFRESH_PREFIX}${oaId}`, mintedAt: clock(), isDead: false };
    const known = oas.get(oaId) ?? { oaId, traits: {}, counts: { billed: 0, uploads: 0 }, ...fresh };
    oas.set(oaId, known);
    return known;
  }

  return {
    of: oa,
    all: (): OaSnapshot[] => [...oas.values()],
    /** The OA that the call speaks for. Throws -216, -220, -242. */
    calling({ token, proof }: Caller): OaSnapshot {
      const oaId = token === undefined ? undefined : oaIdIn(token, PREFIX);
      const called = oaId === undefined ? undefined : oa(oaId);
      if (!called || called.isDead || called.accessToken !== token) throw new ZaloError(-216, 'Access token is invalid');
      if (clock() - called.mintedAt > ACCESS_TOKEN_MS) throw new ZaloError(-220, 'access_token is expired or removed');
      const isProved = proof === undefined ? !called.traits.needsProof : proof === proofOf(token, appSecret);
      if (!isProved) throw new ZaloError(-242, 'appsecret_proof provided in the API argument is invalid');
      return called;
    },
    /** Uses a refresh token up; undefined for one that is used, too old or of nobody. */
    exchange(refreshToken: string): Minted | undefined {
      const oaId = oaIdIn(refreshToken, REFRESH_PREFIX);
      const asking = oaId === undefined ? undefined : oa(oaId);
      if (!asking || asking.refreshToken !== refreshToken || clock() - asking.mintedAt > REFRESH_TOKEN_MS) return undefined;
      const pair = { accessToken: `${PREFIX}${oaId}-${newSecret()}`, refreshToken: `${REFRESH_PREFIX}${oaId}-${newSecret()}` };
      Object.assign(asking, pair, { mintedAt: clock(), isDead: false });
      return { access_token: pair.accessToken, refresh_token: pair.refreshToken, expires_in: String(ACCESS_TOKEN_MS / 1000) };
    },
    /** Makes an OA's access token be refused, or taken again; nothing for a token that is not its newest. */
    setAlive(token: string, isAlive: boolean): void {
      const oaId = oaIdIn(token, PREFIX);
      if (oaId !== undefined && oa(oaId).accessToken === token) oa(oaId).isDead = !isAlive;
    },
    setTraits: (oaId: string, traits: OaTraits): OaSnapshot => Object.assign(oa(oaId), { traits: { ...oa(oaId).traits, ...traits } }),
    /** Both tokens are that much older, ms. */
    age: (oaId: string, ms: number): void => void (oa(oaId).mintedAt -= ms),
    snapshot: (): OaSnapshot[] => structuredClone([...oas.values()]),
    forget: (): void => oas.clear(),
  };
}
