import { GraphError } from './graph-error';
import { proofOf } from './sign';

/** What a call to the Graph side shows of itself. */
export interface Caller {
  token: string | undefined;
  proof: string | undefined;
}

export type Tokens = ReturnType<typeof createTokens>;

const PREFIX = 'emulator-';

/**
 * Page tokens: any that begins with 'emulator-'; real-looking ones are refused. `emulator-<page id>` is good for that page
 * alone, any other for every page (and for 'me' when there is only one).
 */
export function createTokens({ appSecret, accountIds }: { appSecret: string; accountIds?: string[] }) {
  const dead = new Set<string>();

  function checkAlive(token: string | undefined): string {
    if (!token) throw new GraphError(190, undefined, 'An access token is required to request this resource.', 401);
    if (dead.has(token)) throw new GraphError(190, 460, 'The session has been invalidated because the password was changed.', 401);
    if (!token.startsWith(PREFIX)) throw new GraphError(190, 467, 'Invalid OAuth access token: this is an emulator, it takes emulator- tokens only.', 401);
    return token;
  }

  function checkCaller({ token, proof }: Caller): { own: string | undefined } {
    const rest = checkAlive(token).slice(PREFIX.length);
    if (proof !== undefined && proof !== proofOf(`${PREFIX}${rest}`, appSecret)) {
      throw new GraphError(100, undefined, 'Invalid appsecret_proof provided in the API argument');
    }
    return { own: /^\d+$/.test(rest) ? rest : undefined };
  }

  function pageFor(own: string | undefined, page: string): string {
    const asked = page === 'me' ? (own ?? (accountIds?.length === 1 ? accountIds[0] : undefined)) : page;
    if (asked === undefined || (own !== undefined && own !== asked) || (accountIds && !accountIds.includes(asked))) {
      throw new GraphError(100, 33, `Object with ID '${page}' does not exist or cannot be loaded due to missing permissions.`);
    }
    return asked;
  }

  return {
    /** The page that the token belongs to, when it belongs to one. Throws 190, or 100 for a wrong appsecret_proof. */
    ownPage: (caller: Caller): string | undefined => checkCaller(caller).own,
    /** The id of the page this call speaks for; `page` is an id or 'me'. Throws as above, and 100/33 for another's page. */
    page: (caller: Caller, page: string): string => pageFor(checkCaller(caller).own, page),
    /** From now on this token is answered 190/460, as after a change of password. */
    kill: (token: string): void => void dead.add(token),
    revive: (token: string): void => void dead.delete(token),
  };
}
