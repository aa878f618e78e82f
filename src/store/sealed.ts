import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { Fault } from '../errors';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Cipher {
  /** Text that only the holder of the key can read: `<key id>.<base64url of iv, tag and bytes>`. */
  seal(text: string): string;
  /** What was sealed; `settingsInvalid` when it was sealed with another key or changed since. */
  open(sealed: string): string;
}

/** Encrypts access tokens at rest with AES-256-GCM. The key is 64 hex digits, anything else is `settingsInvalid`. */
export function createCipher(secretKeyHex: string): Cipher {
  if (!/^[0-9a-f]{64}$/i.test(secretKeyHex)) throw new Fault('settingsInvalid', 'the secret key is not 64 hex digits');
  const key = Buffer.from(secretKeyHex, 'hex');
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return {
    seal: (text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${keyId}.${Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString('base64url')}`;
    },
    open: (sealed) => {
      const [id, body = ''] = sealed.split('.');
      if (id !== keyId) throw new Fault('settingsInvalid', 'a stored token was sealed with another SECRET_KEY');
      try {
        return decrypt(key, Buffer.from(body, 'base64url'));
      } catch (cause) {
        throw new Fault('settingsInvalid', 'a stored token was changed and cannot be opened', { cause });
      }
    },
  };
}

function decrypt(key: Buffer, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
