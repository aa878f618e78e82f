import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Fault } from '../errors';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Cipher {
  /** Text that only the holder of the key can read: `<key id>.<base64url of iv, tag and bytes>`. Always with the current key. */
  seal(text: string): string;
  /** What was sealed, with the current key or the old one; `settingsInvalid` when it was sealed with another or changed since. */
  open(sealed: string): string;
  /** Whether it was sealed with the current key. */
  isCurrent(sealed: string): boolean;
}

/**
 * Encrypts access tokens at rest with AES-256-GCM. A key is 64 hex digits, anything else is `settingsInvalid`. With an old key beside it
 * what was sealed before a change of the key still opens; nothing new is sealed with it.
 */
export function createCipher(secretKeyHex: string, oldSecretKeyHex?: string): Cipher {
  const current = keyOf(secretKeyHex);
  const keys = new Map([...(oldSecretKeyHex === undefined ? [] : [keyOf(oldSecretKeyHex)]), current].map(({ id, key }) => [id, key]));
  return {
    seal: (text) => `${current.id}.${encrypt(current.key, text)}`,
    open: (sealed) => {
      const [id = '', body = ''] = sealed.split('.');
      const key = keys.get(id);
      if (!key) throw new Fault('settingsInvalid', 'a stored token was sealed with another SECRET_KEY');
      try {
        return decrypt(key, Buffer.from(body, 'base64url'));
      } catch (cause) {
        throw new Fault('settingsInvalid', 'a stored token was changed and cannot be opened', { cause });
      }
    },
    isCurrent: (sealed) => sealed.startsWith(`${current.id}.`),
  };
}

function keyOf(hex: string): { id: string; key: Buffer } {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Fault('settingsInvalid', 'the secret key is not 64 hex digits');
  const key = Buffer.from(hex, 'hex');
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
}

function encrypt(key: Buffer, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString('base64url');
}

function decrypt(key: Buffer, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
