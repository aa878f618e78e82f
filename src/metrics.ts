import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ChannelType } from './domain/message';
import type { FaultCode } from './errors';

/** What one process counts, for Prometheus. Labels hold kinds and outcomes only, never an id of anybody. */
export type Metrics = ReturnType<typeof createMetrics>;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A registry of its own with all counters of ChợHTX and those of the Node process. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `chohtx_${name}`, help, labelNames, registers });
  const seconds = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name: `chohtx_${name}`, help, labelNames, buckets: SECONDS, registers });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    /** Events of persons that were handed to the inbox; kind as in `PersonEvent`. */
    webhookEvents: counter('webhook_events_total', 'Events received, by kind', ['channel', 'kind']),
    /** Acknowledged with nothing done; why: unparseable, unknownPage, unknownKind. */
    webhookIgnored: counter('webhook_ignored_total', 'Things received, acknowledged and left', ['channel', 'why']),
    /** Not acknowledged; why: signature, handshake, body, store. */
    webhookRefused: counter('webhook_refused_total', 'Requests refused', ['channel', 'why']),
    webhookSeconds: seconds('webhook_seconds', 'From a request to its acknowledgement', ['channel']),
    turns: counter('turns_total', 'Turns of conversations, by outcome', ['outcome']),
    turnSeconds: seconds('turn_seconds', 'From read to commit of a batch of turns', []),
    sends: counter('sends_total', 'Attempts to send, by outcome', ['channel', 'outcome']),
    /** Calls outside the free window that the platform bills. */
    billedSends: counter('billed_sends_total', 'Calls that the platform bills', ['channel']),
    /** outcome: renewed, failed (now), overtaken; and the alarms unknown, cutOff, refused, old. */
    tokenRenewals: counter('token_renewals_total', 'Exchanges of refresh tokens, by outcome', ['channel', 'outcome']),
    sendSeconds: seconds('send_seconds', 'One call of a platform', ['channel']),
    jobs: counter('jobs_total', 'Jobs, by queue and outcome', ['queue', 'outcome']),
    jobSeconds: seconds('job_seconds', 'One job', ['queue']),
    /** outcome: ready, retried, or why it failed. */
    media: counter('media_total', 'Photos fetched and made, by outcome', ['outcome']),
    oldestUnhandledSeconds: new Gauge({
      name: 'chohtx_oldest_unhandled_seconds',
      help: 'Age of the oldest unhandled inbox row',
      registers,
    }),
  };
}

/** What alarms watch (docs/prometheus-alerts.yaml). */
const ALARMING = {
  refused: ['store', 'signature'],
  renewals: ['unknown', 'cutOff', 'refused', 'old'],
  sends: ['channelBroken', 'channelConfigInvalid', 'channelRestricted', 'messageInvalid', 'rejected'] satisfies FaultCode[],
  queues: ['orders', 'media', 'outbound'],
};

/**
 * Has the counters that alarms watch stand at 0 from the start. Prometheus sees growth only in what it has seen before: the first time that something
 * went wrong, often the only one, would raise no alarm.
 */
export function countFromZero(metrics: Metrics, channels: Iterable<ChannelType>): void {
  for (const channel of channels) {
    metrics.webhookEvents.inc({ channel, kind: 'message' }, 0);
    for (const why of ALARMING.refused) metrics.webhookRefused.inc({ channel, why }, 0);
    for (const outcome of ALARMING.renewals) metrics.tokenRenewals.inc({ channel, outcome }, 0);
    for (const outcome of ALARMING.sends) metrics.sends.inc({ channel, outcome }, 0);
    metrics.billedSends.inc({ channel }, 0);
  }
  metrics.turns.inc({ outcome: 'parked' }, 0);
  for (const queue of ALARMING.queues) metrics.jobs.inc({ queue, outcome: 'failed' }, 0);
}
