import type { OrderState } from '../../domain/order';

/** What the try-it page and its server say to each other, as JSON below /try/api. Times are ms since 1970 UTC, money is whole đồng. */

export type Language = 'vi' | 'en';
export type Platform = 'messenger' | 'zalo';
export type PersonRole = 'seller' | 'buyer' | 'manager';

/** Somebody with a phone on the page. Each has an account on both platforms; the page chooses which one is shown. */
export interface TryPerson {
  /** As the co-op calls them, and their key here: "cô Ba". */
  name: string;
  role: PersonRole;
  /** The platform's id of this person, by platform. */
  userIds: Record<Platform, string>;
}

export interface TryChoice {
  label: string;
  /** A quick reply is gone when anything newer stands below it; a link opens and tells the shop nothing. */
  kind: 'quickReply' | 'button' | 'link';
  /** Place among all choices of its message, from 1: what `tap` takes. */
  number: number;
}

export interface TryPhoto {
  /** Path on this server. */
  src: string;
  state: 'shown' | 'loading' | 'broken';
}

/** One message as it stands on somebody's phone. */
export interface TryMessage {
  id: string;
  /** Grows with every message. */
  seq: number;
  /** Grows with every change of any message: what is newer replaces what has the same id. */
  rev: number;
  platform: Platform;
  userId: string;
  from: 'person' | 'bot' | 'human';
  at: number;
  text: string;
  /** `tap`, `open`, `sticker`, `voice`, ... for what is neither words nor photo. A hidden Zalo tap is kind `hiddenTap` and shows nothing. */
  kind: string;
  photos: TryPhoto[];
  cards: { title: string; subtitle: string; photo?: TryPhoto; choices: TryChoice[] }[];
  choices: TryChoice[];
  /** Of a person's own message: on its way to the shop, taken by it, answered or read by it, or not taken. Of the bot's: delivered, read. */
  state: 'sending' | 'delivered' | 'seen' | 'failed';
}

export interface TryOrder {
  code: string;
  state: OrderState;
  total: number;
  /** "2 ký cam sành", in the language asked for. */
  goods: string;
  buyer: string;
  seller: string;
  /** Somebody of this order could not be told: their form of address. */
  unreached?: string;
  placedAt: number;
}

export interface TryListing {
  code: string;
  name: string;
  /** "27.000 ₫ một ký". */
  price: string;
  /** "còn 148 ký", "hết". */
  left: string;
  /** "giữ 2 ký" when something is held. */
  held?: string;
  state: 'open' | 'hidden' | 'soldOut' | 'waiting';
  photo?: string;
}

/** The market book: all orders of the trial day, newest first, and all goods, newest first. */
export interface TryBook {
  orders: TryOrder[];
  listings: TryListing[];
}

export interface TryClock {
  now: number;
  /** How far the trial's time is ahead of this machine's. */
  offsetMs: number;
}

/** GET /try/api/state?language= : all there is. */
export interface TryState {
  coop: { name: string; phone: string };
  platforms: Platform[];
  people: TryPerson[];
  messages: TryMessage[];
  book: TryBook;
  clock: TryClock;
  /** The highest `rev` in it: what the events go on from. */
  rev: number;
}

/**
 * GET /try/api/events?language=&after=<rev>: server-sent events, each named as its key here; a comment every 15 s. The page opens it again when
 * it breaks and then reads the state anew.
 */
export interface TryEvents {
  messages: TryMessage[];
  typing: { userId: string; until: number }[];
  book: TryBook;
  clock: TryClock;
  people: TryPerson[];
}

/** Who acts, and on which platform. */
interface Acting {
  name: string;
  platform: Platform;
}

/**
 * POST /try/api/<key>, JSON in and out. 200 with `{}` or what stands here; 409 `{refused}` for what a phone would refuse too
 * (`nothingToSay`, `choiceGone`, `noSuchChoice`, `noSuchPerson`); 502 `{error:'emulatorAway'}` when the emulator does not answer.
 */
export interface TryActs {
  /** Words, a photo made for the trial by its name (GET /try/api/samples lists them), or a photo of one's own, JPEG, PNG or WebP up to 8 MB. */
  say: Acting & { text?: string; photo?: { sample: string } | { base64: string } };
  tap: Acting & { messageId: string; number: number };
  /** The person looked at the conversation: what the bot sent is read. */
  read: Acting;
  /** Sends again what the shop did not take. */
  resend: { messageId: string };
  /** A new person; a seller or manager of the co-op is invited and joins by chatting. Answers TryPerson. */
  people: { name: string; role: PersonRole };
  /** Moves the clock on. Answers TryClock. */
  clock: { minutes: number } | { toMorning: true };
  /** The language the shop speaks to all people of the trial. */
  language: { language: Language };
  /** Throws the trial's shop and conversations away and begins again. 202; the page waits for the state to come back. 409 `{refused:'notRestartable'}`. */
  restart: Record<string, never>;
}
