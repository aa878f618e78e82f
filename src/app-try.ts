import { join } from 'node:path';
import type { Base } from './app';
import { isRefused } from './domain/refusal';
import { createWords } from './i18n/words';
import { createPhotoMaker } from './media/photo-maker';
import { createServices } from './services';
import { trialReads } from './services/trial';
import { unguessable } from './store/ids';
import { formFor, rankGoods, searchTokens } from './understanding';
import { createActs } from './web/try/acts';
import { createEmulatorClient } from './web/try/emulator-client';
import { createLive } from './web/try/live';
import { createPeople } from './web/try/people';
import { createTryPhotos } from './web/try/photos';
import { createTryRoutes, type TryPage } from './web/try/routes';
import { createTrial, TRIAL_COOP } from './web/try/trial';

/** What the page for trying out needs of the process it runs in. */
export interface TrySurroundings {
  /** The checkout, with `locales` and the built page. */
  root: string;
  /** Throws the trial away and begins it again; absent where nobody can. */
  restart?: () => void;
}

/** The try-it page, which there is with the emulator only. */
export function createTryPage(base: Base, { root, restart }: TrySurroundings): TryPage | undefined {
  const { config, trialClock: time, stores, database, newId, clock, logger } = base;
  const emulatorUrl = emulatorUrlOf(base);
  if (!time || emulatorUrl === undefined) return undefined;
  const words = createWords(join(root, 'locales'));
  const emulator = createEmulatorClient(emulatorUrl);
  const { operator } = createServices({ database, matcher: { searchTokens, rankGoods, formFor }, newId, random: unguessable, now: () => new Date(clock()) });
  const trial = createTrial({ reads: trialReads(stores, TRIAL_COOP), emulator, time, words, places: { emulatorUrl, publicUrl: config.publicUrl } });
  const people = createPeople({ trial, emulator, operator, words });
  const acts = createActs({ trial, emulator, time, people, ...(restart ? { restart } : {}) });
  const live = createLive({ trial, emulator, logger });
  const photos = createTryPhotos(emulator, shrink);
  return createTryRoutes({ trial, live, acts, photos, folder: join(root, 'dist', 'public', 'try') }, logger);
}

const SMALL_SIDE = 320;

/** The smallest form that the shop makes of photos; what is none stays as it is. */
async function shrink(photo: Buffer): Promise<Buffer> {
  const made = await createPhotoMaker().make(photo);
  return (isRefused(made) ? undefined : made.sizes.find(({ side }) => side === SMALL_SIDE)?.bytes) ?? photo;
}

/** Where the platforms' calls go, the emulator is. */
function emulatorUrlOf({ config: { isEmulatorOn, messenger, zalo } }: Base): string | undefined {
  const called = messenger?.graphUrl ?? zalo?.openapiUrl;
  return isEmulatorOn && called ? new URL(called).origin : undefined;
}
