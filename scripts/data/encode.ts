import type { Conversion, NewProvince, OldDistrict, OldProvince, Unit } from './read-packages';

function byKind(units: Unit[]): [string, Unit[]][] {
  const kinds = new Map<string, Unit[]>();
  for (const unit of units) kinds.set(unit.kind, [...(kinds.get(unit.kind) ?? []), unit]);
  return [...kinds];
}

/** The order in which a province's new wards are written, which is how old wards refer to them: by kind, then as the package has them. */
const ordered = (province: NewProvince): Unit[] => byKind(province.wards).flatMap(([, units]) => units);

/** One line a province in force: `Đà Nẵng|P:Hải Châu;Hòa Cường|X:…|D:Hoàng Sa`. */
export const newLine = (province: NewProvince): string =>
  [province.name, ...byKind(province.wards).map(([kind, units]) => `${kind}:${units.map((unit) => unit.name).join(';')}`)].join('|');

const withFormer = ({ name, former }: Unit): string => [name, ...former].join('~');

/** One line a former province: `Quảng Nam>4|H Quế Sơn~nongson/X:Quế Phú=1a;Quế Mỹ~quexuan1=1a+1b/T:…`; the numbers are base 36 places in the new province's line. */
export function oldLine(province: OldProvince, provinces: NewProvince[], conversion: Conversion): string {
  const at = provinces.findIndex((one) => one.key === conversion.provinces.get(province.key));
  const now = provinces[at];
  if (!now) throw new Error(`No new province for ${province.name}.`);
  const places = new Map(ordered(now).map((unit, place) => [unit.key, place.toString(36)]));
  const targets = (district: OldDistrict, key: string) => {
    const keys = conversion.wards.get(`${province.key}_${district.key}_${key}`);
    const found = keys?.map((one) => places.get(one));
    if (!found || found.length === 0 || found.includes(undefined)) throw new Error(`No new ward for ${key}, ${district.name}, ${province.name}.`);
    return found.join('+');
  };
  const district = (one: OldDistrict) => {
    // Five islands had no wards: the district itself is what became a special zone.
    const wards = one.wards.length > 0 ? one.wards : [{ ...one, key: '', kind: 'D', former: [] }];
    const kinds = byKind(wards).map(([kind, units]) => `${kind}:${units.map((unit) => `${withFormer(unit)}=${targets(one, unit.key)}`).join(';')}`);
    return [`${one.kind} ${withFormer(one)}`, ...kinds].join('/');
  };
  return [`${province.name}>${at}`, ...province.districts.map(district)].join('|');
}
