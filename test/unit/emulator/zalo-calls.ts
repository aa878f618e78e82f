import { startEmulator, type StartedEmulator } from '../../support/emulator';
import { startReceiver, type Receiver } from './receiver';

export const OA = '3886132808788086450';
export const OTHER_OA = '3886132808788086451';
export const HOUR = 3_600_000;

/** What the emulated Zalo answered; its errors come with status 200. */
export interface Answer {
  status: number;
  body: { error?: number | string; message?: string; data?: Record<string, never>; access_token?: string; refresh_token?: string };
}

interface Posting {
  token?: string;
  proof?: string;
  query?: string;
}

/**
 * An emulated Zalo for the tests of one file, called as its API is. Before each test eight days pass, all is forgotten, and Cô Ba writes to the OA.
 */
export function useZaloApi() {
  let now = 1_790_000_000_000;
  let receiver: Receiver;
  let started: StartedEmulator;
  let userId: string;

  beforeAll(async () => {
    receiver = await startReceiver('', '');
    started = await startEmulator({ webhookUrl: receiver.url, oaId: OA, clock: () => now });
  });
  beforeEach(async () => {
    now += 8 * 24 * HOUR;
    started.emulator.zalo.forget();
    const person = started.person('Cô Ba', { on: 'zalo' });
    userId = person.userId;
    await person.say('alo');
  });
  afterAll(async () => {
    await started.stop();
    await receiver.stop();
  });

  async function call(method: string, path: string, init: { body?: string | FormData; headers?: Record<string, string> } = {}): Promise<Answer> {
    const answer = await fetch(`${started.zalo.url}${path}`, { method, ...init });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }
  const authorised = (token = started.tokenOf(OA), proof?: string): Record<string, string> => ({ access_token: token, ...(proof === undefined ? {} : { appsecret_proof: proof }) });

  return {
    started: () => started,
    receiver: () => receiver,
    now: () => now,
    pass: (ms: number) => void (now += ms),
    /** Cô Ba's id for this OA. */
    userId: () => userId,
    coBa: () => started.person('Cô Ba', { on: 'zalo' }),
    call,
    authorised,
    /** Sends a message as the API takes it. */
    post: (body: unknown, { token = started.tokenOf(OA), proof, query = '' }: Posting = {}): Promise<Answer> =>
      call('POST', `/v3.0/oa/message/cs${query}`, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...authorised(token, proof) } }),
    sending: (message: unknown, to = userId): object => ({ recipient: { user_id: to }, message }),
    /** The address of a photo that can be had. */
    sample: (): string => `${started.url}/emulator/cdn/sample/x`,
  };
}

/** A message whose words or pictures stand in a template. */
export const template = (payload: object, text?: string): object => ({ ...(text === undefined ? {} : { text }), attachment: { type: 'template', payload } });
export const media = (more: object): object => template({ template_type: 'media', elements: [{ media_type: 'image', ...more }] });
