import { join } from 'node:path';
import { choicesOf, type ShownMessage } from '../../src/emulator/shown';
import { createWords, SOURCE_LANGUAGE } from '../../src/i18n/words';
import type { EmulatorClient, Place } from '../chat/emulator-client';
import { projectRoot } from '../services/root';

const JOINED_WITHIN_MS = 30_000;
const LISTEN_MS = 1_000;

export interface Joining {
  client: EmulatorClient;
  /** Who joins and where. */
  place: Place;
  /** What they send first. */
  words: string;
  phone: string;
  /** Whether the shop counts them as joined. */
  isJoined(): Promise<boolean>;
}

/** What the joining person presses, and the button beside which they type their phone instead. */
function readLabels(): { pressed: string[]; phoneLater: string } {
  const words = createWords(join(projectRoot(), 'locales'));
  const label = (key: string) => words.say(SOURCE_LANGUAGE, key, {});
  return { pressed: [label('join:isYou.yes'), label('join:consent.agree')], phoneLater: label('join:phone.later') };
}

/** Joins somebody for real: sends the words of their invitation through the emulator and answers what the bot asks. Throws after half a minute. */
export async function joinByChat({ client, place, words, phone, isJoined }: Joining): Promise<void> {
  const { pressed, phoneLater } = readLabels();
  const answer = async (message: ShownMessage): Promise<void> => {
    const labels = choicesOf(message).map(({ label }) => label);
    const wanted = pressed.find((label) => labels.includes(label));
    if (wanted !== undefined) await client.tap(place, wanted, message.id);
    else if (labels.includes(phoneLater)) await client.say(place, { text: phone });
  };

  let heardUpTo = await client.lastSeq();
  await client.say(place, { text: words });
  for (const until = Date.now() + JOINED_WITHIN_MS; Date.now() < until; ) {
    const messages = await client.messages(place, heardUpTo, LISTEN_MS);
    heardUpTo = messages.at(-1)?.seq ?? heardUpTo;
    const question = messages.findLast(({ from }) => from === 'bot');
    if (question) await answer(question);
    if (await isJoined()) return;
  }
  throw new Error(`the shop did not let the demonstration's people join within ${JOINED_WITHIN_MS / 1_000} s`);
}
