import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawGoods, GOODS_KINDS } from '../draw/draw-goods';

/** Draws the pictures that people of a trial can send, `<name>.jpg`, those that are not there yet. */
export async function drawSamples(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const kind of GOODS_KINDS) {
    const file = join(folder, `${kind}.jpg`);
    if (existsSync(file)) continue;
    writeFileSync(`${file}.new`, await drawGoods(kind));
    renameSync(`${file}.new`, file); // whole or not at all
  }
}
