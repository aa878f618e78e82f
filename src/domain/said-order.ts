/** What is said beside the goods of an order: where they go and to whom, what else is wanted and when, in their own words. Phones are E.164. */
export interface SaidDetails {
  phone?: string;
  /** Several numbers in one message: which of them is asked. */
  phones?: string[];
  address?: string;
  name?: string;
  note?: string;
  time?: string;
}

/** What becomes of a basket: more or less of something, something instead, all as last time, or nothing of it. */
export type BasketEdit = 'add' | 'less' | 'replace' | 'again' | 'cancel';
