import type { Words } from '../../i18n/words';
import type { Language } from './api';
import type { EmulatedMessage, EmulatorClient, Place } from './emulator-client';

const JOINED_WITHIN_MS = 30_000;
const LISTEN_MS = 1_000;

export interface Joining {
  emulator: Pick<EmulatorClient, 'changes' | 'say' | 'tap'>;
  /** Who joins and where. */
  place: Place;
  /** The code of their invitation. */
  code: string;
  /** Typed when the shop asks for one; without it the question is left for later. */
  phone?: string;
  /** Whether the shop counts them as joined. */
  isJoined(): Promise<boolean>;
}

/** Joins somebody for real: sends the words of their invitation and answers what the bot asks, in `language`. Throws after half a minute. */
export async function joinByChat({ emulator, place, code, phone, isJoined }: Joining, words: Words, language: Language): Promise<void> {
  const label = (key: string) => words.say(language, key, {});
  const agreed = [label('join:isYou.yes'), label('join:consent.agree')];
  const phoneLater = label('join:phone.later');
  const answer = async ({ id, cards, choices }: EmulatedMessage): Promise<void> => {
    const labels = [...cards.flatMap((card) => card.choices), ...choices].map((choice) => choice.label);
    const wanted = [...agreed, ...(phone === undefined ? [phoneLater] : [])].find((one) => labels.includes(one));
    if (wanted !== undefined) await emulator.tap(place, id, wanted);
    else if (labels.includes(phoneLater)) await emulator.say(place, { text: phone });
  };

  let heardUpTo = (await emulator.changes(Number.MAX_SAFE_INTEGER)).last;
  const answered = new Set<string>();
  await emulator.say(place, { text: words.say(language, 'cho:invite.words', { code }) });
  for (const until = Date.now() + JOINED_WITHIN_MS; Date.now() < until; ) {
    const { messages, last } = await emulator.changes(heardUpTo, LISTEN_MS);
    heardUpTo = last;
    const question = messages.findLast((one) => one.from === 'bot' && one.userId === place.userId && one.accountId === place.accountId && !answered.has(one.id));
    if (question) {
      answered.add(question.id);
      await answer(question);
    }
    if (await isJoined()) return;
  }
  throw new Error(`the shop did not let somebody join within ${JOINED_WITHIN_MS / 1_000} s`);
}
