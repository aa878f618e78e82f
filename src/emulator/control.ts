import type { Cdn, Photo } from './cdn';
import type { Deliverer, DeliveryOptions } from './deliver';
import type { NewMessage } from './messages';
import type { ActKind, Platform, Platforms, WebhookItem } from './platform';
import type { DeliveryOutcome } from './postman';
import { choicesOf, type ShownChoice, type ShownMessage } from './shown';
import type { World } from './world';

/** A person on one account (their id tells the platform), and how what they do reaches the app. */
export interface Act {
  userId: string;
  accountId: string;
  delivery?: DeliveryOptions;
}

export interface SayAct extends Act {
  /** With a business card: the name and phone on it. */
  text?: string;
  photos?: Photo[];
  /** Something else beside or instead of words; a reaction goes to the bot's last message, `deleted` takes back one's own last. */
  kind?: ActKind;
}

export interface TapAct extends Act {
  /** Without it: the newest message that has such a choice. */
  messageId?: string;
  /** A place counted from 1, or the label. */
  choice: number | string;
}

export interface OpenAct extends Act {
  /** What the link carries, where links can; without it Get Started is pressed, or the OA followed. */
  ref?: string;
}

/** What happened: the person's message and what became of its webhook; a tapped link opens `url` and tells the app nothing. */
export interface Acted {
  message?: ShownMessage;
  outcome?: DeliveryOutcome;
  url?: string;
}

/** Why something cannot be done on a real phone either. */
export interface Refused {
  refused: 'noSuchPerson' | 'nothingToSay' | 'noSuchChoice' | 'choiceGone' | 'noSuchMessage' | 'notOnPlatform';
}

export interface ControlOptions {
  world: World;
  deliverer: Deliverer;
  cdn: Cdn;
  platforms: Platforms;
  clock: () => number;
}

export type Control = ReturnType<typeof createControl>;
type Doing<T extends Act> = (act: T, platform: Platform) => Promise<Acted | Refused>;

function choiceIn(message: ShownMessage, wanted: number | string): ShownChoice | undefined {
  const choices = choicesOf(message);
  return typeof wanted === 'number' ? choices[wanted - 1] : choices.find(({ label }) => label === wanted);
}

/** Puts what people do into the conversation and tells the app. */
function createTelling({ world, deliverer, platforms }: ControlOptions) {
  async function send(message: ShownMessage, item: WebhookItem | undefined, delivery?: DeliveryOptions): Promise<Acted> {
    if (!item) return { message };
    const { platform, accountId, from, id } = message;
    const outcome = await deliverer.deliver({ platform, accountId, item, ...(from === 'person' ? { messageId: id } : {}) }, delivery);
    if (outcome === 'unsubscribed' && from === 'person') world.messages.noteOutcome(message.id, 'delivered');
    return { message, outcome };
  }

  return {
    /** Runs an act of somebody who exists, on the platform that their id is of. */
    onPlatform: <T extends Act>(doing: Doing<T>) => async (act: T): Promise<Acted | Refused> => {
      const known = world.people.whose(act.userId);
      return known ? doing(act, platforms[known.platform]) : { refused: 'noSuchPerson' };
    },
    /** Something of the person that stands in the conversation from now on. */
    show(act: Act, platform: Platform, shown: Partial<NewMessage>): Promise<Acted> {
      const { accountId, userId, delivery } = act;
      const base = { id: platform.newMessageId(), platform: platform.type, accountId, userId, state: 'sending' as const };
      const message = world.messages.add({ ...base, from: 'person', ...shown });
      if (platform.opensWindow(message)) world.threads.noteSpoke(accountId, userId);
      return send(message, platform.actItem(message), delivery);
    },
    send,
  };
}

type Telling = ReturnType<typeof createTelling>;

