import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Platform, TryActs, TryClock, TryPerson } from './api';
import type { Done, EmulatorClient, Place } from './emulator-client';
import { untilMorning } from './morning';
import type { People } from './people';
import { MOST_PHOTO_BYTES, isPhoto } from './photo-bytes';
import type { Cast, Trial, TrialTime } from './trial';

/** After so long every process of the shop has seen that its clock was moved, ms. */
const FOLLOWED_MS = 1_000;
const MOST_MINUTES = 31 * 24 * 60;
const MINUTE_MS = 60_000;

const acting = { name: z.string().min(1).max(100), platform: z.enum(['messenger', 'zalo']) };
const photo = z.union([
  z.strictObject({ sample: z.string().min(1).max(100) }),
  z.strictObject({ base64: z.base64().max(Math.ceil(MOST_PHOTO_BYTES / 3) * 4).refine(isPhoto, 'is neither JPEG, PNG nor WebP') }),
]);

/** What may be asked, by act. */
export const BODIES = {
  say: z.strictObject({ ...acting, text: z.string().max(20_000).optional(), photo: photo.optional() }),
  tap: z.strictObject({ ...acting, messageId: z.string().min(1).max(300), number: z.int().min(1).max(100) }),
  read: z.strictObject(acting),
  resend: z.strictObject({ messageId: z.string().min(1).max(300) }),
  people: z.strictObject({ name: z.string().trim().min(1).max(40).transform((name) => name.normalize('NFC')), role: z.enum(['seller', 'buyer', 'manager']) }),
  clock: z.union([z.strictObject({ minutes: z.int().min(1).max(MOST_MINUTES) }), z.strictObject({ toMorning: z.literal(true) })]),
  language: z.strictObject({ language: z.enum(['vi', 'en']) }),
  restart: z.strictObject({}),
} satisfies { [Name in keyof TryActs]: z.ZodType };

/** Why an act is not done; what a phone refuses, or the trial itself. */
export interface Refused {
  refused: string;
}

type Handlers = { [Name in keyof TryActs]: (body: z.output<(typeof BODIES)[Name]>) => Promise<object> };

interface Parts {
  trial: Pick<Trial, 'cast' | 'clock'>;
  emulator: EmulatorClient;
  time: TrialTime;
  people: People;
  /** Begins the trial anew; absent where nobody can. */
  restart?: () => void;
}

/** What people of the page do: everything goes to the emulator, which tells the shop as the platforms would. */
export function createActs({ trial, emulator, time, people, restart }: Parts): Handlers {
  const nobody: Refused = { refused: 'noSuchPerson' };
  let lastMove: Promise<unknown> = Promise.resolve();

  const at = async (name: string, platform: Platform, act: (place: Place) => Promise<Done>): Promise<object> => {
    const place = placeOf(await trial.cast(), name, platform);
    return place ? act(place) : nobody;
  };
  const withCast = async <T extends object>(work: (scene: Cast) => Promise<T>): Promise<T | Refused> => {
    const scene = await trial.cast();
    return scene ? work(scene) : nobody;
  };
  /** The platforms first: what is written in between is then from the shop's future, which it does not believe, and not two days old. */
  const move = async (wanted: TryActs['clock']): Promise<TryClock> => {
    const ms = 'minutes' in wanted ? wanted.minutes * MINUTE_MS : untilMorning(time.now());
    await emulator.moveClock(time.offsetMs() + ms);
    await time.advance(ms);
    await sleep(FOLLOWED_MS);
    return trial.clock();
  };

  return {
    say: ({ name, platform, ...said }) => at(name, platform, (place) => emulator.say(place, said)),
    tap: ({ name, platform, messageId, number }) => at(name, platform, (place) => emulator.tap(place, messageId, number)),
    read: ({ name, platform }) => at(name, platform, emulator.read),
    resend: ({ messageId }) => emulator.resend(messageId),
    people: (wanted) => withCast<TryPerson | Refused>((scene) => people.add(scene, wanted)),
    clock: (wanted) => {
      const moved = lastMove.then(() => move(wanted));
      lastMove = moved.catch(() => undefined); // the next move does not depend on how this one went
      return moved;
    },
    language: ({ language }) => withCast(async (scene) => {
      await people.setLanguage(scene, language);
      return {};
    }),
    restart: async () => {
      if (!restart) return { refused: 'notRestartable' };
      restart();
      return {};
    },
  };
}

function placeOf(scene: Cast | undefined, name: string, platform: Platform): Place | undefined {
  const person = scene?.people.find((one) => one.name === name);
  const accountId = scene?.accounts[platform];
  return person && accountId ? { platform, userId: person.userIds[platform], accountId } : undefined;
}
