import { setTimeout as sleep } from 'node:timers/promises';
import type { Deliverer } from './deliver';
import type { FailRule, FailRules } from './fail-rules';
import { fetchCardPhotos, fetchPhotos } from './fetch-photo';
import { GraphError } from './graph-error';
import { attachmentsOf, readSendRequest, type SendRequest } from './send-request';
import { checkSend } from './send-rules';
import { shownFrom } from './shown';
import { deliveryItem, echoItem, readItem } from './webhook-items';
import type { ShownMessage, World } from './world';

/** What the platform reports about each message of the app. */
export interface Receipts {
  echo: boolean;
  delivery: boolean;
  read: boolean;
}

export interface SendsOptions {
  world: World;
  deliverer: Deliverer;
  failRules: FailRules;
  appId: string;
  clock: () => number;
}

const DAY_MS = 86_400_000;
/** HUMAN_AGENT: a person may answer for seven days (messenger.md 3.2). */
const HUMAN_AGENT_MS = 7 * DAY_MS;

/** `undefined` stands for no answer at all. */
export type SendAnswer = Record<string, string> | undefined;

const isFailing = (rule: FailRule | undefined): boolean => !!rule && (rule.hang === true || rule.status !== undefined || rule.code !== undefined);

function failAsOrdered(rule: FailRule): never {
  throw new GraphError(rule.code ?? 2, rule.subcode, 'This failure was ordered', rule.status ?? (rule.code === undefined ? 500 : 400));
}

/** Takes the app's sends: refuses what the platform refuses, shows the rest to the person and reports it back. */
export function createSends({ world, deliverer, failRules, appId, clock }: SendsOptions) {
  const receipts: Receipts = { echo: true, delivery: true, read: false };

  function checkReachable(accountId: string, { recipient, tag }: SendRequest): void {
    const person = world.person(recipient.id);
    const spokeAt = world.threads.lastSpoke(accountId, recipient.id);
    if (!person || spokeAt === undefined) throw new GraphError(100, 2018001, 'No matching user found');
    if (person.isBlocking) throw new GraphError(551, 1545041, "This person isn't available right now.");
    if (clock() - spokeAt > (tag === 'HUMAN_AGENT' ? HUMAN_AGENT_MS : DAY_MS)) {
      throw new GraphError(10, 2018278, 'This message is sent outside of allowed window.');
    }
  }

  function report(message: ShownMessage, attachments: unknown[]): void {
    const items = [
      ...(receipts.echo ? [echoItem(message, appId, attachments)] : []),
      ...(receipts.delivery ? [deliveryItem(message)] : []),
      ...(receipts.read ? [readItem(message)] : []),
    ];
    for (const item of items) deliverer.deliverBehind(message.accountId, [item]);
  }

  async function accept(accountId: string, request: SendRequest): Promise<SendAnswer> {
    const userId = request.recipient.id;
    checkSend(request);
    checkReachable(accountId, request);
    if (!request.message) return { recipient_id: userId };

    const shown = shownFrom(request.message, { accountId, userId });
    await fetchPhotos(shown.photos ?? []);
    const message = world.messages.add(shown);
    void fetchCardPhotos(message.cards);
    report(message, attachmentsOf(request.message));
    return { recipient_id: userId, message_id: message.id };
  }

  return {
    setReceipts: (wanted: Partial<Receipts>): void => void Object.assign(receipts, wanted),
    /** One send of the app. Throws what the platform answers; sender actions never meet a failure that was ordered. */
    async send(accountId: string, body: unknown): Promise<SendAnswer> {
      const request = readSendRequest(body);
      const rule = request.message ? failRules.take(request.recipient.id) : undefined;
      if (rule?.delayMs) await sleep(rule.delayMs);
      const answer = !isFailing(rule) || rule?.acceptButFail ? await accept(accountId, request) : undefined;
      if (!rule || !isFailing(rule)) return answer;
      return rule.hang ? undefined : failAsOrdered(rule);
    },
  };
}

export type Sends = ReturnType<typeof createSends>;
