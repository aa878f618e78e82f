import type { Coop } from '../domain/coop';
import { isAwake, isNight } from '../domain/quiet-hours';
import { SOURCE_LANGUAGE } from '../i18n/words';
import type { ContactRow } from '../store/contacts';
import type { NoticeRow } from '../store/notices';
import { harvestValues } from './harvest-words';
import { inTheMorning } from './night';
import { noticeRow, type Notice, type TellingParts } from './notice';
import { statementValues } from './statement-words';

type Shape = (notice: NoticeRow) => { key: string; choices: Notice['choices'] };

/** What a sentence says that each language says in its own way. */
const SPOKEN: Partial<Record<NoticeRow['kind'], typeof statementValues>> = { statement: statementValues, statementWrong: statementValues, harvest: harvestValues, harvestAgain: harvestValues };

/** What a manager is told in the place of a seller who cannot be reached. */
function insteadOf({ kind, values: { orders } }: NoticeRow): string | undefined {
  if (kind === 'question') return 'notice:questionInstead';
  return kind === 'harvest' && Array.isArray(orders) && orders.length > 0 ? 'notice:harvestInstead' : undefined;
}

/** With these the question that was put to somebody is answered: nobody's number means it any more. The answer is told at night, too. */
const SETTLING = new Set<NoticeRow['kind']>(['answer', 'handedBack', 'joinAnswered', 'listingDecided']);

/** By what its message is known: it is written once a person. */
const keyOf = ({ _id }: NoticeRow): string => `notice:${_id}`;
const idOf = (notice: NoticeRow): string => notice.about.slice(notice.about.indexOf(':') + 1);
const choice = (key: string, flow: string, given: Record<string, unknown> = {}): Notice['choices'][number] => ({ key, labelKey: `notice:${key}`, go: { flow, given } });

/** What each kind of notice says and offers. */
const SHAPES: Record<NoticeRow['kind'], Shape> = {
  question: (notice) => ({ key: 'question', choices: [choice('reply', 'answer-question', { questionId: idOf(notice) })] }),
  answer: () => ({ key: 'answer', choices: [] }),
  personCalled: (notice) => ({ key: 'personCalled', choices: [choice('handBack', 'hand-back', { number: notice.values['number'] })] }),
  handedBack: () => ({ key: 'handedBack', choices: [choice('browse', 'browse'), choice('myOrders', 'my-orders'), choice('person', 'person')] }),
  joinAsked: (notice) => ({ key: 'joinAsked', choices: joinChoices(notice) }),
  managerJoinAsked: (notice) => ({ key: 'managerJoinAsked', choices: joinChoices(notice) }),
  joinAnswered: ({ values }) => ({ key: values['isAccepted'] ? (values['role'] === 'manager' ? 'joinAcceptedManager' : 'joinAccepted') : 'joinDeclined', choices: [] }),
  listingPending: (notice) => ({
    key: 'listingPending',
    choices: [choice('publish', 'decide-listing', { listingId: idOf(notice), decision: 'yes' }), choice('dontPublish', 'decide-listing', { listingId: idOf(notice), decision: 'no' })],
  }),
  listingDecided: ({ values }) => ({ key: values['isApproved'] ? 'listingApproved' : 'listingDeclined', choices: [] }),
  listingHiddenByManager: () => ({ key: 'listingHidden', choices: [] }),
  transferUnclear: (notice) => ({ key: `transfer.${String(notice.values['why'])}`, choices: transferChoices(notice) }),
  backAgain: ({ values }) => ({ key: 'backAgain', choices: [placeChoice('take', 'takeSome', values), placeChoice('leave', 'leaveLine', values)] }),
  statement: (notice) => ({ key: notice.values['isAgain'] ? 'statement.again' : 'statement', choices: (['yes', 'no'] as const).map((right) => choice(right === 'yes' ? 'statementRight' : 'statementNotRight', 'answer-statement', { statementId: idOf(notice), right })) }),
  statementWrong: ({ values }) => ({ key: values['phone'] === undefined ? 'statementWrong' : 'statementWrong.phone', choices: [] }),
  harvest: ({ values: { orders } }) => ({ key: Array.isArray(orders) && orders.length > 0 ? 'harvest' : 'harvest.none', choices: [] }),
  harvestAgain: ({ values }) => ({ key: 'harvestAgain', choices: [harvestChoice('harvestTomorrow', { kind: 'harvest', quantity: values['some'], harvest: { at: { inDays: 1 } } }, values), harvestChoice('harvestRest', { kind: 'rest' }, values)] }),
  scam: ({ values }) => ({ key: `scam.${String(values['scam'])}`, choices: [] }),
  attachment: ({ values }) => ({ key: `attachment.${String(values['kind'])}`, choices: [] }),
};

