import type { ShownMessage } from '../shown';
import type { World } from '../world';
import type { OaSnapshot } from './oas';
import { ZaloError } from './zalo-error';

/** Most rows of one page. */
const PAGE = 10;
const HANOI_MS = 7 * 3_600_000;

/** What `?data=` holds. Ids may stand there as numbers of more digits than JSON can hold. */
export type Asked = Record<string, string | number | undefined>;

/** Reads `?data=`; throws -201 when it is no JSON object. */
export function readAsked(data: unknown): Asked {
  const text = typeof data === 'string' ? data.replace(/:\s*(\d{16,})/g, ':"$1"') : '';
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Asked; // values of other kinds fit no rule below
  } catch (error) {
    throw new ZaloError(-201, `data is invalid: ${String(error)}`);
  }
  throw new ZaloError(-201, 'data is invalid');
}

function dateOf(at: number): string {
  const [year, month, day] = new Date(at + HANOI_MS).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** `getoa`: the OA about itself. */
export function oaInfo({ oaId, traits }: OaSnapshot): Record<string, unknown> {
  return {
    oa_id: oaId,
    name: `OA ${oaId.slice(-4)}`,
    description: '',
    is_verified: traits.isVerified ?? true,
    oa_type: 2,
    cate_name: 'Nông nghiệp',
    num_follower: 0,
    package_name: 'Nâng cao',
    package_valid_through_date: traits.packageUntil ?? '31/12/2099',
    linked_ZCA: '',
  };
}

/** What the app may read of people and conversations. */
export function createReads(world: World) {
  const nameOf = (userId: string): string => world.people.whose(userId)?.person.name ?? '';

  function row(message: ShownMessage, oaName: string): Record<string, unknown> {
    const isUser = message.from === 'person';
    const [from, to] = isUser ? [message.userId, message.accountId] : [message.accountId, message.userId];
    return {
      src: isUser ? 1 : 0,
      time: message.at,
      type: message.photos.length ? 'photo' : 'text',
      message: message.tapped?.payload ?? message.text,
      message_id: message.id,
      from_id: from,
      to_id: to,
      from_display_name: isUser ? nameOf(message.userId) : oaName,
      to_display_name: isUser ? oaName : nameOf(message.userId),
      ...(message.photos[0] ? { url: message.photos[0].url, thumb: message.photos[0].url } : {}),
    };
  }

  function paged({ oaId }: OaSnapshot, messages: ShownMessage[], { offset = 0, count = PAGE }: Asked): Record<string, unknown>[] {
    if (Number(count) > PAGE) throw new ZaloError(-210, 'Parameter exceeds allowable limit');
    return messages.slice(Number(offset), Number(offset) + Number(count)).map((message) => row(message, `OA ${oaId.slice(-4)}`));
  }

  return {
    /** `user/detail`; -213 for somebody who never came. */
    detail({ oaId }: OaSnapshot, { user_id: asked }: Asked): Record<string, unknown> {
      const userId = String(asked);
      const thread = world.threads.of(oaId, userId);
      if (!thread) throw new ZaloError(-213, 'User has not followed OA');
      return {
        user_id: userId,
        user_id_by_app: (BigInt(userId) / 7n).toString(),
        user_external_id: '',
        display_name: nameOf(userId),
        user_alias: '',
        is_sensitive: false,
        user_last_interaction_date: thread.spokeAt === undefined ? '' : dateOf(thread.spokeAt),
        user_is_follower: thread.isFollowing === true,
        tags_and_notes_info: { notes: [], tag_names: [] },
      };
    },
    /** `conversation`: one person's, the newest first. */
    conversation: (oa: OaSnapshot, asked: Asked): Record<string, unknown>[] => paged(oa, world.messages.of(String(asked.user_id), oa.oaId).reverse(), asked),
    /** `listrecentchat`: the last message of each conversation, the newest first. */
    recent(oa: OaSnapshot, asked: Asked): Record<string, unknown>[] {
      const ofOa = world.messages.all().filter(({ accountId }) => accountId === oa.oaId);
      return paged(oa, [...new Map(ofOa.map((message) => [message.userId, message])).values()].sort((one, other) => other.seq - one.seq), asked);
    },
  };
}

export type Reads = ReturnType<typeof createReads>;
