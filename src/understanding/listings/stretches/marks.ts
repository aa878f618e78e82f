import type { Order } from '../../learned/chain';

/** What a place of a listing is: talk, a name, what tells a name from one before ("loại 2"), or a fact and whose it is. */
export const [OUT, NAME, NAME_ON, KIND, KIND_ON, OWN, NEXT, ALL, AGAIN] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** How many marks there are. */
export const MARKS = 9;

/** True for the marks that only facts have: of the goods before, of those behind, of all, of the same goods once more ("gói 200g 35k, gói 500g 80k"). */
export const isOfFact = (mark: number): boolean => mark >= OWN;

const goesOn = (mark: number): boolean => mark === NAME_ON || mark === KIND_ON;

/** True where a mark may stand behind another: what goes on must have begun. */
export const mayFollow = (was: number, mark: number): boolean => !goesOn(mark) || was === mark || was === mark - 1;

/** True for a mark that the first place may have. */
export const mayOpen = (mark: number): boolean => !goesOn(mark);

/** The rules of these marks. */
export const ORDER: Order = { marks: MARKS, mayFollow, mayOpen };
