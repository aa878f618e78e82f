import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { BankNotice } from '../../domain/bank-notice';
import { isSameSecret } from '../same-secret';
import { jsonOf, oneHeader, type BankFormat } from './format';

const text = z.union([z.string(), z.number()]).nullish().transform((value) => String(value ?? '').trim());
const number = z.union([z.number().int(), z.string().min(1)]).transform(String);

/** One transfer of version 2. */
const cassoShape = z.object({ id: number, reference: text, description: text, amount: z.number(), accountNumber: text, virtualAccountNumber: text, bankAbbreviation: text, bankName: text });
/** One of several of version 1. */
const oldCassoShape = z.object({ id: number, tid: text, description: text, amount: z.number(), bank_sub_acc_id: text, subAccId: text });
/** What we read of one delivery, of either version. */
export const cassoDeliveryShape = z.object({ data: z.union([cassoShape, z.array(oldCassoShape)]) });

/**
 * Casso. Version 2 (developer.casso.vn, "Webhook V2"; the signature as in CassoHQ/casso-webhook-v2-verify-signature, whose example our test
 * checks; both read 28 November 2026): one transfer, `X-Casso-Signature: t=<ms>,v1=<hex>`, which is HMAC-SHA512 over the time, a dot and the body
 * as JSON with sorted keys. Version 1 (casso.vn, custom webhook): several, and the secret itself in `Secure-Token`. Unconfirmed: whether the JSON that
 * is signed has slashes and accents as they are or escaped, as the two samples of Casso would write them; both are taken. What goes out has a negative amount.
 */
export const casso: BankFormat = {
  isAuthentic: (rawBody, headers, secret) => {
    const [, time, signature] = /t=(\d+),\s*v1=([0-9a-f]+)/i.exec(oneHeader(headers, 'x-casso-signature') ?? '') ?? [];
    if (time === undefined || signature === undefined) return isSameSecret(oneHeader(headers, 'secure-token') ?? '', secret);
    const plain = JSON.stringify(sorted(jsonOf(rawBody))) ?? '';
    return [plain, escaped(plain)].some((body) => isSameSecret(signature.toLowerCase(), createHmac('sha512', secret).update(`${time}.${body}`).digest('hex')));
  },
  read: (rawBody) => {
    const read = cassoDeliveryShape.safeParse(jsonOf(rawBody));
    if (!read.success) return undefined;
    const { data } = read.data;
    return (Array.isArray(data) ? data.map(ofOld) : [ofNew(data)]).filter(({ amount }) => Number.isSafeInteger(amount) && amount > 0);
  },
};

const ofNew = ({ id, reference, description, amount, accountNumber, virtualAccountNumber, bankAbbreviation, bankName }: z.infer<typeof cassoShape>): BankNotice => ({
  noticeId: id, reference: reference || `casso:${id}`, bank: bankAbbreviation || bankName, accounts: [accountNumber, virtualAccountNumber].filter(Boolean), amount, purpose: description,
});

const ofOld = ({ id, tid, description, amount, bank_sub_acc_id, subAccId }: z.infer<typeof oldCassoShape>): BankNotice => ({
  noticeId: id, reference: tid || `casso:${id}`, bank: '', accounts: [bank_sub_acc_id, subAccId].filter(Boolean), amount, purpose: description,
});

/** The same value with the keys of its objects in order; lists stay as they are. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}

/** As PHP writes JSON. */
const escaped = (json: string): string => json.replace(/\//g, '\\/').replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
