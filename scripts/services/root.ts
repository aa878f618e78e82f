import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of this checkout: the nearest one above the running file that has package.json (dist/ has none of its own). */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the running program: is it outside of its checkout?');
    folder = parent;
  }
  return folder;
}
