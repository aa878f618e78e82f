import { normalise } from '../domain/text';
import { mayEndName, typedMentions } from './places/typed';
import { endOfPlace, untypedMentions, withoutTalk } from './places/untyped';
import { resolve, type Resolved } from './places/resolve';
import { sortRest, type Rest, type Span } from './places/rest';
import { slippedWard } from './places/slips';
import { adminUnits, type AdminUnits } from './places/units';
import { wordsOfPlace, type Word } from './places/words';
import { namedAt, wordsAt, type Mention } from './places/mentions';
import { findPhones } from './phone';

/** The parts of a delivery address as they were written, without the words for their kind; every part may be missing. */
export interface PlaceReading {
  street?: Span;
  ward?: Span;
  district?: Span;
  /** Thôn, tổ, xóm, khu phố. */
  area?: Span;
  province?: Span;
  /** A landmark: "gần chợ Trung Phước". */
  near?: Span;
}

/** What a text says of places: the units it may mean and what else is an address in it. */
export interface PlacesHeard {
  text: string;
  words: Word[];
  units: Resolved | undefined;
  rest: Rest;
}

/** No address is longer, and a pasted page must not cost time. */
const MAX_PLACE = 400;

/** Phones are blanked, not cut out, so that every part still says where it stood. */
function withoutPhones(text: string): string {
  let blanked = text;
  for (const { start, end } of findPhones(text)) blanked = `${blanked.slice(0, start)};${' '.repeat(Math.max(0, end - start - 1))}${blanked.slice(end)}`;
  return blanked;
}

/** Finds all places of a message (normalised, its first 400 characters). Pure; the tables are made at the first call. */
export function hearPlaces(message: string): PlacesHeard {
  const text = withoutPhones(normalise(message.slice(0, MAX_PLACE * 2)).slice(0, MAX_PLACE));
  const tables = adminUnits();
  const words = withoutTalk(tables, wordsOfPlace(text));
  const end = endOfPlace(tables, words);
  const units = unitsIn(tables, words, end);
  const used = [units?.ward, units?.district, units?.province].filter((one) => one !== undefined);
  return { text, words, units, rest: sortRest(text, stretchesOutside(words, used, end), units !== undefined) };
}

/** The places as they fit together best; a word like "xa" without its accent is tried as the end of a name too. */
function unitsIn(tables: AdminUnits, words: Word[], end: number): Resolved | undefined {
  const head = words.slice(0, end);
  const found = fitted(tables, words, typedMentions(tables, head), end);
  if (!head.some((_, at) => mayEndName(words, at))) return found;
  const other = fitted(tables, words, typedMentions(tables, head, 'sure'), end);
  return (other?.score ?? 0) > (found?.score ?? 0) ? other : found;
}

/** Resolves, and when no ward was found takes a stretch that is a slip away from one: "Thạc Dán, Thanh Khê". */
function fitted(tables: AdminUnits, words: Word[], typed: Mention[], end: number): Resolved | undefined {
  const mentions = [...typed, ...untypedMentions(tables, words, typed, end)];
  const inOrder = (list: Mention[]) => list.sort((a, b) => b.from - a.from);
  const found = resolve(tables, inOrder(mentions));
  const isKnown = found?.ward && found.oldWards.length + found.newWards.length > 0;
  if (!found || isKnown || (!found.district && !found.province)) return found;
  const used = [found.district, found.province].filter((one) => one !== undefined);
  for (const stretch of stretchesOutside(words, used, end)) {
    const beside = wardBehindLandmark(tables, words, stretch, used);
    if (beside) return beside;
    const name = withoutKind(stretch);
    const slip = slippedWard(tables, found, name.map(({ text }) => text));
    const [from, to] = [words.indexOf(stretch[0] ?? BREAK), words.indexOf(stretch[stretch.length - 1] ?? BREAK) + 1];
    if (slip) return resolve(tables, inOrder([...used, { from, to, name: to - name.length, words: slip.words, named: slip.named, isWhole: true }])) ?? found;
  }
  return found;
}

