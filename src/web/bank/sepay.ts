import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { BankNotice } from '../../domain/bank-notice';
import { isSameSecret } from '../same-secret';
import { jsonOf, oneHeader, type BankFormat } from './format';

const text = z.string().nullish().transform((value) => value?.trim() ?? '');

/** What we read of one delivery. SePay's numbers of it are numbers; a text is taken too. */
export const sepayShape = z.object({
  id: z.union([z.number().int(), z.string().min(1)]).transform(String),
  gateway: text,
  accountNumber: text,
  subAccount: text,
  transferType: z.enum(['in', 'out']),
  transferAmount: z.number(),
  content: text,
  description: text,
  referenceCode: text,
});

/**
 * SePay: one transfer a delivery, as developer.sepay.vn describes it under "sepay-webhooks" (read 28 November 2026). It authenticates by
 * `Authorization: Apikey <key>`, or, where the webhook is set to HMAC-SHA256, by `X-SePay-Signature: sha256=<hex>` over the time in
 * `X-SePay-Timestamp`, a dot and the body; that very form is told by several public receivers and by no page of SePay that we have read. How old
 * a signature is is not looked at: a delivery that is repeated changes nothing. Wants {"success": true} within five seconds and repeats up to seven times.
 */
export const sepay: BankFormat = {
  isAuthentic: (rawBody, headers, secret) => {
    const signature = oneHeader(headers, 'x-sepay-signature');
    if (signature === undefined) return isSameSecret(oneHeader(headers, 'authorization') ?? '', `Apikey ${secret}`);
    const signed = createHmac('sha256', secret).update(`${oneHeader(headers, 'x-sepay-timestamp') ?? ''}.`).update(rawBody).digest('hex');
    return isSameSecret(signature.toLowerCase(), `sha256=${signed}`);
  },
  read: (rawBody) => {
    const read = sepayShape.safeParse(jsonOf(rawBody));
    return read.success ? noticesOf(read.data) : undefined;
  },
};

function noticesOf({ id, gateway, accountNumber, subAccount, transferType, transferAmount, content, description, referenceCode }: z.infer<typeof sepayShape>): BankNotice[] {
  if (transferType !== 'in' || !Number.isSafeInteger(transferAmount) || transferAmount <= 0) return [];
  return [{ noticeId: id, reference: referenceCode || `sepay:${id}`, bank: gateway, accounts: [accountNumber, subAccount].filter(Boolean), amount: transferAmount, purpose: content || description }];
}
