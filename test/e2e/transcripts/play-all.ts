import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ChannelType } from '../../../src/domain/message';
import { openHouse, type House } from '../../support/live/house';
import { playLive, type Played } from '../../support/live/play';

const FOLDER = join(__dirname, '..', '..', 'flows');
/** So many play side by side; those in which time passes play alone afterwards, since the clock is everybody's. */
const AT_ONCE = 10;
const PATIENCE_MS = 900_000;

interface Transcript {
  name: string;
  source: string;
}

function transcripts(): Transcript[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.chat'))
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)))
    .sort()
    .map((name) => ({ name, source: readFileSync(join(FOLDER, name), 'utf8') }))
    .filter((one) => !setsClock(one));
}

/** It speaks of days by their dates, and the clock of the whole shop cannot be set by one transcript. */
const setsClock = ({ source }: Transcript): boolean => /^It is \d/m.test(source);

const movesClock = ({ source }: Transcript): boolean => /^\(\d+ \w+ later\)$/m.test(source);

/** Plays every transcript in one shop on this platform; each is a test. */
export function playAllOn(on: ChannelType): void {
  describe(`transcripts in the whole shop on ${on}`, () => {
    const all = transcripts();
    const results = new Map<string, Promise<Played>>();
    let house: House;

    beforeAll(async () => {
      house = await openHouse(on);
      const waiting = all.filter((one) => !movesClock(one));
      const play = (one: Transcript): Promise<void> => {
        const played = playLive(house, one.source);
        results.set(one.name, played);
        return played.then(() => undefined, () => undefined);
      };
      const lane = async (queue: Transcript[]): Promise<void> => {
        for (let one = queue.shift(); one; one = queue.shift()) await play(one);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, () => lane(waiting)));
      await lane(all.filter(movesClock));
    }, PATIENCE_MS);
    afterAll(() => house.stop());

    test.each(all)('$name', async ({ name, source }) => {
      const { text, untrue } = await results.get(name)!;
      expect(text).toBe(source);
      expect(untrue).toEqual([]);
    });
  });
}
