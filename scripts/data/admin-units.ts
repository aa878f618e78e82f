import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newLine, oldLine } from './encode';
import { ADDRESS_DATABASE, ADMIN_UNITS, fetchPackages } from './packages';
import { conversion, newProvinces, oldProvinces, type Conversion, type NewProvince, type OldProvince } from './read-packages';
import { plainName, secondOpinion, type SecondOpinion } from './second-opinion';

const FILE = join('src', 'understanding', 'data', 'admin-units.ts');
/** Parts that the statistics office's own table of July 2025 has and the package lacks. */
const ALSO: Record<string, string> = { tinhcaobang_huyenquanghoa_xahongquang: 'xaphuchoa', tinhtuyenquang_huyenyenson_xacongda: 'xathaibinh' };
const FULL: Record<string, string> = { P: 'phuong', X: 'xa', T: 'thitran', D: 'dackhu' };

const told = (line: string): boolean => process.stderr.write(`${line}\n`);

function mustBe(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found}, not ${expected}.`);
  told(`${what}: ${found}`);
}

function count(before: OldProvince[], now: NewProvince[], { wards }: Conversion): void {
  mustBe('provinces in force', now.length, 34);
  mustBe('units in force', now.flatMap((one) => one.wards).length, 3321);
  mustBe('old provinces', before.length, 63);
  mustBe('old districts', before.flatMap((one) => one.districts).length, 696);
  mustBe('old wards, five islands among them', wards.size, 10_040);
  mustBe('split old wards', [...wards.values()].filter((parts) => parts.length > 1).length, 471 + Object.keys(ALSO).length);
}

/** The second package must know the same units, and must not send an old ward where the first does not. */
function compare(before: OldProvince[], now: NewProvince[], { wards }: Conversion, other: SecondOpinion): void {
  mustBe('provinces in the second package', other.provinces, 34);
  const own = now.flatMap((one) => one.wards.map((unit) => `${FULL[unit.kind] ?? ''}${plainName(unit.name)}`));
  mustBe('units in force in the second package', other.wards.length, 3321);
  const onlyHere = own.filter((name) => !other.wards.includes(name));
  const onlyThere = other.wards.filter((name) => !own.includes(name));
  told(`named otherwise: ${onlyHere.join(', ')} / ${onlyThere.join(', ')}`);
  if (onlyHere.length > 10 || onlyThere.length > 10) throw new Error('The packages name too many units in force otherwise.');
  let [agreed, unknown] = [0, 0];
  for (const province of before)
    for (const district of province.districts)
      for (const unit of district.wards) {
        const theirs = other.mappings.get(`${unit.code} ${FULL[unit.kind] ?? ''}${plainName(unit.name)}`);
        const ours = wards.get(`${province.key}_${district.key}_${unit.key}`) ?? [];
        if (!theirs) unknown += 1;
        else if ([...theirs].every((one) => ours.some((key) => plainName(key) === one))) agreed += 1;
        else told(`  ${unit.name}, ${district.name}, ${province.name}: ${ours.join(' + ')} or ${[...theirs].join(' + ')}`);
      }
  told(`old wards on which both agree: ${agreed}; not in the second package: ${unknown}`);
  if (agreed < 9_800) throw new Error('The packages disagree on too many old wards.');
}

const HEAD = `/**
 * Vietnam's administrative units: those in force since 1 July 2025 and what became of those before, every part of a split ward kept.
 * Written by scripts/data/admin-units.ts, not by hand; src/understanding/data/README.md says from what. Units, names and codes are
 * facts of Decision 19/2025/QĐ-TTg and the 34 resolutions of June 2025, packed by ${ADMIN_UNITS} (MIT, © 2025 Tran Ngoc Minh Hieu)
 * and compared with ${ADDRESS_DATABASE} (MIT, Quang Tam). Later changes are in admin-changes.ts.
 */
export const AS_OF = '2025-07-01';
`;

/** Gets the packages, checks them against each other, and writes the file. Run by hand: \`npm run build && node dist/scripts/data/admin-units.js\`. */
function main(): void {
  const packages = fetchPackages();
  const [before, now, table] = [oldProvinces(packages), newProvinces(packages), conversion(packages)];
  for (const [key, part] of Object.entries(ALSO)) table.wards.set(key, [...(table.wards.get(key) ?? []), part]);
  count(before, now, table);
  compare(before, now, table, secondOpinion(packages));
  const lines = (name: string, doc: string, list: string[]) => `\n/** ${doc} */\nexport const ${name} = \`\n${list.join('\n')}\n\`;\n`;
  const text = [
    HEAD,
    lines('NEW_UNITS', 'A line a province in force: name, then its units by kind (P phường, X xã, D đặc khu).', now.map(newLine)),
    lines('OLD_UNITS', 'A line a former province: name > place of today\'s; its districts; their wards by kind = places of today\'s units in base 36.', before.map((one) => oldLine(one, now, table))),
  ].join('');
  writeFileSync(FILE, text);
  told(`${FILE}: ${Buffer.byteLength(text)} bytes`);
}

main();
