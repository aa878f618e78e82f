import { agreement, nameKey, nameWords } from './names';
import type { Mention } from './mentions';
import type { AdminUnits, NewWard, OldWard } from './units';

/** Which units a text means: the mentions that name them, and every unit that they may be. */
export interface Resolved {
  ward?: Mention;
  district?: Mention;
  province?: Mention;
  oldWards: number[];
  newWards: number[];
  districts: number[];
  oldProvinces: number[];
  newProvinces: number[];
  score: number;
  /** The name without a ward may be the old district or today's ward: nothing says which. */
  mayBeWard?: boolean;
}

type Level = 'ward' | 'district' | 'province';
type Chosen = Partial<Record<Level, Mention>>;

/** More places than these in one text are a list, or noise. */
const MOST_MENTIONS = 6;

function* choices(mentions: Mention[], at = 0, chosen: Chosen = {}): Generator<Chosen> {
  const mention = mentions[at];
  if (!mention) {
    yield chosen;
    return;
  }
  const { newProvinces, oldProvinces, districts, newWards, oldWards } = mention.named;
  if (!chosen.province && newProvinces.length + oldProvinces.length > 0) yield* choices(mentions, at + 1, { ...chosen, province: mention });
  if (!chosen.district && districts.length > 0) yield* choices(mentions, at + 1, { ...chosen, district: mention });
  if (!chosen.ward && (newWards.length + oldWards.length > 0 || isUnknownWard(mention))) yield* choices(mentions, at + 1, { ...chosen, ward: mention });
  yield* choices(mentions, at + 1, chosen);
}

const isUnknownWard = ({ named, said }: Mention): boolean => said !== undefined && Object.values(named).every((list: number[]) => list.length === 0);

/** The reading in which most places fit together; undefined when none is named. */
export function resolve(units: AdminUnits, mentions: Mention[]): Resolved | undefined {
  let best: Resolved[] = [];
  for (const chosen of choices(mentions.slice(0, MOST_MENTIONS))) {
    const found = fit(units, chosen);
    const most = best[0]?.score ?? 0;
    if (!found || found.score <= 0 || found.score < most) continue;
    best = found.score > most ? [found] : [...best, found];
  }
  const [asDistrict, asWard] = [best.find(({ district, ward }) => district && !ward), best.find(({ district, ward }) => ward && !district)];
  if (asDistrict && asWard && asDistrict.district === asWard.ward && asWard.newWards.length > 0) return { ...asDistrict, mayBeWard: true, newWards: asWard.newWards, oldWards: asWard.oldWards };
  return best[0];
}

/** Of units that fit, those whose writing agrees best with what was written. */
function written(mention: Mention, places: number[], nameOf: (place: number) => string): { places: number[]; fit: number } {
  const fits = places.map((place) => agreementWith(mention, nameOf(place)));
  const fit = Math.max(0, ...fits);
  return { places: places.filter((_, at) => fits[at] === fit), fit };
}

/** A former name ("Nam Dương" of Hải Châu) is told by its key alone. */
const agreementWith = (mention: Mention, name: string): number => (nameKey(nameWords(name)) === nameKey(mention.words) ? agreement(mention.words, name) : 1);

function fit(units: AdminUnits, chosen: Chosen): Resolved | undefined {
  const { ward, district, province } = chosen;
  if (!ward && !district && !province) return undefined;
  const provinces = { old: province?.named.oldProvinces ?? [], now: province?.named.newProvinces ?? [] };
  const inProvince = (old: number): number => {
    if (!province || provinces.old.includes(old)) return 2;
    return provinces.now.includes(units.oldProvinces[old]?.now ?? -1) ? 1 : 0;
  };
  const districts = district ? byTier(district.named.districts, (place) => inProvince(units.districts[place]?.province ?? -1)) : undefined;
  if (districts?.places.length === 0) return undefined;
  const spelt = district && districts ? written(district, districts.places, (place) => units.districts[place]?.name ?? '') : undefined;
  // "Chốt đơn" is no Chợ Đồn: without a word for its kind a name must be written with its own marks, or with none.
  if ((district && district.said === undefined && spelt?.fit === 0) || (province && province.said === undefined && provinceFit(units, province) === 0)) return undefined;
  const big = [...(spelt ? [spelt.fit] : []), ...(province ? [provinceFit(units, province)] : [])];
  const base = { ...chosen, districts: spelt?.places ?? [], oldProvinces: provinces.old, newProvinces: provinces.now };
  const isOver = (told: Mention | undefined) => told && (told.said !== undefined ? 6 : told.isWhole ? 4 : 3);
  const named = (isOver(ward) ?? 0) + (isOver(district) ?? 0) + (isOver(province) ?? 0) + orderOf(chosen) + (districts ? districts.tier - 2 : 0) + big.reduce((sum, one) => sum + one - 1, 0) + (ward && district && province ? 3 : 0);
  if (!ward) return { ...base, oldWards: [], newWards: [], score: named + (district && kindFits(units, district) ? 1 : 0) };
  return withWard(units, ward, base, named, inProvince);
}

