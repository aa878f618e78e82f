import { refuse } from '../domain/refusal';
import type { PeopleServices } from '../domain/use-cases';
import type { Bound } from './bound';

/** What somebody lets us keep of them, forgetting it, and how they want to be spoken to. */
export function consentServices(bound: Bound): Pick<PeopleServices, 'consent' | 'keepDelivery' | 'forget' | 'setLanguage'> {
  const { stores, person, act, newId } = bound;
  const { ownerId, contactId } = person;
  return {
    consent: async (words) => {
      const id = newId();
      await stores.consents.add({ _id: id, ownerId, contactId, words, seenBy: person.coopIds, at: act.now }, act.session);
      await stores.contacts.setConsent(ownerId, contactId, id, act.session);
      person.hasConsented = true;
    },
    keepDelivery: async ({ name, phone, address }) => {
      const contact = await stores.contacts.byId(ownerId, contactId, act.session);
      if (!contact?.consentId) return refuse('noConsent');
      await stores.contacts.keepDelivery(ownerId, contactId, { name, phone, address }, act.session);
      person.delivery = { name, phone, address };
      return { kept: true };
    },
    forget: async () => {
      await stores.contacts.forget(ownerId, contactId, act.session);
      await stores.consents.revoke(ownerId, contactId, act.now, act.session);
      person.hasConsented = false;
      delete person.delivery;
      return { forgotten: true };
    },
    setLanguage: async (language) => {
      await stores.contacts.setLanguage(ownerId, contactId, language, act.session);
      person.language = language;
      return { language };
    },
  };
}
