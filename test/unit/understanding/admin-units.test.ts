import { AS_OF } from '../../../src/understanding/data/admin-units';
import { ADMIN_CHANGES } from '../../../src/understanding/data/admin-changes';
import { adminUnits } from '../../../src/understanding/places/units';
import { readAdminAddress } from '../../../src/understanding/admin-address';

const units = adminUnits();
const ofKind = (kind: string) => units.newWards.filter((ward) => ward.kind === kind).length;

describe('the administrative units', () => {
  it('are those in force since July 2025, with the later changes', () => {
    expect(AS_OF).toBe('2025-07-01');
    expect(units.newProvinces).toHaveLength(34);
    expect(units.newWards).toHaveLength(3321);
    expect([ofKind('P'), ofKind('X'), ofKind('D')]).toEqual([709, 2599, 13]);
    expect(units.newProvinces.filter(({ isCity }) => isCity)).toHaveLength(9);
  });

  it('and those before', () => {
    expect(units.oldProvinces).toHaveLength(63);
    expect(units.districts).toHaveLength(696);
    expect(units.oldWards).toHaveLength(10_040);
  });

  it('every old ward leads to units of the one province that its own went into', () => {
    const strays = units.oldWards.filter(({ now, district }) => {
      const province = units.oldProvinces[units.districts[district]!.province]!.now;
      return now.length === 0 || now.some((place) => units.newWards[place]?.province !== province);
    });
    expect(strays).toEqual([]);
  });

  it('every unit in force has a part of some old ward', () => {
    expect(units.newWards.filter(({ districts }) => districts.length === 0)).toEqual([]);
  });

  it('every later change names units that there are', () => {
    for (const change of ADMIN_CHANGES) {
      const province = units.newProvinces.findIndex(({ name }) => name === change.province);
      const changed = units.newWards.filter((ward) => ward.province === province && ward.formerKind === 'X');
      expect(changed.map(({ name }) => name).sort()).toEqual([...change.wards].sort());
    }
  });
});

const split = units.oldWards.filter(({ now }) => now.length > 1);

describe('a split ward', () => {
  it('is one of 473', () => expect(split).toHaveLength(473));

  it('stays a choice, whichever it is', () => {
    const silent = split.filter(({ name, kind, district: at, now }) => {
      const district = units.districts[at]!;
      const [word, type] = [{ P: 'phường', X: 'xã', T: 'thị trấn', D: '' }[kind], { Q: 'quận', H: 'huyện', S: 'thị xã', C: 'thành phố' }[district.kind]];
      const address = readAdminAddress(`5 Lê Lợi, ${word} ${name}, ${type} ${district.name}, ${units.oldProvinces[district.province]!.name}`);
      return address.ward_new !== undefined || !address.ask.includes('ward_new') || address.choices.length < now.length;
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
