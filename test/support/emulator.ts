import { randomInt } from 'node:crypto';
import type { Photo } from '../../src/emulator/cdn';
import type { Acted, Refused, SayAct } from '../../src/emulator/control';
import type { ChannelType } from '../../src/domain/message';
import { createEmulator, type Emulator } from '../../src/emulator/emulator';
import { choicesOf, type ShownMessage } from '../../src/emulator/shown';
import { linesOf } from '../../src/emulator/transcript';

export interface StartedOptions {
  /** The address above `/messenger` and `/zalo`, or one of both; may be set later with `pointTo`, when the web process needs the emulator's first. */
  webhookUrl?: string;
  appId?: string;
  appSecret?: string;
  verifyToken?: string;
  /** The page and the OA. Absent: new ones each time, so that tests in one database do not meet. */
  accountId?: string;
  oaId?: string;
  clock?: () => number;
  /** Where drawn photos lie that people can send by their names. */
  samplesFolder?: string;
}

export type Wanted = RegExp | string | ((text: string) => boolean);

/** A photo of one's own bytes, or a sample by its name. */
export type SentPhoto = Buffer | string | Photo;

const PATIENCE_MS = 10_000;

const asText = (message: ShownMessage): string => linesOf(message).join('\n');
const asPhoto = (photo: SentPhoto): Photo => (typeof photo === 'string' ? { sample: photo } : Buffer.isBuffer(photo) ? { bytes: photo } : photo);

function fits(wanted: Wanted, text: string): boolean {
  if (typeof wanted === 'function') return wanted(text);
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

/** What was done; a phone's refusal is an error. */
export function orThrow(acted: Acted | Refused): Acted {
  if ('refused' in acted) throw new Error(`The phone refuses: ${acted.refused}`);
  return acted;
}

/** Waits for `find` to give something, asking again at every message of the emulator. */
async function until<T>(emulator: Emulator, find: () => T | undefined, describe: () => string, timeoutMs: number): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    const left = end - Date.now();
    if (left <= 0) throw new Error(describe());
    await emulator.world.messages.nextOne(left);
  }
}

/** One person on one page or OA. */
function createPhone(emulator: Emulator, name: string, { on, accountId }: { on: ChannelType; accountId: string }) {
  const userId = emulator.world.people.named(name).userIds[on];
  const taken = new Set<string>();
  let since = emulator.world.messages.lastSeq();

  const answers = (after = 0): ShownMessage[] => emulator.world.messages.of(userId, accountId, after).filter(({ from }) => from === 'bot');
  const acting = async (act: Promise<Acted | Refused>): Promise<Acted> => orThrow(await act);
  const begin = (): void => void (since = emulator.world.messages.lastSeq());
  const withLabel = (label: string): ShownMessage | undefined =>
    answers().findLast((message) => choicesOf(message).some((choice) => choice.label === label));

  return {
    name,
    /** The platform. */
    on,
    userId,
    accountId,
    /** Each act resolves once the webhook was tried; `more` takes `kind` and `delivery` of the control side. */
    say(text: string, more: Partial<SayAct> = {}): Promise<Acted> {
      begin();
      return acting(emulator.control.say({ userId, accountId, text, ...more }));
    },
    sendPhoto(photo: SentPhoto | SentPhoto[], text = '', more: Partial<SayAct> = {}): Promise<Acted> {
      begin();
      return acting(emulator.control.say({ userId, accountId, text, photos: [photo].flat().map(asPhoto), ...more }));
    },
    /** Sends what is neither words nor photo. */
    send(kind: NonNullable<SayAct['kind']>): Promise<Acted> {
      begin();
      return acting(emulator.control.say({ userId, accountId, kind }));
    },
    /** Taps the newest choice of that label, waiting for one to appear; throws when it is a quick reply that is gone. */
    async tap(label: string, timeoutMs = PATIENCE_MS): Promise<Acted> {
      const target = await until(emulator, () => withLabel(label), () => `${name} sees no [${label}], only:\n${answers().map(asText).join('\n--\n')}`, timeoutMs);
      begin();
      return acting(emulator.control.tap({ userId, accountId, messageId: target.id, choice: label }));
    },
    /** Opens an m.me link with this ref; without one presses Get Started or, on Zalo, follows (its links carry nothing). */
    open(ref?: string): Promise<Acted> {
      begin();
      return acting(emulator.control.open({ userId, accountId, ...(ref === undefined ? {} : { ref }) }));
    },
    /** All that the bot said to this person, each as text with its [choices]. */
    heard: (): string[] => answers().map(asText),
    /** The bot's messages themselves, with photos, payloads and times. */
    messages: (): ShownMessage[] => answers(),
    /** The first message that fits, among those since this person's last act that no earlier wait has taken. */
    async waitFor(wanted: Wanted, timeoutMs = PATIENCE_MS): Promise<string> {
      const find = (): ShownMessage | undefined => answers(since).find((message) => !taken.has(message.id) && fits(wanted, asText(message)));
      const describe = (): string => `${name} waited for ${String(wanted)} and heard only:\n${answers(since).map(asText).join('\n--\n')}`;
      const message = await until(emulator, find, describe, timeoutMs);
      taken.add(message.id);
      return asText(message);
    },
  };
}

