import { z } from 'zod';
import { fold } from '../../src/domain/text';
import type { Packages } from './packages';

/** A unit as a package names it; `key` is how the package refers to it, `code` the statistics office's. */
export interface Unit {
  key: string;
  code: string;
  /** P phường, X xã, T thị trấn, D đặc khu; of districts Q quận, H huyện, S thị xã, C thành phố. */
  kind: string;
  name: string;
  /** Units that were merged into this one before 2025, folded, without blanks. */
  former: string[];
}
export interface OldDistrict extends Unit {
  wards: Unit[];
}
export interface OldProvince {
  key: string;
  name: string;
  districts: OldDistrict[];
}
export interface NewProvince {
  key: string;
  name: string;
  wards: Unit[];
}

const KINDS: Record<string, string> = { Phường: 'P', Xã: 'X', 'Thị trấn': 'T', 'Đặc khu': 'D', Quận: 'Q', Huyện: 'H', 'Thị xã': 'S', 'Thành phố': 'C' };
const TYPE = /^(?:Phường|Xã|Thị trấn|Đặc khu|Quận|Huyện|Thị xã|Thành phố|Tỉnh) /u;
const TYPED_KEY = /^(?:phuong|xa|thitran|thixa|tx|thanhpho|tp|huyen|quan)(?=[a-z])/;

const keywords = z.array(z.string());
const ward = z.object({ ward: z.string().nullable(), wardType: z.string().nullable(), wardCode: z.string().nullable(), wardKeywords: keywords });
const district = z.object({ district: z.string(), districtType: z.string(), districtCode: z.string(), districtKeywords: keywords });
const province = z.object({ provinceShort: z.string() });
const byKey = <T extends z.ZodType>(one: T) => z.record(z.string(), one);
const legacyShape = z.object({
  DICT_PROVINCE: byKey(province),
  DICT_PROVINCE_DISTRICT: byKey(byKey(district)),
  DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED: byKey(byKey(byKey(ward))),
  DICT_PROVINCE_DISTRICT_WARD_ACCENTED: byKey(byKey(byKey(ward))),
  DICT_PROVINCE_DISTRICT_WARD_SHORT_ACCENTED: byKey(byKey(byKey(ward))),
});
const currentShape = z.object({
  DICT_PROVINCE: byKey(province),
  DICT_PROVINCE_WARD_NO_ACCENTED: byKey(byKey(ward)),
  DICT_PROVINCE_WARD_ACCENTED: byKey(byKey(ward)),
  DICT_PROVINCE_WARD_SHORT_ACCENTED: byKey(byKey(ward)),
});

