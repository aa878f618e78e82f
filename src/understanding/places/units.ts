import { ADMIN_CHANGES, DISTRICT_NICKNAMES, FORMER_DISTRICTS, PROVINCE_NICKNAMES } from '../data/admin-changes';
import { NEW_UNITS, OLD_UNITS } from '../data/admin-units';
import { nameKey, nameWords } from './names';

/** P phường, X xã, T thị trấn, D đặc khu. */
export type WardKind = 'P' | 'X' | 'T' | 'D';
/** Q quận, H huyện, S thị xã, C thành phố. */
export type DistrictKind = 'Q' | 'H' | 'S' | 'C';

export interface NewWard {
  name: string;
  kind: WardKind;
  /** A commune that became a ward after July 2025 is still called a commune by many. */
  formerKind?: WardKind;
  /** Place of its province among `newProvinces`. */
  province: number;
  /** Old districts of which it has a part. */
  districts: number[];
}
export interface OldWard {
  name: string;
  kind: WardKind;
  district: number;
  /** Today's wards that have a part of it; several when it was split. */
  now: number[];
}
export interface District {
  name: string;
  kind: DistrictKind;
  province: number;
}
export interface NewProvince {
  name: string;
  isCity: boolean;
}
export interface OldProvince {
  name: string;
  /** The province of today that it went into. */
  now: number;
}

/** Every unit that has a name, by place in the tables below. */
export interface Named {
  newProvinces: number[];
  oldProvinces: number[];
  districts: number[];
  newWards: number[];
  oldWards: number[];
}

/** The administrative units, old and new, and what is called what. */
export interface AdminUnits {
  newProvinces: NewProvince[];
  oldProvinces: OldProvince[];
  districts: District[];
  newWards: NewWard[];
  oldWards: OldWard[];
  byKey: Map<string, Named>;
  /** "ĐN", "QN", "BMT": initials of provinces and districts. */
  byInitials: Map<string, Named>;
  /** Names of provinces and districts by key, for slips of the pen. */
  bigNames: Map<string, string>;
}

const ISLANDS = ['Bạch Long Vĩ', 'Cồn Cỏ', 'Hoàng Sa', 'Lý Sơn', 'Côn Đảo'];

/** Shared by all names that mean no unit of a kind: 8,000 names times five empty lists would be most of the work. */
const NONE: number[] = [];

function add(map: Map<string, Named>, key: string, kind: keyof Named, place: number): void {
  let named = map.get(key);
  if (!named) map.set(key, (named = { newProvinces: NONE, oldProvinces: NONE, districts: NONE, newWards: NONE, oldWards: NONE }));
  if (named[kind] === NONE) named[kind] = [place];
  else if (!named[kind].includes(place)) named[kind].push(place);
}

const addName = (units: AdminUnits, name: string, kind: keyof Named, place: number): void => add(units.byKey, nameKey(nameWords(name)), kind, place);

function addInitials(units: AdminUnits, name: string, kind: keyof Named, place: number): void {
  const words = nameWords(name);
  if (words.length > 1) add(units.byInitials, nameKey(words.map((word) => word.slice(0, 1))), kind, place);
}

function readNew(units: AdminUnits): void {
  for (const line of NEW_UNITS.trim().split('\n')) {
    const [name = '', ...groups] = line.split('|');
    const province = units.newProvinces.push({ name, isCity: CITIES.has(name) }) - 1;
    addName(units, name, 'newProvinces', province);
    for (const group of groups)
      for (const ward of group.slice(2).split(';')) {
        const place = units.newWards.push({ name: ward, kind: group.slice(0, 1) as WardKind, province, districts: [] }) - 1; // The script writes no other letters.
        addName(units, ward, 'newWards', place);
      }
  }
}

const CITIES = new Set(['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ']);

/** "Quế Sơn~nongson": a name, and the keys of what was merged into it earlier. */
function addWithFormer(units: AdminUnits, said: string, kind: 'districts' | 'oldWards', place: number): void {
  const name = nameOf(said);
  addName(units, name, kind, place);
  if (name.length < said.length) for (const one of said.slice(name.length + 1).split('~')) add(units.byKey, one.replace(/y/g, 'i'), kind, place);
}

