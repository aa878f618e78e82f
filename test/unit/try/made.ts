import type { TryBook, TryChoice, TryListing, TryMessage, TryOrder } from '../../../src/web/try/api';

let seq = 0;

/** A message on Thuỷ's Messenger at 15:20 on 24 November 2026, as far as the test says nothing else. */
export function message(part: Partial<TryMessage> = {}): TryMessage {
  seq += 1;
  return {
    id: `m${seq}`, seq, rev: seq, platform: 'messenger', userId: 'thuy', from: 'bot', at: Date.UTC(2026, 10, 24, 8, 20), text: 'Dạ.', kind: 'text',
    photos: [], cards: [], choices: [], state: 'delivered', ...part,
  };
}

export const choices = (kind: TryChoice['kind'], ...labels: string[]): TryChoice[] => labels.map((label, index) => ({ label, kind, number: index + 1 }));

export const listing = (part: Partial<TryListing> = {}): TryListing => ({ code: 'C1', name: 'Cam sành', price: '27.000 ₫ một ký', left: 'còn 150 ký', state: 'open', ...part });

export const order = (part: Partial<TryOrder> = {}): TryOrder => ({
  code: '1042', state: 'placed', total: 54_000, goods: '2 ký cam sành', buyer: 'Thuỷ', seller: 'cô Ba', placedAt: 0, ...part,
});

export const book = (part: Partial<TryBook> = {}): TryBook => ({ orders: [], listings: [], ...part });
