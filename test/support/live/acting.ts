import { isDeepStrictEqual } from 'node:util';
import type { Start } from '../../../src/domain/conversation';
import { shardOf } from '../../../src/domain/shard';
import type { OutboxRow } from '../../../src/store/outbox';
import { UNSENT } from '../../../src/store/outbox';
import { givenBy, readAct, type NoticeTap, type PersonAct } from '../transcript/acts';
import { coopIdsOf, rest, withRealCodes, type Cast, type Player } from './cast';
import { listingsOf } from './founding';
import { statementOf } from './statements';

/** Does at somebody's phone what a line of the transcript says, and waits until all that follows from it is done. */
export async function act(cast: Cast, who: Player, line: string): Promise<void> {
  const wanted = readAct(withRealCodes(cast, line));
  for (const name of wanted.photos) cast.photoNames.add(name);
  const before = await cast.house.countEvents(who.ownerId, who.contactId);
  if (wanted.notice) await tapNotice(cast, who, wanted.notice);
  else if (wanted.tap !== undefined) await who.phone.tap(wanted.tap, 0);
  else if (wanted.opens) await open(who, wanted.opens);
  else if (wanted.attachment) await who.phone.send(wanted.attachment as Parameters<Player['phone']['send']>[0]);
  else await speak(cast, who, wanted);
  await rest(cast, { conversationId: who.contactId, count: before + eventsOf(who, wanted) });
}

/** Each photo is an event of its own where the platform knows no albums. */
const eventsOf = ({ phone }: Player, { photos, brokenPhotos }: PersonAct): number =>
  phone.on === 'zalo' ? Math.max(1, photos.length + brokenPhotos) : 1;

async function speak({ house: { photos: named } }: Cast, { phone }: Player, { text = '', photos, brokenPhotos }: PersonAct): Promise<void> {
  const files = await Promise.all(photos.map(named.fileOf));
  const broken = Array.from({ length: brokenPhotos }, () => ({ broken: 'notImage' as const }));
  if (files.length + broken.length === 0) await phone.say(text);
  else await phone.sendPhoto([...files, ...broken], text);
}

/** Where links carry nothing to the app (Zalo), whoever is invited sends the words of the invitation instead. */
async function open({ phone }: Player, { ref }: NonNullable<PersonAct['opens']>): Promise<void> {
  if (phone.on === 'zalo' && ref !== undefined) await phone.say(`Mã mời: ${ref.slice(0, 4)} ${ref.slice(4)}`);
  else await phone.open(ref);
}

/**
 * Taps the button of a notice that this person got. Where the shop never sends one such, or the platform has taken it from the screen since
 * (Messenger's quick replies, when anything newer came), one is sent for it.
 */
async function tapNotice(cast: Cast, who: Player, notice: NoticeTap): Promise<void> {
  const go = { flow: notice.flow, given: await givenBy(notice, idsOf(cast, who)) };
  const choice = (await sentButton(cast, who, go)) ?? (await sendButton(cast, who, go));
  const { accountId, userId } = who.phone;
  const { control } = cast.house.shop.emulator.emulator;
  const acted = await control.tap({ userId, accountId, ...choice });
  if (!('refused' in acted)) return;
  if (acted.refused !== 'choiceGone') throw new Error(`the phone refuses: ${acted.refused}`);
  await control.tap({ userId, accountId, ...(await sendButton(cast, who, go)) });
}

interface Button {
  messageId: string;
  choice: string;
}

async function sentButton({ house: { outbox } }: Cast, { ownerId, contactId }: Player, go: Start): Promise<Button | undefined> {
  const rows = await outbox.rows.find({ ownerId, conversationId: contactId, 'prompt.kind': 'notice', status: 'sent' }).toArray();
  for (const row of rows) {
    const choice = row.prompt?.choices.find((one) => isDeepStrictEqual(one.go, go));
    const messageId = row.platformIds.at(-1);
    if (choice && messageId !== undefined) return { messageId, choice: choice.label };
  }
  return undefined;
}

/** A notice with just this button, sent by the shop like any other. */
async function sendButton(cast: Cast, { ownerId, contactId, phone }: Player, go: Start): Promise<Button> {
  const { house } = cast;
  const _id = house.newId();
  const promptId = `n${_id.slice(-10)}`;
  const owner = [...cast.owners.values()].find((one) => one.id === ownerId);
  const row: OutboxRow = {
    _id, ownerId, channelId: owner?.channelId ?? '', conversationId: contactId, externalId: phone.userId, shard: shardOf(contactId),
    key: `button:${_id}`, purpose: 'update', content: { kind: 'text', text: 'Có việc mới', choices: [{ label: 'Xem việc', payload: `#${promptId}.1` }] },
    prompt: { id: promptId, kind: 'notice', choices: [{ key: 'go', label: 'Xem việc', go }], isOpen: true },
    ...UNSENT, platformIds: [], committedAt: house.now(), index: 0,
  };
  await house.outbox.insertNew([row]);
  await house.queues.ring(row.shard);
  await rest(cast);
  const [messageId] = (await house.outbox.rows.findOne({ _id, status: 'sent' }))?.platformIds ?? [];
  if (messageId === undefined) throw new Error('the notice is held back behind a question');
  return { messageId, choice: 'Xem việc' };
}

function idsOf(cast: Cast, who: Player) {
  const { stores, photos } = cast.house;
  const coopId = { $in: coopIdsOf(cast) };
  return {
    listing: async (name: string) => (await listingsOf(cast, name))[0]?._id ?? (await stores.listings.rows.findOne({ coopId, name }))?._id,
    order: async (code: string) => (await stores.orders.rows.findOne({ coopId, code }))?._id,
    joinRequest: async (name: string) => (await stores.joinRequests.rows.findOne({ coopIds: coopId, name }))?._id,
    question: async (text: string) => (await stores.questions.rows.findOne({ coopId, text }))?._id,
    statement: (name: string) => statementOf(cast, name),
    photo: (name: string) => {
      cast.photoNames.add(name);
      return photos.keep(who.ownerId, name);
    },
  };
}
