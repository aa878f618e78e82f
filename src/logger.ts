import pino from 'pino';
import type { Config } from './config';
import { Fault } from './errors';

/** One line a turn, a send, a job, an admin action: constant message, fields in the record; never words, names, numbers or tokens of people. */
export type Logger = pino.Logger;

/** Fields that hide their value, at the top of a record and within it. */
const HIDDEN_FIELDS = [
  'token', 'accessToken', 'access_token', 'refreshToken', 'refresh_token', 'appSecret', 'app_secret', 'appsecret_proof', 'secret',
  'secretKey', 'verifyToken', 'password', 'authorization', 'cookie', 'phone', 'address', 'text', 'signature',
];
const CENSOR = '[hidden]';
const CAUSES_SHOWN = 3;
const LEVELS_SHOWN = 4;

/**
 * A logger that writes one JSON line a record. `name` is the process: web, worker, cho. `destination` is standard output unless
 * told otherwise (the command line keeps that for its answers). Errors show type, code, message and stack, and their causes likewise:
 * nothing else of them, because HTTP errors carry tokens with them.
 */
export function createLogger({ level, name, destination }: {
  level: Config['logLevel'];
  name: string;
  destination?: pino.DestinationStream;
}): Logger {
  const hidden = new Set(HIDDEN_FIELDS);
  const options: pino.LoggerOptions = {
    level,
    name,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    // pino's own wildcards for what is deeper cost more than all the rest of a line
    formatters: { level: (label) => ({ level: label }), log: (record) => withoutSecrets(record, hidden, LEVELS_SHOWN) },
    serializers: { err: (thrown: unknown) => describeError(thrown, CAUSES_SHOWN) },
    redact: { paths: HIDDEN_FIELDS, censor: CENSOR }, // of child loggers too
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A copy of a record that shows no field of these names; what is nested deeper than `levels` is left out. */
function withoutSecrets(record: Record<string, unknown>, hidden: ReadonlySet<string>, levels: number): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record)) {
    if (hidden.has(field)) shown[field] = CENSOR;
    else if (!isPlain(value)) shown[field] = value;
    else if (levels > 0) shown[field] = withoutSecrets(value, hidden, levels - 1);
  }
  return shown;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

function describeError(thrown: unknown, depth: number): unknown {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const code = 'code' in thrown && (typeof thrown.code === 'string' || typeof thrown.code === 'number') ? thrown.code : undefined;
  return {
    type: thrown.name,
    message: thrown.message,
    stack: thrown.stack,
    ...(code === undefined ? {} : { code }),
    ...(thrown instanceof Fault ? { externalCode: thrown.externalCode, retryable: thrown.retryable } : {}),
    ...(thrown.cause !== undefined && depth > 0 ? { cause: describeError(thrown.cause, depth - 1) } : {}),
  };
}
