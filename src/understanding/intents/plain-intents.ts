/** What `cho understand --as intents` can answer, in the order in which data/intent-weights.ts counts them. */
export const PLAIN_INTENTS = [
  'back', 'buy', 'cancel', 'greet', 'help', 'human', 'my_goods', 'my_orders', 'no', 'other', 'price_question', 'sell', 'sold_out', 'thanks', 'undo', 'yes',
] as const;
export type PlainIntent = (typeof PLAIN_INTENTS)[number];
