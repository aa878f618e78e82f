import { nameKey, nameWords } from './names';
import type { Resolved } from './resolve';
import type { AdminUnits, Named } from './units';

/** Shorter names have too many neighbours: "Vinh" and "Vĩnh", "Hà Nam" and "Hà Nha". */
const SHORTEST = 6;

/** Letters that sound alike in some region: "Thạc Dán" is Thạc Gián. */
const sounds = (key: string): string => key.replace(/gi/g, 'd').replace(/tr/g, 'ch').replace(/s/g, 'x').replace(/ng/g, 'n');

/** One letter more, less or other. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (endA - from <= 1 && endB - from <= 1) return true;
  return endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}

/** "Đà Nẵg", "Tiền Gian": the one province or district that is a slip away from these words. */
export function slippedName(units: AdminUnits, words: string[]): { named: Named; words: string[] } | undefined {
  const key = nameKey(words);
  if (key.length < SHORTEST - 1 || key.length > 20 || words.length > 5 || /\d/.test(key)) return undefined;
  const names = [...units.bigNames].filter(([own]) => own.length >= SHORTEST && isOneSlip(key, own));
  const [only, ...others] = names;
  if (!only || others.length > 0) return undefined;
  const named = units.byKey.get(only[0]);
  return named && { named: { ...named, newWards: [], oldWards: [] }, words: nameWords(only[1]) };
}

/** Of the wards in a district or province, the one that is a slip away: "Thạc Dán" of Thanh Khê. */
export function slippedWard(units: AdminUnits, { districts, newProvinces, oldProvinces, district }: Resolved, words: string[]): { named: Named; words: string[] } | undefined {
  const key = nameKey(words);
  if (key.length < SHORTEST - 1 || key.length > 20 || words.length > 4 || /^\d/.test(key)) return undefined;
  const isNear = (name: string) => Math.abs(name.length - key.length) <= 4 && isSlip(key, nameKey(nameWords(name)));
  const inside = (place: number) => (district ? districts.includes(place) : oldProvinces.includes(units.districts[place]?.province ?? -1));
  const oldWards = placesOf(units.oldWards, (ward) => inside(ward.district) && isNear(ward.name));
  const newWards = placesOf(units.newWards, (ward) => (district ? ward.districts.some(inside) : newProvinces.includes(ward.province)) && isNear(ward.name));
  const names = new Set([...oldWards.map((place) => units.oldWards[place]?.name), ...newWards.map((place) => units.newWards[place]?.name)]);
  const [name] = names;
  return names.size === 1 && name !== undefined ? { named: { newProvinces: [], oldProvinces: [], districts: [], oldWards, newWards }, words: nameWords(name) } : undefined;
}

const isSlip = (a: string, b: string): boolean => isOneSlip(a, b) || (a !== b && sounds(a) === sounds(b));

function placesOf<T>(list: T[], isWanted: (one: T) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place < list.length; place += 1) if (isWanted(list[place] as T)) places.push(place); // Within the list.
  return places;
}
