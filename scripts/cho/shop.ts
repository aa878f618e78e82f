import type { PhotoRefusal } from '../../src/domain/photo';
import type { Refusal } from '../../src/domain/refusal';
import { Fault } from '../../src/errors';
import { createMediaService } from '../../src/media/media-service';
import { createPhotoMaker } from '../../src/media/photo-maker';
import { createServices, type OperatorServices } from '../../src/services';
import { openDatabase, type Database } from '../../src/store/database';
import { newId, unguessable } from '../../src/store/ids';
import { createMediaStore } from '../../src/store/media';
import { createStores, type Stores } from '../../src/store/stores';
import { createTrialClockStore } from '../../src/store/trial-clock';
import { formFor, rankGoods, searchTokens } from '../../src/understanding';
import { readSettings, type Environment } from './environment';

/** What the operator's commands and the seed work with. */
export interface Shop {
  stores: Stores;
  operator: OperatorServices;
  /** Keeps a photo of an owner; its bytes are JPEG, PNG or WebP. */
  addPhoto(ownerId: string, file: Buffer): Promise<{ mediaId: string } | Refusal<PhotoRefusal>>;
}

/** Opens the store that the environment names, with its indexes made, and closes it when `work` is done. Its time is the shop's, in a trial too. */
export async function withShop<T>(env: Environment, work: (shop: Shop) => Promise<T>): Promise<T> {
  const { MONGODB_URI: uri, MONGODB_DB: dbName } = readSettings(env, ['MONGODB_URI', 'MONGODB_DB']);
  const database = await openDatabase(uri, dbName ? { dbName } : {});
  try {
    const aheadMs = env['EMULATOR'] === 'on' ? await createTrialClockStore(database).offsetMs() : 0;
    const shop = shopOn(database, () => Date.now() + aheadMs);
    await database.createIndexes();
    return await work(shop);
  } finally {
    await database.close();
  }
}

function shopOn(database: Database, clock: () => number): Shop {
  const matcher = { searchTokens, rankGoods, formFor };
  const { operator } = createServices({ database, matcher, newId, random: unguessable, now: () => new Date(clock()) });
  const media = createMediaService({
    store: createMediaStore(database),
    fetcher: { fetch: () => Promise.reject(new Fault('mediaRefused', 'the command line fetches nothing')) },
    photos: createPhotoMaker(),
    announce: () => Promise.resolve(), // no conversation waits for what the operator adds
    origin: { newId, clock },
  });
  return { stores: createStores(database), operator, addPhoto: media.addPhoto };
}