export type Phone = ReturnType<typeof createPhone>;

/** Where a person is: a page's id, or a platform and perhaps one of its accounts. */
export type Where = string | { on?: ChannelType; accountId?: string };

/** The address above both webhooks, when one of both is given. */
const above = (url: string): string => url.replace(/\/(messenger|zalo)$/, '');
const newApp = (): string => String(randomInt(1e14, 2e14));

/** A running emulator inside the test's own process, with people at their phones on Messenger and on Zalo. */
export async function startEmulator(options: StartedOptions = {}) {
  const { accountId = `1047${randomInt(1e10, 1e11)}`, oaId = `38861328${randomInt(1e10, 1e11)}` } = options;
  const { appId = '271828182845904', appSecret = 'emulated-secret', verifyToken = 'emulated-verify' } = options;
  const zaloApp = { appId: newApp(), appSecret: 'emulated-zalo-secret', oaSecretKey: 'emulated-oa-key' };
  const emulator = createEmulator({
    messenger: { appId, appSecret, verifyToken },
    zalo: zaloApp,
    webhookUrl: above(options.webhookUrl ?? 'http://127.0.0.1:9/webhooks'),
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.samplesFolder === undefined ? {} : { samplesFolder: options.samplesFolder }),
  });
  const url = await emulator.listen();
  const zalo = { ...zaloApp, oaId, url: `${url}/zalo` };
  const mediaHost = new URL(url).host;
  const accountOn = { messenger: accountId, zalo: oaId };
  const placeOf = (where: Where): { on: ChannelType; accountId: string } => {
    const { on = 'messenger', accountId: account } = typeof where === 'string' ? { accountId: where } : where;
    return { on, accountId: account ?? accountOn[on] };
  };

  return {
    emulator,
    url,
    accountId,
    appId,
    appSecret,
    verifyToken,
    /** Zalo's side: its one address for all hosts, the app and the OA. */
    zalo,
    /** What MEDIA_HOSTS must name. */
    mediaHost,
    /** The settings of a shop that talks to this emulator, for both platforms. */
    settings: {
      MESSENGER_APP_ID: appId,
      MESSENGER_APP_SECRET: appSecret,
      MESSENGER_VERIFY_TOKEN: verifyToken,
      MESSENGER_GRAPH_URL: url,
      ZALO_APP_ID: zalo.appId,
      ZALO_APP_SECRET: zalo.appSecret,
      ZALO_OA_SECRET_KEY: zalo.oaSecretKey,
      ZALO_OPENAPI_URL: zalo.url,
      ZALO_BUSINESS_URL: zalo.url,
      ZALO_OAUTH_URL: zalo.url,
      MEDIA_HOSTS: mediaHost,
      EMULATOR: 'on',
    },
    /** The first token of a page or an OA. */
    tokenOf: (account: string = accountId): string => `emulator-${account}`,
    /** The first refresh token of an OA. */
    refreshTokenOf: (account: string = oaId): string => `emulator-refresh-${account}`,
    pointTo: (url: string): void => emulator.webhook.pointTo(above(url)),
    /** Somebody of that name, on the page unless told otherwise; the same name is the same person on both platforms. */
    person: (name: string, where: Where = {}): Phone => createPhone(emulator, name, placeOf(where)),
    stop: emulator.close,
  };
}

export type StartedEmulator = Awaited<ReturnType<typeof startEmulator>>;