function readOld(units: AdminUnits): void {
  const starts = units.newProvinces.map((_, at) => units.newWards.findIndex(({ province }) => province === at));
  for (const line of OLD_UNITS.trim().split('\n')) {
    const [head = '', ...districts] = line.split('|');
    const [name = '', at = ''] = head.split('>');
    const province = units.oldProvinces.push({ name, now: Number(at) }) - 1;
    addName(units, name, 'oldProvinces', province);
    for (const district of districts) readDistrict(units, district, province, starts[Number(at)] ?? 0);
  }
}

function readDistrict(units: AdminUnits, text: string, province: number, start: number): void {
  const [head = '', ...groups] = text.split('/');
  const said = head.slice(2);
  const name = nameOf(said);
  const district = units.districts.push({ name, kind: head.slice(0, 1) as DistrictKind, province }) - 1; // The script writes no other letters.
  addWithFormer(units, said, 'districts', district);
  // An island without wards is only a district; its one row says what became of it.
  const hasWards = !ISLANDS.includes(name);
  for (const group of groups) {
    const kind = group.slice(0, 1) as WardKind; // As above.
    for (const ward of group.slice(2).split(';')) {
      const [names, now] = [ward.slice(0, ward.indexOf('=')), partsOf(ward.slice(ward.indexOf('=') + 1), start)];
      const place = units.oldWards.push({ name: nameOf(names), kind, district, now }) - 1;
      if (hasWards) addWithFormer(units, names, 'oldWards', place);
      for (const one of now) addDistrict(units.newWards[one], district);
    }
  }
}

/** The wards of today that one went into, "1a+1b". Most went into one: nothing is parted there, of ten thousand rows. */
const partsOf = (parts: string, start: number): number[] => (parts.includes('+') ? parts.split('+') : [parts]).map((part) => start + Number.parseInt(part, 36));

/** The name before those that were merged into it. */
function nameOf(said: string): string {
  const end = said.indexOf('~');
  return end < 0 ? said : said.slice(0, end);
}

function addDistrict(ward: NewWard | undefined, district: number): void {
  if (ward && !ward.districts.includes(district)) ward.districts.push(district);
}

function applyChanges(units: AdminUnits): void {
  for (const change of ADMIN_CHANGES) {
    const province = units.newProvinces.findIndex(({ name }) => name === change.province);
    const changed = units.newProvinces[province];
    if (changed) changed.isCity = change.isCity;
    for (const ward of units.newWards) if (ward.province === province && ward.kind === 'X' && change.wards.includes(ward.name)) Object.assign(ward, { kind: 'P', formerKind: 'X' });
  }
  for (const former of FORMER_DISTRICTS) {
    const district = units.districts.findIndex(({ name, province }) => name === former.district && units.oldProvinces[province]?.name === former.province);
    add(units.byKey, former.name, 'districts', district);
  }
}

function addNicknames(units: AdminUnits): void {
  units.newProvinces.forEach(({ name }, place) => addInitials(units, name, 'newProvinces', place));
  units.oldProvinces.forEach(({ name }, place) => addInitials(units, name, 'oldProvinces', place));
  units.districts.forEach(({ name }, place) => addInitials(units, name, 'districts', place));
  for (const [name, nicknames] of Object.entries(DISTRICT_NICKNAMES)) {
    const place = units.districts.findIndex((one) => one.name === name);
    if (place >= 0) for (const nickname of nicknames) addName(units, nickname, 'districts', place);
  }
  for (const [name, nicknames] of Object.entries(PROVINCE_NICKNAMES))
    for (const nickname of nicknames) {
      const [old, now] = [units.oldProvinces.findIndex((one) => one.name === name), units.newProvinces.findIndex((one) => one.name === name)];
      if (old >= 0) addName(units, nickname, 'oldProvinces', old);
      if (now >= 0) addName(units, nickname, 'newProvinces', now);
    }
}

function build(): AdminUnits {
  const units: AdminUnits = { newProvinces: [], oldProvinces: [], districts: [], newWards: [], oldWards: [], byKey: new Map(), byInitials: new Map(), bigNames: new Map() };
  readNew(units);
  readOld(units);
  applyChanges(units);
  addNicknames(units);
  for (const { name } of [...units.newProvinces, ...units.oldProvinces, ...units.districts]) units.bigNames.set(nameKey(nameWords(name)), name);
  return units;
}

let built: AdminUnits | undefined;

/** All units. Made at the first question and kept, since most messages name no place and starting must cost nothing. */
export const adminUnits = (): AdminUnits => (built ??= build());