function joinChoices(notice: NoticeRow): Notice['choices'] {
  const given = { requestId: idOf(notice) };
  return [choice('accept', 'decide-join', { ...given, decision: 'yes' }), choice('decline', 'decide-join', { ...given, decision: 'no' })];
}

/** What somebody waited for is there again. */
const placeChoice = (how: 'take' | 'leave', key: string, { listingId }: NoticeRow['values']) => choice(key, 'answer-wait', { listingId, how });

/** The same goods are picked again, or not. */
const harvestChoice = (key: string, update: Record<string, unknown>, { listingId, some }: NoticeRow['values']) => ({ ...choice(key, 'change', { update: { ...update, listingId } }), values: { some } });

/** A transfer that names an order is taken for it in one tap; any other is asked about. */
function transferChoices(notice: NoticeRow): Notice['choices'] {
  const given = { transferId: idOf(notice) };
  return [choice('takeTransfer', 'transfers', { ...given, decision: 'take' }), choice('dismissTransfer', 'transfers', { ...given, decision: 'dismiss' })];
}

/** Whoever takes orders into the night themselves waits for what comes of it. */
const isWantedAtNight = ({ kind, values: { cutOff } }: NoticeRow): boolean => kind === 'harvest' && cutOff instanceof Date && isNight(cutOff);

/** Tells what a use case left for somebody: one outbox row a person, however often it is asked. Whoever cannot be reached is left out. */
export function createNoticeTeller({ stores, outbox, reach, ring, wording }: TellingParts) {
  async function recipients({ to }: NoticeRow, coop: Coop): Promise<ContactRow[]> {
    if ('managersOf' in to) {
      const managers = await reach.managers(coop);
      return managers.filter(({ member }) => member.id !== to.exceptMemberId).map(({ contact }) => contact);
    }
    const one = 'memberId' in to ? await reach.member(coop, to.memberId) : await reach.contact(to.ownerId, to.contactId);
    return one ? [one] : [];
  }

  /** Whom it is about, at the head of a sentence. */
  const whoOf = ({ values: { name } }: NoticeRow, { language = SOURCE_LANGUAGE }: ContactRow): string =>
    typeof name === 'string' && name ? name.charAt(0).toUpperCase() + name.slice(1) : wording.words.say(language, 'notice:someone', {});

  async function write(notice: NoticeRow, coop: Coop, contacts: ContactRow[], key: string, more: Record<string, unknown> = {}): Promise<void> {
    const other = insteadOf(notice);
    const instead = other !== undefined && key !== other ? { coopId: coop.id, noticeId: notice._id } : undefined;
    const now = new Date(wording.clock());
    const awaitsNone = ({ lastInboundAt }: ContactRow): boolean => SETTLING.has(notice.kind) || isWantedAtNight(notice) || (notice.kind === 'personCalled' && isAwake(lastInboundAt, now));
    const rows = contacts.map((contact) => noticeRow({
      contact, coop, key, values: { ...notice.values, ...SPOKEN[notice.kind]?.(notice.values, contact, wording.words), who: whoOf(notice, contact), ...more },
      choices: SHAPES[notice.kind](notice).choices, id: keyOf(notice), about: notice.about, instead, ...(awaitsNone(contact) ? {} : inTheMorning(coop, now)),
    }, now, wording));
    for (const row of await outbox.insertNew(rows)) ring(row.shard);
  }

  /** A buyer was told that the question was passed on, and somebody must know what to pick: when the seller cannot be reached, a manager answers it, or calls. */
  async function tellManagersInstead({ coopId, noticeId }: { coopId: string; noticeId: string }): Promise<void> {
    const notice = await stores.notices.byId(coopId, noticeId);
    const [coop] = await stores.coops.byIds([coopId]);
    const key = notice && insteadOf(notice);
    if (!notice || !coop || key === undefined || !('memberId' in notice.to)) return;
    const seller = await stores.members.byId(coopId, notice.to.memberId);
    const managers = (await reach.managers(coop)).filter(({ member }) => member.id !== seller?.id);
    await write(notice, coop, managers.map(({ contact }) => contact), key, { seller: seller?.call ?? seller?.name });
  }

  return {
    tellManagersInstead,
    tell: async ({ coopId, noticeId }: { coopId: string; noticeId: string }): Promise<void> => {
      const notice = await stores.notices.byId(coopId, noticeId);
      const [coop] = await stores.coops.byIds([coopId]);
      if (!notice || notice.state === 'done' || !coop) return;
      if (SETTLING.has(notice.kind)) await outbox.closeAbout(notice.about, (key) => key === keyOf(notice));
      const found = await recipients(notice, coop);
      if (found.length === 0 && insteadOf(notice) !== undefined) await tellManagersInstead({ coopId, noticeId });
      else await write(notice, coop, found, `notice:${SHAPES[notice.kind](notice).key}`);
      await stores.notices.markDone(coopId, noticeId);
    },
  };
}
