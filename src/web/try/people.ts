import type { Language as SpokenLanguage } from '../../domain/member';
import { isRefused } from '../../domain/refusal';
import { Fault } from '../../errors';
import type { Words } from '../../i18n/words';
import type { OperatorServices } from '../../services/operator';
import type { Language, Platform, TryActs, TryPerson } from './api';
import type { EmulatorClient } from './emulator-client';
import { joinByChat } from './join-by-chat';
import { TRIAL_COOP, type Cast, type Trial } from './trial';

interface Parts {
  trial: Pick<Trial, 'cast'>;
  emulator: EmulatorClient;
  operator: Pick<OperatorServices, 'invite' | 'listMembers' | 'listContacts' | 'setLanguage'>;
  words: Words;
}

type PlatformId = readonly [Platform, string];

/** The people of a trial: new ones join as real ones would, and all are spoken to in the language of the page. */
export function createPeople({ trial, emulator, operator, words }: Parts) {
  /** What the shop speaks to the people of the trial, those who are new included. */
  async function language(): Promise<SpokenLanguage> {
    const contacts = await operator.listContacts(TRIAL_COOP);
    return !isRefused(contacts) && contacts.some((contact) => contact.language === 'en') ? 'en' : 'vi';
  }

  async function speak({ accounts }: Cast, { userIds }: Pick<TryPerson, 'userIds'>, wanted: Language): Promise<void> {
    for (const [type, channelExternalId] of Object.entries(accounts) as PlatformId[]) {
      await operator.setLanguage({ ownerCode: TRIAL_COOP, contact: { type, channelExternalId, externalId: userIds[type] }, language: wanted });
    }
  }

  async function memberNamed(name: string) {
    const members = await operator.listMembers(TRIAL_COOP);
    return isRefused(members) ? undefined : members.find(({ call }) => call === name);
  }

  /**
   * On each platform, one after the other: the first contact makes the member, the next is invited as that member. A further manager waits for
   * the yes of another one, and joins on one platform alone: nobody is asked twice.
   */
  async function join({ accounts }: Cast, { name, userIds }: TryPerson, role: Exclude<TryPerson['role'], 'buyer'>, spoken: Language): Promise<void> {
    for (const [platform, accountId] of Object.entries(accounts) as PlatformId[]) {
      const known = await memberNamed(name);
      if (known && !known.roles.includes(role)) return;
      const made = await operator.invite({ coopCode: TRIAL_COOP, role, name, call: name, ...(known ? { member: known.id } : {}) });
      if (isRefused(made)) throw new Fault('flowBroken', `the trial cannot invite: ${made.refused}`);
      const isJoined = async () => (await memberNamed(name))?.channels.includes(platform) ?? false;
      await joinByChat({ emulator, place: { platform, userId: userIds[platform], accountId }, code: made.code, isJoined }, words, spoken);
    }
  }

  return {
    /** Refused when somebody is called so already: a name is the key to a person. */
    add: async (scene: Cast, { name, role }: TryActs['people']): Promise<TryPerson | { refused: 'nameTaken' }> => {
      if (scene.people.some((person) => person.name === name)) return { refused: 'nameTaken' };
      const spoken = await language();
      const made = { ...(await emulator.person(name)), role };
      const now = (await trial.cast()) ?? scene;
      await speak(now, made, spoken);
      if (role !== 'buyer') await join(now, made, role, spoken);
      return made;
    },
    setLanguage: async (scene: Cast, wanted: Language): Promise<void> => {
      for (const person of scene.people) await speak(scene, person, wanted);
    },
  };
}

export type People = ReturnType<typeof createPeople>;
