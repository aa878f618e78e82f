import { randomInt } from 'node:crypto';

const PATIENCE_MS = 5000;

/** Where the app's webhooks are: `/messenger` and `/zalo` below one address, which may move. */
export function createWebhook(firstUrl: string, verifyToken: string) {
  let target = firstUrl;
  return {
    url: (): string => target,
    pointTo: (url: string): void => void (target = url),
    /** Whether Messenger's webhook answers the handshake of messenger.md 1.1. */
    async shakeHands(): Promise<boolean> {
      const challenge = String(randomInt(1_000_000_000));
      const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge });
      const answer = await fetch(`${target}/messenger?${query.toString()}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
      return answer.status === 200 && (await answer.text()) === challenge;
    },
    /** Zalo's test of the address when it is saved: an unsigned `{}`. Gives the status, which must be 200. */
    async probe(): Promise<number> {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${target}/zalo`, { method: 'POST', headers, body: '{}', signal: AbortSignal.timeout(PATIENCE_MS) });
      return answer.status;
    },
  };
}
