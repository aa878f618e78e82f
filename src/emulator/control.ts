import type { Cdn, Photo } from './cdn';
import type { Deliverer, DeliveryOptions, DeliveryOutcome, WebhookItem } from './deliver';
import type { Pages } from './pages';
import { choicesOf } from './shown';
import { deletedItem, echoItem, extraAttachment, messageItem, openItem, reactionItem, tapItem, type ExtraKind } from './webhook-items';
import type { NewMessage, ShownChoice, ShownMessage, World } from './world';

/** A person on one page, and how what they do reaches the app. */
export interface Act {
  userId: string;
  accountId: string;
  delivery?: DeliveryOptions;
}

export interface SayAct extends Act {
  text?: string;
  photos?: Photo[];
  /** Something else beside or instead of words; a reaction goes to the bot's last message, `deleted` takes back one's own last. */
  kind?: ExtraKind | 'reaction' | 'deleted';
}

export interface TapAct extends Act {
  /** Without it: the newest message that has such a choice. */
  messageId?: string;
  /** A place counted from 1, or the label. */
  choice: number | string;
}

export interface OpenAct extends Act {
  /** What the link carries; without it Get Started is pressed. */
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
  refused: 'noSuchPerson' | 'nothingToSay' | 'noSuchChoice' | 'choiceGone' | 'noSuchMessage';
}

export interface ControlOptions {
  world: World;
  deliverer: Deliverer;
  cdn: Cdn;
  pages: Pages;
}

export type Control = ReturnType<typeof createControl>;

/** The app id of the platform's own page inbox, as echoes of human answers carry it (messenger.md section 7). */
const INBOX_APP_ID = '263902037430900';

const photoItem = (url: string): WebhookItem => ({ type: 'image', payload: { url } });

function choiceIn(message: ShownMessage, wanted: number | string): ShownChoice | undefined {
  const choices = choicesOf(message);
  return typeof wanted === 'number' ? choices[wanted - 1] : choices.find(({ label }) => label === wanted);
}

/** What people and the page's staff do at their phones. Each act answers what happened, or why it cannot be done. */
export function createControl({ world, deliverer, cdn, pages }: ControlOptions) {
  const ofThread = ({ userId, accountId }: Act): ShownMessage[] => world.messages.of(userId, accountId);
  const show = (act: Act, shown: Partial<NewMessage>): ShownMessage => {
    world.threads.noteSpoke(act.accountId, act.userId);
    return world.messages.add({ userId: act.userId, accountId: act.accountId, from: 'person', text: '', ...shown });
  };
  const tell = async (act: Act, message: ShownMessage, item: WebhookItem): Promise<Acted> => ({
    message,
    outcome: await deliverer.deliver(act.accountId, [item], act.delivery),
  });

  /** Taking back opens no window; a reaction does (messenger.md 3.2). */
  async function pointBack(act: SayAct, kind: 'reaction' | 'deleted'): Promise<Acted | Refused> {
    const target = ofThread(act).findLast(({ from, kind: was }) => (kind === 'reaction' ? from === 'bot' : from === 'person' && was === 'text'));
    if (!target) return { refused: 'noSuchMessage' };
    if (kind === 'reaction') {
      const reaction = show(act, { kind });
      return tell(act, reaction, reactionItem(reaction, target.id));
    }
    Object.assign(target, { kind, text: '', photos: [] });
    return tell(act, target, deletedItem(target, target.id));
  }

  async function say(act: SayAct): Promise<Acted | Refused> {
    const { text = '', photos = [], kind } = act;
    if (!world.person(act.userId)) return { refused: 'noSuchPerson' };
    if (kind === 'reaction' || kind === 'deleted') return pointBack(act, kind);
    if (!text.trim() && !photos.length && !kind) return { refused: 'nothingToSay' };
    const urls = photos.map((photo) => cdn.add(photo));
    const message = show(act, { text, kind: kind ?? 'text', photos: urls.map((url) => ({ url, state: 'shown' })) });
    const extra = kind ? [extraAttachment(kind, cdn.add({ bytes: Buffer.from(`a ${kind}`) }))] : [];
    return tell(act, message, messageItem(message, [...urls.map(photoItem), ...extra]));
  }

  async function tap(act: TapAct): Promise<Acted | Refused> {
    const thread = ofThread(act);
    const candidates = thread.filter((message) => message.from === 'bot' && (!act.messageId || message.id === act.messageId));
    const target = candidates.findLast((message) => choiceIn(message, act.choice));
    const choice = target && choiceIn(target, act.choice);
    if (!target || !choice) return { refused: 'noSuchChoice' };
    if (choice.kind === 'quickReply' && thread.at(-1) !== target) return { refused: 'choiceGone' };
    if (choice.kind === 'link') return { url: choice.url ?? '' };
    const tapped = show(act, { text: choice.label, kind: 'tap' });
    return tell(act, tapped, tapItem(tapped, choice));
  }

  async function open(act: OpenAct): Promise<Acted | Refused> {
    if (!world.person(act.userId)) return { refused: 'noSuchPerson' };
    const isNew = ofThread(act).length === 0;
    const opened = show(act, { text: act.ref ?? '', kind: 'open' });
    const link = { isNew, getStarted: pages.getStarted(act.accountId), ...(act.ref === undefined ? {} : { ref: act.ref }) };
    return tell(act, opened, openItem(opened, link));
  }

  return {
    say,
    /** Taps a choice. Quick replies are gone once anything newer stands in the conversation (messenger.md 3.6). */
    tap,
    open,
    /** A human answers this person in the page's inbox. */
    async answerAsHuman(act: Act & { text: string }): Promise<Acted | Refused> {
      if (!world.person(act.userId)) return { refused: 'noSuchPerson' };
      const message = world.messages.add({ userId: act.userId, accountId: act.accountId, from: 'human', text: act.text });
      return tell(act, message, echoItem(message, INBOX_APP_ID, []));
    },
    /** Blocks or unblocks the page's messages. */
    setBlocking(userId: string, isBlocking: boolean): Refused | undefined {
      const person = world.person(userId);
      if (!person) return { refused: 'noSuchPerson' };
      person.isBlocking = isBlocking;
      return undefined;
    },
    lastSeq: world.messages.lastSeq,
    /** Messages after `seq` of one conversation (or of everybody's), waiting up to `waitMs` for the first. */
    async listen(wanted: { userId?: string; accountId?: string; after: number; waitMs: number }): Promise<ShownMessage[]> {
      const until = Date.now() + wanted.waitMs;
      for (;;) {
        const found = wanted.userId
          ? world.messages.of(wanted.userId, wanted.accountId, wanted.after)
          : world.messages.all().filter(({ seq, accountId }) => seq > wanted.after && (!wanted.accountId || accountId === wanted.accountId));
        const left = until - Date.now();
        if (found.length || left <= 0) return found;
        await world.messages.nextOne(left);
      }
    },
  };
}
