import type { Platform, TryChoice, TryMessage, TryPhoto } from './api';
import type { EmulatedMessage, EmulatedPhoto } from './emulator-client';

/** Where photos lie: the emulator's address, and the shop's own. */
export interface PhotoPlaces {
  emulatorUrl: string;
  publicUrl: string;
}

type ChoiceOfEmulator = EmulatedMessage['choices'][number];

const KINDS: Record<ChoiceOfEmulator['kind'], TryChoice['kind']> = { quickReply: 'quickReply', postback: 'button', link: 'link' };

/** A message of the emulator as the page shows it: photos under paths of this server, choices numbered in reading order. */
export function tryMessage(message: EmulatedMessage, places: PhotoPlaces): TryMessage {
  const { id, seq, rev, platform, userId, from, at, text, kind, state } = message;
  let number = 0;
  const numbered = (choices: ChoiceOfEmulator[]): TryChoice[] => choices.map((choice) => ({ label: choice.label, kind: KINDS[choice.kind], number: (number += 1) }));
  const cards = message.cards.map(({ title, subtitle, photo, choices }) => ({
    title, subtitle, choices: numbered(choices), ...(photo ? { photo: tryPhoto(photo, places) } : {}),
  }));
  return {
    id, seq, rev, platform, userId, from, at, text, kind, state, cards,
    photos: message.photos.map((photo) => tryPhoto(photo, places)),
    choices: numbered(message.choices),
  };
}

/** What a person of the page sees: their messages on the co-op's own page and OA. */
export function isOnPage({ platform, accountId, userId }: Pick<EmulatedMessage, 'platform' | 'accountId' | 'userId'>, scene: Scene): boolean {
  return scene.accounts[platform] === accountId && scene.userIds.has(userId);
}

/** Whose conversations the page shows. */
export interface Scene {
  accounts: Partial<Record<Platform, string>>;
  userIds: ReadonlySet<string>;
}

/** A photo elsewhere cannot be shown: no request of the page leaves the machine. */
function tryPhoto({ url, state }: EmulatedPhoto, places: PhotoPlaces): TryPhoto {
  const src = pathHere(url, places);
  return src === undefined ? { src: '', state: 'broken' } : { src, state };
}

/** The path on this server; the shop's own photos may have been shown under another name of this machine. */
function pathHere(url: string, { emulatorUrl, publicUrl }: PhotoPlaces): string | undefined {
  const uploaded = `${emulatorUrl}/emulator/cdn/`;
  if (url.startsWith(uploaded)) return `/try/photo/${url.slice(uploaded.length)}`;
  if (!URL.canParse(url)) return undefined;
  const { origin, hostname, pathname, search } = new URL(url);
  const isOwn = pathname.startsWith('/media/') && (origin === new URL(publicUrl).origin || hostname === '127.0.0.1');
  return isOwn ? pathname + search : undefined;
}