const LANDMARK = /^(?:chợ|cho|ubnd|đình|dinh|chùa|chua|ga|cầu|cau|trạm|tram)$/iu;

/** "ở chợ Vinh Thanh, Phú Vang": the ward of a district that was named, told by its market. */
function wardBehindLandmark(tables: AdminUnits, words: Word[], stretch: Word[], used: Mention[]): Resolved | undefined {
  const at = stretch.findLastIndex((word, place) => LANDMARK.test(word.text) && place < stretch.length - 2);
  const [from, to] = [words.indexOf(stretch[at + 1] ?? BREAK), words.indexOf(stretch[stretch.length - 1] ?? BREAK) + 1];
  const named = at < 0 || !used.some(({ named }) => named.districts.length > 0) ? undefined : namedAt(tables, words, from, to);
  if (!named || named.oldWards.length + named.newWards.length === 0) return undefined;
  const found = resolve(tables, [...used, { from, to, name: from, words: wordsAt(words, from, to), named: { ...named, districts: [], oldProvinces: [], newProvinces: [] }, isWhole: true }].sort((a, b) => b.from - a.from));
  return found?.ward && found.district ? found : undefined;
}

/** Stands for a word that is not there. */
const BREAK: Word = { text: '', start: 0, end: 0, isSign: true, breakBefore: true, glued: false };

/** "phường thạc dán" without its first word. */
const withoutKind = (stretch: Word[]): Word[] => stretch.slice(/^(?:thị|thi)$/iu.test(stretch[0]?.text ?? '') ? 2 : /^(?:phường|phuong|p|xã|xa|x)$/iu.test(stretch[0]?.text ?? '') ? 1 : 0).filter(({ isSign }) => !isSign);

function stretchesOutside(words: Word[], used: Mention[], end: number): Word[][] {
  const found: Word[][] = [];
  let isOpen = false;
  for (let at = 0; at < end; at += 1) {
    const word = words[at];
    if (!word || used.some(({ from, to }) => at >= from && at < to)) isOpen = false;
    else {
      if (isOpen && !word.breakBefore) found[found.length - 1]?.push(word);
      else found.push([word]);
      isOpen = true;
    }
  }
  return found;
}

/** Parts that stood beside each other as they stood, others with a comma between them. */
export function joinSpans(text: string, spans: Span[]): Span {
  let joined = '';
  spans.forEach((span, at) => (joined += (at === 0 ? '' : text.slice(spans[at - 1]?.end, span.start).trim() === '' ? ' ' : ', ') + span.text));
  return { text: joined, start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
}

/** The parts of an address in a text, with spans into its normalised form; undefined when nothing in it is a place. */
export function readPlace(message: string): PlaceReading | undefined {
  const { text, words, units, rest } = hearPlaces(message);
  const spanOf = (mention: Mention | undefined): Span | undefined => {
    const [start, end] = [words[mention?.name ?? -1]?.start, words[(mention?.to ?? 0) - 1]?.end];
    if (!mention || start === undefined || end === undefined) return undefined;
    // "q10" is one word; its name is the number.
    const from = mention.words.length === 1 && mention.from === mention.name ? Math.max(start, end - (mention.words[0]?.length ?? 0)) : start;
    return { text: text.slice(from, end), start: from, end };
  };
  const joined = (spans: Span[]): Span | undefined => (spans.length > 0 ? joinSpans(text, spans) : undefined);
  const all = { street: joined(rest.street), ward: spanOf(units?.ward), district: spanOf(units?.district), area: joined(rest.area), province: spanOf(units?.province), near: joined(rest.near) };
  const said = Object.entries(all).filter(([, span]) => span !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** True when a clause is the name of a ward, district or province and nothing else: "xuân hà", "Hòa Vang", "đn". */
export function isUnit(clause: string): boolean {
  const { words, units, rest } = hearPlaces(clause);
  const named = [units?.ward, units?.district, units?.province].reduce((sum, mention) => sum + (mention ? mention.to - mention.from : 0), 0);
  return named > 0 && named >= words.filter(({ isSign }) => !isSign).length && rest.street.length + rest.area.length + rest.near.length === 0;
}
