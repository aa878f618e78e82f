import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosInstance } from 'axios';
import { Fault } from '../errors';

const TIMEOUT_MS = 10_000;
/** Platform answers are short; whatever is longer is none of theirs. */
const LARGEST_ANSWER = 1024 * 1024;
const LARGEST_REQUEST = 2 * 1024 * 1024;

/** Failures after which certainly nothing was sent: no address, no connection, no trust. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_TLS_CERT_ALTNAME_INVALID']);
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_/;

/**
 * The HTTP client of all platform calls: connections are kept open, redirects are not followed, answers are capped. Every status
 * resolves, for the caller to judge. What brings no answer is thrown as a fault without the request (its headers carry tokens):
 * `connectionFailed` when nothing can have been sent, `outcomeUnknown` otherwise.
 */
export function createHttp(): AxiosInstance {
  const http = axios.create({
    timeout: TIMEOUT_MS,
    maxRedirects: 0,
    maxContentLength: LARGEST_ANSWER,
    maxBodyLength: LARGEST_REQUEST,
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets: 64 }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: 64 }),
    proxy: false,
    validateStatus: () => true,
  });
  http.interceptors.response.use(undefined, (thrown: unknown) => Promise.reject(transportFault(thrown)));
  return http;
}

function transportFault(thrown: unknown): Fault {
  const { code, syscall } = networkError(thrown);
  // A copy of the code alone: axios' own error holds the whole request.
  const details = { cause: new Error(code), externalCode: code };
  const isUnsent = UNSENT.has(code) || UNTRUSTED.test(code) || syscall === 'connect' || syscall === 'getaddrinfo';
  return isUnsent
    ? new Fault('connectionFailed', 'the platform could not be reached', details)
    : new Fault('outcomeUnknown', 'the platform gave no answer', details);
}

/** Node's code and system call of a failed request; both name the failure, never the request. */
function networkError(thrown: unknown): { code: string; syscall?: string } {
  if (!axios.isAxiosError(thrown)) return { code: 'unknown' };
  const inner: unknown = thrown.cause ?? thrown;
  const syscall = inner instanceof Error && 'syscall' in inner ? String(inner.syscall) : undefined;
  return { code: thrown.code ?? 'unknown', syscall };
}
