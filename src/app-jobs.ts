import type { Base } from './app';
import type { Words } from './i18n/words';
import { createReach } from './outbox/people';
import { createNoticeTeller } from './outbox/tell-notice';
import { createOrderTeller } from './outbox/tell-order';
import type { JobData, JobHandlers } from './queues/jobs';
import type { Queues } from './queues/queues';
import type { AfterCommit, BankServices, DueServices, HarvestServices, LineServices } from './services';
import type { ContactRow } from './store/contacts';

/** Timers of a machine may be early by a little: a job that comes before its alarm would find nothing due. */
const LATE_MS = 5;

/** Telling people: the notices of orders and of everything else. */
export function createTelling({ stores, outbox, queues, newId, clock }: Base, words: Words, canReach: (contact: ContactRow) => Promise<boolean>) {
  const reach = createReach(stores, canReach);
  const parts = { stores, outbox, reach, ring: (shard: number) => void queues.ring(shard), wording: { words, newId, clock } };
  return { orders: createOrderTeller(parts), notices: createNoticeTeller(parts) };
}

/** Rings for what a commit left to be told. */
export function ringFor(queues: Pick<Queues, 'add'>, after: AfterCommit[]): void {
  for (const { kind, coopId, id } of after) {
    if (kind === 'order') void queues.add('tellOrder', { coopId, orderId: id });
    else if (kind === 'wait') void queues.add('waitDue', { coopId, waitId: id });
    else if (kind === 'harvest') void queues.add('harvestDue', { coopId, listingId: id });
    else void queues.add('tellNotice', { coopId, noticeId: id });
  }
}

/** What is done for each kind of job; the sweep does the same for what no job told of. */
export function createHandlers(
  { queues, clock }: Base,
  { orders, notices }: ReturnType<typeof createTelling>,
  { dues, lines, harvests, banks, preparePhoto }: { dues: DueServices; lines: LineServices; harvests: HarvestServices; banks: BankServices; preparePhoto: JobHandlers['preparePhoto'] },
) {
  /** Sets the bell of the next alarm, when there is one. */
  const ringAt = async <Name extends 'orderDue' | 'waitDue' | 'harvestDue'>(name: Name, job: JobData[Name], { id, dueAt }: { id: string; dueAt?: Date }): Promise<void> => {
    if (dueAt) await queues.add(name, job, { delayMs: Math.max(0, dueAt.getTime() - clock()) + LATE_MS, id: `${id}-${dueAt.getTime()}` });
  };
  return {
    resend: ({ shard }: JobData['resend']) => queues.ring(shard),
    tellOrder: async (order: JobData['tellOrder']) => {
      await ringAt('orderDue', order, { ...(await orders.tell(order)), id: `due-${order.orderId}` });
    },
    orderDue: async (order: JobData['orderDue']) => ringFor(queues, await dues.fire(order)),
    waitDue: async (place: JobData['waitDue']) => {
      const { after, dueAt } = await lines.lapse(place);
      ringFor(queues, after);
      await ringAt('waitDue', place, { id: `wait-${place.waitId}`, ...(dueAt ? { dueAt } : {}) });
    },
    harvestDue: async (listing: JobData['harvestDue']) => {
      const { after, dueAt } = await harvests.fire(listing);
      ringFor(queues, after);
      await ringAt('harvestDue', listing, { id: `harvest-${listing.listingId}`, ...(dueAt ? { dueAt } : {}) });
    },
    tellNotice: notices.tell,
    matchTransfer: async (transfer: JobData['matchTransfer']) => ringFor(queues, await banks.match(transfer)),
    preparePhoto,
  };
}