/** One blank, one kind of apostrophe and of dash; what a package put behind the name in brackets is not part of it. */
const clean = (name: string): string =>
  name.normalize('NFC').replace(TYPE, '').replace(/^Thị Trấn /, '').replace(/\s*\(.*\)$/, '').replace(/[’‘`]/g, "'").replace(/\s*[–-]\s*/g, ' - ').replace(/\s+/g, ' ').trim();

/** What spelling slips make of a key, all the same: the packages list such slips beside real former names. */
const sounds = (key: string): string => key.replace(/y/g, 'i').replace(/s/g, 'x').replace(/k/g, 'c').replace(/ch/g, 'tr').replace(/gi/g, 'd');

/** Keywords that are no spelling of the name itself: the units that went into it before 2025. */
function formerOf(words: string[], name: string): string[] {
  const own = fold(name).replace(/[^a-z0-9]/g, '');
  const spellings = new Set([own, `xa${own}`, `tt${own}`, `x${own}`, `${own}xa`, `${own}thitran`, `${own}thixa`].map(sounds));
  const numbers = words.flatMap((word) => /^phuong0*(\d{1,2})$/.exec(word)?.[1] ?? []).filter((number) => number !== own);
  // "phuongquangtrung" stands beside "quangtrung"; but "quangtrung" is no quận.
  const isTyped = (word: string) => TYPED_KEY.test(word) && [...words, own].includes(word.replace(TYPED_KEY, ''));
  const names = words.filter((word) => /^[a-z]+$/.test(word) && !isTyped(word) && !spellings.has(sounds(word)) && !spellings.has(sounds(word.replace(TYPED_KEY, ''))));
  return [...new Set([...names, ...numbers])];
}

/** None for an island district, which has a row without a ward. */
function wardUnits([key, found]: [string, z.infer<typeof ward>]): Unit[] {
  if (found.ward === null) return [];
  const name = clean(found.ward);
  return [{ key, code: found.wardCode ?? '', kind: KINDS[found.wardType ?? ''] ?? '', name, former: formerOf(found.wardKeywords, name) }];
}

const merged = <T>(tables: (Record<string, T> | undefined)[]): [string, T][] => [...new Map(tables.flatMap((table) => Object.entries(table ?? {}))).entries()];

/** The 63 provinces, 696 districts and 10,035 wards as they were on 30 June 2025. */
export function oldProvinces({ legacy }: Packages): OldProvince[] {
  const tables = legacyShape.parse(legacy);
  const wardTables = [tables.DICT_PROVINCE_DISTRICT_WARD_NO_ACCENTED, tables.DICT_PROVINCE_DISTRICT_WARD_ACCENTED, tables.DICT_PROVINCE_DISTRICT_WARD_SHORT_ACCENTED];
  return Object.entries(tables.DICT_PROVINCE).map(([key, { provinceShort }]) => ({
    key,
    name: clean(provinceShort),
    districts: Object.entries(tables.DICT_PROVINCE_DISTRICT[key] ?? {}).map(([districtKey, found]) => {
      const name = clean(found.district);
      const wards = merged(wardTables.map((table) => table[key]?.[districtKey])).flatMap(wardUnits);
      const former = formerOf(found.districtKeywords, name);
      return { key: districtKey, code: found.districtCode, kind: KINDS[found.districtType] ?? '', name, former, wards };
    }),
  }));
}

/** The 34 provinces and 3,321 units of 1 July 2025. */
export function newProvinces({ current }: Packages): NewProvince[] {
  const tables = currentShape.parse(current);
  const wardTables = [tables.DICT_PROVINCE_WARD_NO_ACCENTED, tables.DICT_PROVINCE_WARD_ACCENTED, tables.DICT_PROVINCE_WARD_SHORT_ACCENTED];
  return Object.entries(tables.DICT_PROVINCE).map(([key, { provinceShort }]) => ({
    key,
    name: clean(provinceShort),
    wards: merged(wardTables.map((table) => table[key])).flatMap(wardUnits),
  }));
}

const converterShape = z.object({
  DICT_PROVINCE: byKey(keywords),
  DICT_PROVINCE_WARD_NO_DIVIDED: byKey(byKey(keywords)),
  DICT_PROVINCE_WARD_DIVIDED: byKey(byKey(z.array(z.object({ newWardKey: z.string() })))),
});

/** What became of each old ward ("province_district_ward"): the keys of the new wards that have a part of it. */
export interface Conversion {
  /** Old province's key → new province's key. */
  provinces: Map<string, string>;
  wards: Map<string, string[]>;
}

/** Old to new as the package has it, every part of a split ward kept. */
export function conversion({ converter }: Packages): Conversion {
  const tables = converterShape.parse(converter);
  const provinces = new Map(Object.entries(tables.DICT_PROVINCE).flatMap(([now, before]) => before.map((one) => [one, now] as const)));
  const wards = new Map<string, string[]>();
  for (const table of Object.values(tables.DICT_PROVINCE_WARD_NO_DIVIDED)) for (const [now, before] of Object.entries(table)) for (const one of before) wards.set(one, [now]);
  for (const table of Object.values(tables.DICT_PROVINCE_WARD_DIVIDED)) for (const [before, now] of Object.entries(table)) wards.set(before, now.map(({ newWardKey }) => newWardKey));
  return { provinces, wards };
}
