import { FORMER_PROVINCE_NAMES } from './data/admin-changes';
import { hearPlaces, joinSpans, type PlacesHeard } from './place';
import type { Mention } from './places/mentions';
import { nameKey, nameWords } from './places/names';
import type { Resolved } from './places/resolve';
import { adminUnits, type AdminUnits } from './places/units';

/** Which list of units an address was written by: before July 2025, since, either, not to be told, or no address at all. */
export type AdminSystem = 'old' | 'new' | 'either' | 'unknown' | 'none';

/** An address with its units by their official names, and what of it is in force now. */
export interface AdminAddress {
  system: AdminSystem;
  street?: string;
  ward?: string;
  district_old?: string;
  province_old?: string;
  /** In force now, when it is certain. */
  ward_new?: string;
  province_new?: string;
  /** What must be asked: parts that are missing, and today's ward when the old one was split or several have the name. */
  ask: ('street' | 'ward' | 'province' | 'ward_new')[];
  /** Today's wards among which to ask, when there are several. */
  choices: { ward: string; province: string }[];
}

const only = <T>(list: T[]): T | undefined => (new Set(list).size === 1 ? list[0] : undefined);

/** Capitals as in names, for wards that only their key is known of. */
const asName = (words: string[]): string => words.map((word) => (/^(?:I{1,3}|IV|V)$/.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())).join(' ');

/** The official name when the unit bears it, else the words that were written: "Nam Dương" is no ward any more, "Quận 2" no district. */
function nameOf(mention: Mention, names: string[]): string {
  const said = nameKey(mention.words);
  return names.find((name) => nameKey(nameWords(name)) === said || initialsOf(name) === said) ?? asName(mention.words);
}

const initialsOf = (name: string): string => nameKey(nameWords(name).map((word) => word.slice(0, 1)));

/** Today's wards that the address may lie in. */
export function targetsOf(units: AdminUnits, found: Resolved): number[] {
  const olds = found.oldWards.flatMap((place) => units.oldWards[place]?.now ?? []);
  if (found.ward) return [...new Set([...olds, ...found.newWards])];
  if (!found.district || found.mayBeWard) return [];
  const all = new Set(units.oldWards.filter((ward) => found.districts.includes(ward.district)).flatMap(({ now }) => now));
  return all.size === 1 ? [...all] : [];
}

function systemOf(found: Resolved): AdminSystem {
  if (found.mayBeWard) return found.newWards.length > 0 ? 'either' : 'old';
  if (found.ward) {
    if (found.oldWards.length > 0) return found.newWards.length > 0 ? 'either' : 'old';
    if (found.newWards.length > 0) return 'new';
    return found.district ? 'old' : 'unknown';
  }
  if (found.district) return 'old';
  return found.newProvinces.length > 0 ? 'either' : 'old';
}

/** The province of today: of the wards it may be, of the district, or the one that was named. */
function provinceOf(units: AdminUnits, found: Resolved, targets: number[]): number | undefined {
  const ofTargets = only(targets.map((place) => units.newWards[place]?.province));
  if (targets.length > 0) return ofTargets;
  const nowOf = (old: number) => units.oldProvinces[old]?.now;
  if (found.district) {
    const wards = found.mayBeWard ? found.newWards.map((place) => units.newWards[place]?.province) : [];
    return only([...found.districts.map((place) => nowOf(units.districts[place]?.province ?? -1)), ...wards]);
  }
  return only([...found.newProvinces, ...found.oldProvinces.map(nowOf)]);
}

/** Reads an address: its units as they are written, as they are now, and what is to be asked. */
export function readAdminAddress(message: string): AdminAddress {
  return administer(hearPlaces(message));
}

/** The same of places that were heard already. */
export function administer({ text, units: found, rest }: PlacesHeard): AdminAddress {
  const lines = [...rest.street, ...rest.area].sort((a, b) => a.start - b.start);
  const street = lines.length > 0 ? { street: joinSpans(text, lines).text } : {};
  if (!found) {
    const system = lines.length + rest.near.length > 0 ? 'unknown' : 'none';
    return { system, ...street, ask: system === 'none' ? [] : lines.length > 0 ? ['ward', 'province'] : ['street', 'ward', 'province'], choices: [] };
  }
  return { ...street, ...unitsOf(adminUnits(), found, lines.length > 0) };
}

function unitsOf(units: AdminUnits, found: Resolved, hasStreet: boolean): AdminAddress {
  const system = systemOf(found);
  const targets = targetsOf(units, found);
  const province = provinceOf(units, found, targets);
  const now = targets.length === 1 ? units.newWards[targets[0] ?? -1] : undefined;
  const ask: AdminAddress['ask'] = hasStreet ? [] : ['street'];
  const isLacking = !found.ward && !now;
  if (isLacking || (found.ward && targets.length === 0)) ask.push('ward');
  if (province === undefined) ask.push('province');
  else if (targets.length > 1) ask.push('ward_new');
  return {
    system,
    ...saidUnits(units, found, system),
    ...(now && { ward_new: now.name }),
    ...(province !== undefined && { province_new: units.newProvinces[province]?.name ?? '' }),
    ask,
    choices: targets.length > 1 ? targets.map((place) => ({ ward: units.newWards[place]?.name ?? '', province: units.newProvinces[units.newWards[place]?.province ?? -1]?.name ?? '' })) : [],
  };
}

/** "Thừa Thiên Huế" where that was written: so it was called until 2025. */
function provinceName(name: string, { words }: Mention): string {
  const former = FORMER_PROVINCE_NAMES[name];
  return former?.written.some((one) => nameKey(nameWords(one)) === nameKey(words)) ? former.name : name;
}

/** Ward, district and province as they were said, in their official spelling. */
function saidUnits(units: AdminUnits, found: Resolved, system: AdminSystem): Pick<AdminAddress, 'ward' | 'district_old' | 'province_old'> {
  const { ward, district, province } = found;
  const wardNames = [...found.newWards.map((place) => units.newWards[place]?.name ?? ''), ...found.oldWards.map((place) => units.oldWards[place]?.name ?? '')];
  const oldProvinces = ownProvinces(units, found).map((place) => units.oldProvinces[place]?.name ?? '');
  const isOldOnly = found.newProvinces.length === 0;
  return {
    ...(ward && { ward: nameOf(ward, wardNames) }),
    ...(district && !found.mayBeWard && { district_old: nameOf(district, found.districts.map((place) => units.districts[place]?.name ?? '')) }),
    ...(province && oldProvinces.length === 1 && (system === 'old' || (system === 'new' && isOldOnly)) && { province_old: provinceName(oldProvinces[0] ?? '', province) }),
  };
}

/** The old provinces that were named, those only in which the units are. */
function ownProvinces(units: AdminUnits, found: Resolved): number[] {
  const inside = found.oldWards.length > 0 ? found.oldWards.map((place) => units.oldWards[place]?.district ?? -1) : found.districts;
  const own = found.oldProvinces.filter((place) => inside.some((district) => units.districts[district]?.province === place));
  return inside.length > 0 ? own : found.oldProvinces;
}
