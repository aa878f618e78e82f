import type { FailRule } from '../fail-rules';
import { loadCards, loadPhotos } from '../fetch-photo';
import type { Shared } from '../shared';
import { newMessageId, type ZaloEvents } from './events';
import type { OaSnapshot } from './oas';
import { readSendRequest, type SendRequest } from './send-request';
import { checkSend } from './send-rules';
import { shownFrom } from './shown-from';
import type { Uploads } from './uploads';
import { ZaloError } from './zalo-error';

const HOUR_MS = 3_600_000;
/** Free that long after the last interaction, billed up to seven days, refused later (zalo.md 3.2). */
const FREE_MS = 48 * HOUR_MS;
const BILLED_MS = 7 * 24 * HOUR_MS;
/** "1 MB" (zalo.md 3.1), read narrowly. */
const MAX_PHOTO_BYTES = 1_000_000;

/** The HTTP status of a failure that was ordered; a code alone comes with 200, as all of Zalo's. */
export class OrderedStatus extends Error {
  constructor(readonly status: number) {
    super('This failure was ordered');
    this.name = 'OrderedStatus';
  }
}

/** Fails as it was ordered. */
export function failAsOrdered({ status, code }: FailRule): never {
  throw code === undefined ? new OrderedStatus(status ?? 500) : new ZaloError(code, 'This failure was ordered');
}

export interface SendData {
  message_id: string;
  user_id: string;
  sent_time: string;
  quota: Record<string, string>;
}

export type Sends = ReturnType<typeof createSends>;

/** Takes the app's consultation messages: refuses what Zalo refuses, shows the rest to the person and reports it back. */
export function createSends({ world, failRules, receipts, clock }: Shared, events: ZaloEvents, uploads: Uploads) {
  /** Whether this message is billed. Throws when the person cannot be written to. */
  function checkReachable(oaId: string, userId: string): boolean {
    const known = world.people.whose(userId);
    if (known?.platform !== 'zalo') throw new ZaloError(-201, 'user_id is invalid');
    const thread = world.threads.of(oaId, userId);
    if (thread?.spokeAt === undefined || thread.hasLeft || world.isBlocking(userId)) throw new ZaloError(-213, 'User has not followed OA');
    const age = clock() - thread.spokeAt;
    if (age > BILLED_MS) throw new ZaloError(-230, 'User has not interacted with the OA in the past 7 days');
    return age > FREE_MS;
  }

  const mediaOf = (oaId: string, { message }: SendRequest): string[] =>
    (message.attachment?.payload.elements ?? []).flatMap(({ url, attachment_id: id, media_type: type }) => {
      if (type === 'sticker' || type === undefined) return [];
      return [id === undefined ? (url ?? '') : uploads.urlOf(oaId, id)];
    });

  async function accept({ oaId, traits, counts }: OaSnapshot, request: SendRequest): Promise<SendData> {
    const userId = request.recipient.user_id;
    checkSend(request, traits);
    const isBilled = checkReachable(oaId, userId);
    const shown = shownFrom(request.message, { id: newMessageId(), accountId: oaId, userId }, mediaOf(oaId, request));
    if (!(await loadPhotos(shown.photos, MAX_PHOTO_BYTES))) throw new ZaloError(-201, 'url is invalid');

    if (isBilled) counts.billed += 1;
    const message = world.messages.add(shown);
    void loadCards(world.messages, message, MAX_PHOTO_BYTES);
    receipts.shown(message, events.echo(message));
    const quota: Record<string, string> = isBilled ? { remain: '0', total: '0' } : { quota_type: 'reply', remain: '8', total: '8' };
    return { message_id: message.id, user_id: userId, sent_time: String(message.at), quota };
  }

  return {
    /** One send of the app; undefined stands for no answer at all. Throws what Zalo answers. */
    async send(oa: OaSnapshot, body: unknown): Promise<SendData | undefined> {
      const request = readSendRequest(body);
      return failRules.meet({ call: 'send', userId: request.recipient.user_id }, () => accept(oa, request), failAsOrdered);
    },
  };
}
