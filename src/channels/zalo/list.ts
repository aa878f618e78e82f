import type { Choice, GoodsCard } from '../../domain/message';
import { Fault } from '../../errors';
import { cutText } from '../split-text';
import { buttonOf, numbered } from './buttons';
import { LIST_PRINT } from './fingerprint';
import { LIMITS } from './limits';
import { inWords, type Shown } from './shown';

/** One line of a list: goods, or the rest of their choices. */
interface Row {
  goods: GoodsCard;
  choices: Choice[];
  /** The number that is typed for the first of them. */
  first: number;
}

/**
 * Goods as lists of at most five under their words, each with its buttons inside (beside the elements Zalo refuses them: -233). Goods whose
 * words do not fit a list are told in full before. In plain words each list is one numbered text.
 */
export function listMessages(text: string, goods: GoodsCard[], isPlain: boolean): Shown[] {
  if (goods.some(({ title }) => title.trim() === '')) throw new Fault('messageInvalid', 'a card without a title');
  const all = rowsOf(goods);
  const intro = [text, ...all.filter((row) => !fitsElement(row)).map(plainRow)].join('\n\n').normalize('NFC').trim();
  const isTold = intro.length > LIMITS.text;
  const before = isTold ? inWords(intro) : [];
  const lists = pages(all).map((rows, index) => {
    const isFirst = index === 0 && !isTold;
    return isPlain ? inWords([...(isFirst ? [text] : []), ...rows.map(plainRow)].join('\n\n')) : [list(isFirst ? intro : '', rows)];
  });
  return [...before, ...lists.flat()];
}

/** Zalo takes five buttons a message; goods with more choices go on in a further row. */
function rowsOf(goods: GoodsCard[]): Row[] {
  let first = 1;
  return goods.flatMap((one) => {
    const groups = one.choices.length === 0 ? [[]] : chunks(one.choices, LIMITS.buttons);
    return groups.map((choices): Row => {
      const row = { goods: one, choices, first };
      first += choices.length;
      return row;
    });
  });
}

function pages(rows: Row[]): Row[][] {
  const all: Row[][] = [];
  for (const row of rows) {
    const page = all.at(-1);
    const buttons = [...(page ?? []), row].reduce((count, { choices }) => count + choices.length, 0);
    if (page && page.length < LIMITS.elements && buttons <= LIMITS.buttons) page.push(row);
    else all.push([row]);
  }
  return all;
}

function list(text: string, rows: Row[]): Shown {
  const attachment = { type: 'template', payload: { template_type: 'list', elements: rows.map(element) } };
  return { message: { ...(text === '' ? {} : { text }), attachment }, fingerprint: LIST_PRINT };
}

/** A row never has an empty subtitle: Zalo refuses the whole list for it (-201). */
function element({ goods: { title, lines, photoUrl }, choices }: Row): Record<string, unknown> {
  return {
    title: shorten(title, LIMITS.title),
    subtitle: shorten(factsOf(lines) || title, LIMITS.subtitle),
    ...(photoUrl ? { image_url: photoUrl } : {}),
    ...(choices.length > 0 ? { buttons: choices.map((choice) => buttonOf({ ...choice, label: shorten(choice.label, LIMITS.label) })) } : {}),
  };
}

/** Title and facts; the choices too, unless the title begins with the number of the only one, as it does for goods to choose from. */
function plainRow({ goods, choices, first }: Row): string {
  const isNumbered = choices.length === 1 && goods.title.startsWith(`${first}. `);
  return [wordsOf(goods), ...(isNumbered || choices.length === 0 ? [] : [numbered(choices, first)])].join('\n');
}

function fitsElement({ goods: { title, lines }, choices }: Row): boolean {
  const fits = title.normalize('NFC').length <= LIMITS.title && factsOf(lines).normalize('NFC').length <= LIMITS.subtitle;
  return fits && choices.every(({ label }) => label.normalize('NFC').length <= LIMITS.label);
}

function wordsOf({ title, lines }: GoodsCard): string {
  return [title, ...lines].filter((line) => line.trim() !== '').join('\n');
}

const factsOf = (lines: string[]): string => lines.join('\n').trim();

function shorten(text: string, max: number): string {
  const whole = text.normalize('NFC').trim();
  return whole.length <= max ? whole : `${cutText(whole, max - 1)}…`;
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
