import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { Fault } from '../../../src/errors';
import { REFRESH, SECRETS } from './deliveries';

export const PROOF = createHmac('sha256', SECRETS.appSecret).update(SECRETS.token).digest('hex');
/** What a refresh token is exchanged for. */
export const NEW = { access_token: 'new-token-of-the-test-oa', refresh_token: 'new-refresh-token-of-the-test-oa' };
const HIDDEN = new RegExp([...Object.values(SECRETS), PROOF, REFRESH, ...Object.values(NEW)].join('|'));

/** An answer of Zalo's to a call that it took. */
export const ok = (data: unknown) => ({ data, error: 0, message: 'Success' });

/** What something comes to: its value, or the fault, which tells nothing that is secret. */
export async function outcomeOf<T>(doing: Promise<T>): Promise<T | Fault> {
  try {
    return await doing;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Fault);
    expect(`${inspect(thrown, { depth: 6 })} ${JSON.stringify(thrown)}`).not.toMatch(HIDDEN);
    return thrown as Fault; // shown just above
  }
}