function withWard(units: AdminUnits, ward: Mention, base: Omit<Resolved, 'oldWards' | 'newWards' | 'score'>, named: number, inProvince: (old: number) => number): Resolved | undefined {
  if (isUnknownWard(ward)) return { ...base, ward, oldWards: [], newWards: [], score: named - 3 };
  const inDistrict = (place: number) => !base.district || base.districts.includes(place);
  const olds = ward.named.oldWards.filter((place) => inDistrict(units.oldWards[place]?.district ?? -1));
  const oldTier = byTier(olds, (place) => inProvince(units.districts[units.oldWards[place]?.district ?? -1]?.province ?? -1));
  const news = ward.named.newWards.filter((place) => !base.district || units.newWards[place]?.districts.some(inDistrict));
  const newTier = byTier(news, (place) => newInProvince(units, base, units.newWards[place]));
  if (oldTier.places.length + newTier.places.length === 0) return undefined;
  // An old ward in its own district is what was meant, though today's ward of that name took it in.
  const beside = base.district && oldTier.places.length > 0 ? [] : newTier.places;
  // "Trà Linh, Đà Nẵng" is today's commune; the old one of that name was in Quảng Nam.
  const tier = Math.max(oldTier.places.length > 0 ? oldTier.tier : 0, beside.length > 0 ? newTier.tier : 0);
  const old = oldTier.tier === tier ? oldTier.places : [];
  const now = newTier.tier === tier ? beside : [];
  const kept = ofKind(units, ward, old, now);
  const oldWritten = written(ward, kept.old, (place) => units.oldWards[place]?.name ?? '');
  const newWritten = written(ward, kept.now, (place) => units.newWards[place]?.name ?? '');
  const fitness = Math.max(oldWritten.fit, newWritten.fit);
  if (fitness === 0 && ward.said === undefined) return undefined;
  return {
    ...base,
    ward,
    oldWards: oldWritten.fit === fitness ? oldWritten.places : [],
    newWards: newWritten.fit === fitness ? newWritten.places : [],
    score: named + (tier - 2) + (fitness - 1) + (kept.fits ? 1 : 0),
  };
}

function provinceFit(units: AdminUnits, province: Mention): number {
  const names = [...province.named.oldProvinces.map((place) => units.oldProvinces[place]?.name ?? ''), ...province.named.newProvinces.map((place) => units.newProvinces[place]?.name ?? '')];
  return Math.max(0, ...names.map((name) => agreementWith(province, name)));
}

/** Those that fit best, and how well. */
function byTier(places: number[], tierOf: (place: number) => number): { places: number[]; tier: number } {
  const tiers = places.map(tierOf);
  const tier = Math.max(0, ...tiers);
  return { places: tier === 0 ? [] : places.filter((_, at) => tiers[at] === tier), tier };
}

/** 2 in the province that was named, 1 when an old province was named of which it has a part. */
function newInProvince(units: AdminUnits, { province, newProvinces, oldProvinces }: Omit<Resolved, 'oldWards' | 'newWards' | 'score'>, ward: NewWard | undefined): number {
  if (!ward) return 0;
  if (!province || newProvinces.includes(ward.province)) return 2;
  return ward.districts.some((place) => oldProvinces.includes(units.districts[place]?.province ?? -1)) ? 1 : 0;
}

/** Wards before communes when "phường" was said; when none is of that kind, the word was a slip. */
function ofKind(units: AdminUnits, { said }: Mention, old: number[], now: number[]): { old: number[]; now: number[]; fits: boolean } {
  if (said === undefined) return { old, now, fits: false };
  const isSaid = (ward: (OldWard & { formerKind?: undefined }) | NewWard | undefined) => ward?.kind === said || ward?.formerKind === said;
  const kept = { old: old.filter((place) => isSaid(units.oldWards[place])), now: now.filter((place) => isSaid(units.newWards[place])) };
  return kept.old.length + kept.now.length > 0 ? { ...kept, fits: true } : { old, now, fits: false };
}

const kindFits = (units: AdminUnits, { said, named }: Mention): boolean => said !== undefined && named.districts.some((place) => units.districts[place]?.kind === said);

/** People write the smaller before the larger. */
function orderOf({ ward, district, province }: Chosen): number {
  const row = [ward, district, province].filter((mention) => mention !== undefined).map(({ from }) => from);
  return row.every((from, at) => at === 0 || from > (row[at - 1] ?? 0)) ? 1 : 0;
}
