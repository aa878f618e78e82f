import type { Request } from 'express';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether a request was sent on this machine, and not by a proxy that passes on what others sent. */
export function isFromThisMachine(req: Request): boolean {
  const isForwarded = req.headers['x-forwarded-for'] !== undefined || req.headers.forwarded !== undefined;
  return !isForwarded && LOOPBACK.test(req.socket.remoteAddress ?? '');
}

/**
 * Whether a browser on this machine sent it from a page of this very server: another site may give its own name this machine's address (DNS
 * rebinding), or post a form here. A program without a browser names no origin.
 */
export function isFromOwnPage(req: Request): boolean {
  const { host = '', origin } = req.headers;
  const url = `http://${host}`;
  if (!URL.canParse(url) || !LOCAL_NAMES.has(new URL(url).hostname)) return false;
  const site = req.headers['sec-fetch-site'];
  return (origin === undefined || origin === new URL(url).origin) && (site === undefined || site === 'same-origin' || site === 'none');
}
