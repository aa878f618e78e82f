import { createHmac } from 'node:crypto';

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The bytes of a webhook body as the platform writes them: every UTF-16 unit outside ASCII as \uXXXX (lower case) and every
 * slash as \/ (messenger.md 1.2). A receiver that signs a re-serialised object fails on these.
 */
export const webhookBytes = (body: unknown): Buffer =>
  Buffer.from(JSON.stringify(body).replace(/[\u0080-\uffff]/g, escaped).replaceAll('/', '\\/'), 'ascii');

/** `X-Hub-Signature-256` of these bytes under the app's secret. */
export const signatureOf = (bytes: Buffer, secret: string): string => `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;

/** `appsecret_proof` of a token (messenger.md section 5): hex HMAC-SHA256 under the app's secret. */
export const proofOf = (token: string, secret: string): string => createHmac('sha256', secret).update(token).digest('hex');
