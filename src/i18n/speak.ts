import type { AddressForm, Language } from '../domain/member';
import type { Words } from './words';

/** What every sentence may mention. */
export interface Speaker {
  words: Words;
  language: Language;
  address: AddressForm;
  coop: { name: string; phone: string; managerCall?: string };
  now: Date;
}

const FALLBACK = /\.(unclear|hint|polite)$/;

/** The text of a key for this person; a missing `.unclear`, `.hint` or `.polite` falls back to the question itself. */
export function sayFor(speaker: Speaker, key: string, values: Record<string, unknown>): string {
  const { words, language } = speaker;
  const known = words.has(key) ? key : key.replace(FALLBACK, '');
  return words.say(language, known, { ...commonValues(speaker), ...values }).trim();
}

function commonValues({ words, language, address, coop, now }: Speaker): Record<string, unknown> {
  const you = address.you ?? 'mình';
  const manager = coop.managerCall ?? words.say(language, 'common:theCoop', {});
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return {
    me: address.me,
    Me: capital(address.me),
    you,
    You: capital(you),
    _you: address.you ? ` ${address.you}` : '',
    a: address.you ?? 'ạ',
    coop: coop.name,
    coopPhone: coop.phone,
    manager,
    Manager: capital(manager),
    now,
  };
}
