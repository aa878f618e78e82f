import type { FailRule, FailRules } from '../fail-rules';
import { loadCards, loadPhotos } from '../fetch-photo';
import type { Receipts } from '../receipts';
import type { World } from '../world';
import { GraphError } from './graph-error';
import { attachmentsOf, readSendRequest, type SendRequest } from './send-request';
import { checkSend } from './send-rules';
import { shownFrom } from './shown-from';
import { echoItem, newMessageId } from './webhook-items';

export interface SendsOptions {
  world: World;
  receipts: Receipts;
  failRules: FailRules;
  appId: string;
  clock: () => number;
}

const DAY_MS = 86_400_000;
/** HUMAN_AGENT: a person may answer for seven days (messenger.md 3.2). */
const HUMAN_AGENT_MS = 7 * DAY_MS;

/** `undefined` stands for no answer at all. */
export type SendAnswer = Record<string, string> | undefined;

function failAsOrdered(rule: FailRule): never {
  throw new GraphError(rule.code ?? 2, rule.subcode, 'This failure was ordered', rule.status ?? (rule.code === undefined ? 500 : 400));
}

/** An image by URL may have 8 MB (messenger.md 3.6). */
const MAX_PHOTO_BYTES = 8 * 1024 * 1024;
/** Three dots go away by themselves (messenger.md 3.6). */
const TYPING_MS = 20_000;

/** Takes the app's sends: refuses what the platform refuses, shows the rest to the person and reports it back. */
export function createSends({ world, receipts, failRules, appId, clock }: SendsOptions) {
  function checkReachable(accountId: string, { recipient, tag }: SendRequest): void {
    const spokeAt = world.threads.lastSpoke(accountId, recipient.id);
    if (!world.people.whose(recipient.id) || spokeAt === undefined) throw new GraphError(100, 2018001, 'No matching user found');
    if (world.isBlocking(recipient.id)) throw new GraphError(551, 1545041, "This person isn't available right now.");
    if (clock() - spokeAt > (tag === 'HUMAN_AGENT' ? HUMAN_AGENT_MS : DAY_MS)) {
      throw new GraphError(10, 2018278, 'This message is sent outside of allowed window.');
    }
  }

  function act(accountId: string, { recipient: { id: userId }, sender_action: action }: SendRequest): SendAnswer {
    const place = { accountId, userId };
    if (action === 'typing_on') world.messages.typings.start(place, TYPING_MS);
    if (action === 'typing_off') world.messages.typings.stop(place);
    if (action === 'mark_seen') world.messages.see(place, ({ from }) => from === 'person');
    return { recipient_id: userId };
  }

  async function accept(accountId: string, request: SendRequest): Promise<SendAnswer> {
    const userId = request.recipient.id;
    checkSend(request);
    checkReachable(accountId, request);
    if (!request.message) return act(accountId, request);

    const shown = shownFrom(request.message, { id: newMessageId(), accountId, userId });
    if (!(await loadPhotos(shown.photos, MAX_PHOTO_BYTES))) throw new GraphError(100, 2018008, 'Failed to fetch the file from the url');
    const message = world.messages.add(shown);
    void loadCards(world.messages, message, MAX_PHOTO_BYTES);
    receipts.shown(message, echoItem(message, appId, attachmentsOf(request.message)));
    return { recipient_id: userId, message_id: message.id };
  }

  return {
    /** One send of the app. Throws what the platform answers; sender actions never meet a failure that was ordered. */
    async send(accountId: string, body: unknown): Promise<SendAnswer> {
      const request = readSendRequest(body);
      const work = (): Promise<SendAnswer> => accept(accountId, request);
      return request.message ? failRules.meet({ call: 'send', userId: request.recipient.id }, work, failAsOrdered) : work();
    },
  };
}

export type Sends = ReturnType<typeof createSends>;
