import { dayOf } from '../domain/day';
import { isManager, isSeller, type AddressForm, type Person } from '../domain/member';
import type { Reader } from '../flow/reader';
import { createVietnamese, type Intent } from '../understanding';
import { readingEnglish } from './english-mind';

/** All that conversation/ understands of a message: what flows read, what is meant by it, and how its writer speaks of themselves. */
export interface Mind extends Reader {
  intent(text: string, as: { isSeller: boolean; isManager: boolean }): Intent;
  /** How to address somebody, when this message shows it. */
  selfForm(text: string): AddressForm | undefined;
}

/** The mind that reads Vietnamese. */
export const createMind = (): Mind => createVietnamese();

/** The mind for what this person writes: whoever is spoken to in English is read in English first. */
export const mindFor = (mind: Mind, { language }: Person): Mind => (language === 'en' ? readingEnglish(mind) : mind);

/** What this person means by these words. */
export function intentOf(mind: Mind, person: Person, text: string): Intent {
  return mind.intent(text, { isSeller: isSeller(person), isManager: isManager(person) });
}

/** The same mind for what is said on this day: "mai" stays the day after it, whenever it is settled. */
export function saidOn(mind: Mind, now: Date): Mind {
  const on = dayOf(now);
  const dated = <Said extends object>(said: Said): Said => ('harvest' in said && said.harvest ? { ...said, harvest: { ...said.harvest, on } } : said);
  return {
    ...mind,
    goods: (text) => mind.goods(text).map(dated),
    correction: (text) => dated(mind.correction(text)),
    intent: (text, as) => {
      const intent = mind.intent(text, as);
      if (intent.kind === 'sell') return { ...intent, goods: intent.goods.map(dated) };
      return intent.kind === 'update' ? { ...intent, goods: intent.goods.map(dated), updates: intent.updates.map(dated) } : intent;
    },
  };
}

/** The same mind for one turn: several rules ask what a message means, and it is read once. */
export function readingOnce(mind: Mind): Mind {
  const read = new Map<string, Intent>();
  return {
    ...mind,
    intent: (text, as) => {
      const key = `${as.isSeller} ${as.isManager} ${text}`;
      const intent = read.get(key) ?? mind.intent(text, as);
      read.set(key, intent);
      return intent;
    },
  };
}
