import type { OutboxRow } from '../../src/store/outbox';
import type { OrderRow } from '../../src/store/orders';
import type { Phone } from '../support/emulator';
import type { Installation } from '../integration/path/processes';

interface Moment {
  at: number;
  what: string;
}

const hour = (at: number): string => new Date(at).toISOString().slice(11, 23);
const first = (text: string): string => text.replaceAll('\n', ' / ').slice(0, 140);

/** All that happened to an order, by time: its steps, what was written to its people, and what was on their phones. For whoever looks into a finding. */
export async function storyOf({ database: { connection }, emulator }: Installation, code: string, everybody: Phone[]): Promise<string> {
  const order = await connection.collection<OrderRow>('orders').findOne({ code });
  const mentions = new RegExp(`\\b${code}\\b`);
  const phones = everybody.filter((phone) => phone.heard().some((text) => mentions.test(text)));
  const written = await connection.collection<OutboxRow>('outbox').find({ externalId: { $in: phones.map(({ userId }) => userId) } }).toArray();
  const said = emulator.emulator.world.messages.all().filter(({ userId }) => phones.some((phone) => phone.userId === userId));
  const moments: Moment[] = [
    ...(order?.effects ?? []).map(({ at, kind, by }) => ({ at: at.getTime(), what: `effect ${kind} by ${by}` })),
    ...written.filter(({ content }) => mentions.test(JSON.stringify(content))).flatMap(rowMoments),
    ...said.filter(({ text, cards, from }) => from === 'person' || mentions.test(text) || mentions.test(JSON.stringify(cards)))
      .map(({ at, from, text, id, tapped }) => ({ at, what: `${from === 'bot' ? 'heard' : 'said '} ${first(tapped?.label ?? text)} (${id})` })),
  ];
  const lines = moments.sort((a, b) => a.at - b.at).map(({ at, what }) => `  ${hour(at)} ${what}`);
  const about = moments.map(({ what, at }) => (mentions.test(what) ? at : Number.NaN)).filter((at) => !Number.isNaN(at));
  const [from, to] = [Math.min(...about) - 5000, Math.max(...about) + 5000];
  return [`order ${code}, ${order?.state}, placed by ${order?.placedBy}, told ${order?.told} (${order?.effectsState})`, ...lines.filter((_line, i) => (moments[i]?.at ?? 0) >= from && (moments[i]?.at ?? 0) <= to)].join('\n');
}

function rowMoments({ _id, key, status, attempts, error, committedAt, sentAt, attemptedAt, notBefore, index, claimedBy, platformIds, content }: OutboxRow): Moment[] {
  const text = 'text' in content ? content.text : '';
  const about = `row ${_id} ${key} "${first(text).slice(0, 50)}"`;
  return [
    { at: committedAt.getTime(), what: `written ${about} #${index}` },
    ...(attemptedAt ? [{ at: attemptedAt.getTime(), what: `doubt   ${about}` }] : []),
    ...(notBefore ? [{ at: notBefore.getTime(), what: `notBefore ${about}` }] : []),
    { at: (sentAt ?? committedAt).getTime(), what: `${status}    ${about} attempts ${attempts} ${JSON.stringify(error ?? '')} by ${claimedBy} as ${platformIds.join(',')}` },
  ];
}
