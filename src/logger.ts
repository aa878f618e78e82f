import pino from 'pino';
import type { Config } from './config';
import { Fault } from './errors';

/** One line a turn, a send, a job, an admin action: constant message, fields in the record; never words, names, numbers or tokens of people. */
export type Logger = pino.Logger;

/** Fields that hide their value wherever they stand at the top of a record or one or two levels deeper. */
const HIDDEN_FIELDS = [
  'token', 'accessToken', 'access_token', 'refreshToken', 'refresh_token', 'appSecret', 'app_secret', 'appsecret_proof', 'secret',
  'secretKey', 'verifyToken', 'password', 'authorization', 'cookie', 'phone', 'address', 'text', 'signature',
];
const CAUSES_SHOWN = 3;

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
  const options: pino.LoggerOptions = {
    level,
    name,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: (thrown: unknown) => describeError(thrown, CAUSES_SHOWN) },
    redact: { paths: HIDDEN_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
  };
  return destination ? pino(options, destination) : pino(options);
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
