/** What `cho understand --as` can be asked for: kinds of reading, each with the output shape that test/understanding/rows.ts describes. */
export const READING_KINDS = ['numbers', 'money', 'listings', 'orders', 'addresses', 'phones', 'intents'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** What one kind makes of one input; orders may come with the co-op's goods (`{text, catalogue}`), everything else is text. */
export type Read = (input: unknown) => unknown;

/**
 * Every kind's reader. Each is pure; an input that is no text reads as the empty one. A reader is loaded when it is asked for: phones need no words of
 * listings. By `require`, since readers are not waited for; what it gives is typed by the very module it names.
 */
export const READ_AS: Readonly<Record<ReadingKind, Read>> = {
  get numbers() { return (require('./numbers') as typeof import('./numbers')).numberOutput; },
  get money() { return (require('./money') as typeof import('./money')).moneyOutput; },
  get listings() { return (require('./listings') as typeof import('./listings')).listingsOutput; },
  get orders() { return (require('./orders') as typeof import('./orders')).ordersOutput; },
  get addresses() { return (require('./addresses') as typeof import('./addresses')).addressesOutput; },
  get phones() { return (require('./phones') as typeof import('./phones')).phonesOutput; },
  get intents() { return (require('./intents') as typeof import('./intents')).intentsOutput; },
};
