import { pick } from '../../src/flow/answers';
import type { ChoiceSpec, Talk } from '../../src/flow/flow';
import type { PlaceToday, WardToday } from '../../src/flow/reader';

/** Two wards and "xem thêm" make three buttons. */
const SHOWN = 2;

/**
 * An address by its units of before July 2025 gets today's ward behind it: told when it is certain, asked when the old ward was split. It stays
 * as it was written when nothing changed or the person does not know.
 */
export async function askPlaceToday(t: Talk, place: string): Promise<string> {
  const today = t.understand((reader) => reader.placeToday(place));
  if (!today) return place;
  if (today.now) {
    await t.say('placeNow', { was: today.was, ward: today.now.ward, province: today.now.province });
    return placeWith(place, today.now);
  }
  const [first, rest] = [today.choices.slice(0, SHOWN), today.choices.slice(SHOWN)];
  const last: ChoiceSpec[] = rest.length > 0 ? [{ key: 'more', labelKey: 'common:more' }] : [{ key: 'unsure' }];
  const chosen = await t.ask('wardNow', pick([...first.map(asChoice), ...last]), { was: today.was });
  if (chosen !== 'more') return placeWith(place, wardOf(today, chosen));
  const other = await t.ask('wardRest', pick([...rest.slice(0, SHOWN).map(asChoice), { key: 'unsure' }]), { was: today.was });
  return placeWith(place, wardOf(today, other));
}

/** The same of what was answered already, without asking. */
export function placeToday(t: Talk, place: string | undefined): string | undefined {
  const today = place === undefined ? undefined : t.understand((reader) => reader.placeToday(place));
  if (place === undefined || !today) return place;
  return placeWith(place, today.now ?? wardOf(today, t.given('wardRest') ?? t.given('wardNow')));
}

const asChoice = ({ ward }: WardToday): ChoiceSpec => ({ key: ward, label: ward });

const wardOf = ({ choices }: PlaceToday, chosen: string | undefined): WardToday | undefined => choices.find(({ ward }) => ward === chosen);

const placeWith = (place: string, now: WardToday | undefined): string => (now ? `${place} (${now.ward}, ${now.province})` : place);