function createSaying({ world, cdn }: ControlOptions, { show, send }: Telling): Doing<SayAct> {
  async function pointBack(act: SayAct, kind: 'reaction' | 'deleted', platform: Platform): Promise<Acted | Refused> {
    const thread = world.messages.of(act.userId, act.accountId);
    const target = thread.findLast(({ from, kind: was }) => (kind === 'reaction' ? from === 'bot' : from === 'person' && was === 'text'));
    if (!target) return { refused: 'noSuchMessage' };
    if (kind === 'reaction') return show(act, platform, { kind, about: target.id });
    world.messages.change(target, { kind, text: '', photos: [] });
    return send(target, platform.actItem(target), act.delivery);
  }

  return async (act, platform) => {
    const { text = '', photos = [], kind } = act;
    if (kind && !platform.kinds.includes(kind)) return { refused: 'notOnPlatform' };
    if (kind === 'reaction' || kind === 'deleted') return pointBack(act, kind, platform);
    if (!text.trim() && !photos.length && !kind) return { refused: 'nothingToSay' };
    const shown = photos.map((photo) => ({ url: cdn.add(photo), state: 'shown' as const }));
    const extra = kind ? { kind, mediaUrl: cdn.add({ bytes: Buffer.from(`a ${kind}`) }) } : {};
    if (platform.hasAlbums || shown.length < 2) return show(act, platform, { text, photos: shown, ...extra });
    // Each photo is a message of its own; the words go with the first.
    const [first, ...others] = shown;
    const acted = await show(act, platform, { text, photos: first ? [first] : [], ...extra });
    for (const photo of others) await show(act, platform, { photos: [photo] });
    return acted;
  };
}

/** Taps a choice. Quick replies are gone once anything newer stands in the conversation (messenger.md 3.6). */
function createTapping({ world }: ControlOptions, { show }: Telling): Doing<TapAct> {
  return async (act, platform) => {
    const thread = world.messages.of(act.userId, act.accountId);
    const candidates = thread.filter((message) => message.from === 'bot' && (!act.messageId || message.id === act.messageId));
    const target = candidates.findLast((message) => choiceIn(message, act.choice));
    const choice = target && choiceIn(target, act.choice);
    if (!target || !choice) return { refused: 'noSuchChoice' };
    if (choice.kind === 'quickReply' && thread.at(-1) !== target) return { refused: 'choiceGone' };
    if (choice.kind === 'link') return { url: choice.url ?? '' };
    return show(act, platform, { ...platform.shownTap(choice), tapped: choice });
  };
}

/** Following, leaving, and what the co-op's own people do in the platform's inbox. */
function createComing({ world, deliverer, clock }: ControlOptions, { show, send, onPlatform }: Telling) {
  return {
    open: onPlatform(async (act: OpenAct, platform) => {
      const isFirst = platform.isFirstOpening(act);
      if (act.ref !== undefined && !platform.hasRefs) return { refused: 'notOnPlatform' };
      const acted = show(act, platform, { text: act.ref ?? '', kind: 'open', isFirst });
      world.threads.noteFollow(act.accountId, act.userId, true);
      return acted;
    }),
    /** Stops following: nothing reaches them until they write or follow again. */
    leave: onPlatform(async (act: Act, platform) => {
      const item = platform.leftItem(act, clock());
      if (!item) return { refused: 'notOnPlatform' };
      world.threads.noteFollow(act.accountId, act.userId, false);
      return { outcome: await deliverer.deliver({ platform: platform.type, accountId: act.accountId, item }, act.delivery) };
    }),
    /** A human answers this person in the platform's inbox. */
    answerAsHuman: onPlatform(async (act: Act & { text: string }, platform) => {
      const { accountId, userId, text, delivery } = act;
      const message = world.messages.add({ id: platform.newMessageId(), platform: platform.type, accountId, userId, from: 'human', text });
      return send(message, platform.humanItem(message), delivery);
    }),
  };
}

/** What people and the co-op's staff do at their phones, on either platform. Each act answers what happened, or why it cannot be done. */
export function createControl(options: ControlOptions) {
  const { world, deliverer, platforms } = options;
  const telling = createTelling(options);

  return {
    say: telling.onPlatform(createSaying(options, telling)),
    tap: telling.onPlatform(createTapping(options, telling)),
    ...createComing(options, telling),
    /** Sends again what the app did not take, as the person does who taps on it. */
    async resend(messageId: string): Promise<Acted | Refused> {
      const message = world.messages.byId(messageId);
      const item = message?.from === 'person' && message.state === 'failed' ? platforms[message.platform].actItem(message) : undefined;
      if (!message || !item) return { refused: 'noSuchMessage' };
      world.messages.change(message, { state: 'sending' });
      const letter = { platform: message.platform, accountId: message.accountId, item, messageId };
      return { message, outcome: await deliverer.resend(letter) };
    },
    /** Blocks or unblocks all accounts of the platform that the id is of. */
    setBlocking(userId: string, isBlocking: boolean): Refused | undefined {
      if (!world.people.whose(userId)) return { refused: 'noSuchPerson' };
      world.setBlocking(userId, isBlocking);
      return undefined;
    },
  };
}
