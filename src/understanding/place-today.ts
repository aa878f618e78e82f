import { administer, targetsOf } from './admin-address';
import { hearPlaces } from './place';
import { adminUnits, type AdminUnits, type NewWard, type WardKind } from './places/units';

/** A unit of today by its full name, as it stands in resolutions. */
interface WardToday {
  ward: string;
  province: string;
}
interface PlaceToday {
  was: string;
  now?: WardToday;
  choices: WardToday[];
}

const KINDS: Record<WardKind, string> = { P: 'phường', X: 'xã', T: 'thị trấn', D: 'đặc khu' };
/** "(phường Hải Châu, Đà Nẵng)" at the end: it was told already. */
const TOLD = /\((?:phường|xã|đặc khu) [^()]+\)$/u;
/** More than a split makes: the name is one of many, and the person must say more first. */
const MOST_CHOICES = 5;

/** "phường Phú Quốc", "phường 12". */
const fullName = (kind: WardKind, name: string): string => `${KINDS[kind]} ${name}`;

const wardToday = (units: AdminUnits, ward: NewWard): WardToday => ({ ward: fullName(ward.kind, ward.name), province: units.newProvinces[ward.province]?.name ?? '' });

/**
 * What became of the old ward of an address, when it is called otherwise now or several took a part of it. A suggestion to be read
 * back, not a correction: undefined for addresses in today's form, and for those that name too little.
 */
export function readPlaceToday(address: string): PlaceToday | undefined {
  if (TOLD.test(address.trim())) return undefined;
  const heard = hearPlaces(address);
  const { system, ward, ask } = administer(heard);
  if (!heard.units || ward === undefined || system !== 'old' || ask.includes('province')) return undefined;
  const units = adminUnits();
  const targets = targetsOf(units, heard.units).map((place) => units.newWards[place]).filter((one) => one !== undefined);
  const old = units.oldWards[heard.units.oldWards[0] ?? -1];
  if (!old || targets.length === 0 || targets.length > MOST_CHOICES) return undefined;
  const was = fullName(old.kind, ward);
  const [first, ...others] = targets.map((one) => wardToday(units, one));
  if (!first || (others.length === 0 && first.ward === was)) return undefined;
  return others.length === 0 ? { was, now: first, choices: [] } : { was, choices: [first, ...others] };
}
