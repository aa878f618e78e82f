import type { AttachmentKind } from '../../../src/domain/message';
import { readPriceOf, readStockOf } from './amounts';

/** What somebody does in one line of a transcript. */
export interface PersonAct {
  text?: string;
  /** Names of the photos; a name stands for the same photo everywhere in the transcript. */
  photos: string[];
  /** Photos that will not open. */
  brokenPhotos: number;
  attachment?: AttachmentKind | 'reaction';
  /** They opened the conversation, perhaps by a link that carries `ref`. */
  opens?: { ref?: string };
  /** A tap on the button with these words. */
  tap?: string;
  /** A tap on a button that a notice had. */
  notice?: NoticeTap;
}

/** What the button of a notice starts: `[báo: decide-listing listing=Cam sành, decision=yes]`. */
export interface NoticeTap {
  flow: string;
  given: [key: string, value: string][];
}

const ATTACHMENTS: Record<string, NonNullable<PersonAct['attachment']>> = {
  'ghi âm': 'voice', phim: 'video', 'tập tin': 'file', 'nhãn dán': 'sticker', 'vị trí': 'location', trang: 'link', 'cảm xúc': 'reaction',
};
const BROKEN = 'tệp hỏng';

/** Reads words, photos ("[ảnh: cam]"), other things ("[ghi âm: 7 giây]") and taps ("[Đăng bán]"). */
export function readAct(said: string): PersonAct {
  const act: PersonAct = { photos: [], brokenPhotos: 0 };
  let rest = said;
  for (let found = bracket(rest); found; found = bracket(rest)) {
    const [name = '', what = ''] = found.inside.split(': ', 2);
    if (name === 'ảnh' && what === BROKEN) act.brokenPhotos += 1;
    else if (name === 'ảnh') act.photos.push(what);
    else if (name === 'mở') act.opens = what ? { ref: what } : {};
    else if (name === 'báo') act.notice = readNoticeTap(what);
    else if (ATTACHMENTS[name]) act.attachment = ATTACHMENTS[name];
    else act.tap = found.inside;
    rest = found.rest;
  }
  return rest === '' ? act : { ...act, text: rest };
}

function bracket(text: string): { inside: string; rest: string } | undefined {
  const found = /^\[([^\]]+)\]\s*([^]*)$/.exec(text);
  return found ? { inside: found[1] ?? '', rest: found[2] ?? '' } : undefined;
}

function readNoticeTap(what: string): NoticeTap {
  const [, flow = '', rest = ''] = /^(\S+) ?(.*)$/.exec(what) ?? [];
  const given = rest.split(', ').filter(Boolean).map((pair): [string, string] => {
    const [key = '', value = ''] = pair.split('=', 2);
    return [key, value];
  });
  return { flow, given };
}

/** How a world names what a transcript calls by its name; undefined when there is no such thing. */
export interface Ids {
  listing(name: string): Promise<string | undefined>;
  order(code: string): Promise<string | undefined>;
  joinRequest(name: string): Promise<string | undefined>;
  question(text: string): Promise<string | undefined>;
  /** What a seller of the transcript sold today, as they are told it in the evening. */
  statement(name: string): Promise<string | undefined>;
  photo(name: string): Promise<string>;
}

/** The answers that the button of a notice hands over. */
export async function givenBy({ given }: NoticeTap, ids: Ids): Promise<Record<string, unknown>> {
  const known: Record<string, (value: string) => Promise<Record<string, unknown>>> = {
    listing: async (name) => ({ listingId: await ids.listing(name) }),
    order: async (code) => ({ orderId: await ids.order(code) }),
    join: async (name) => ({ requestId: await ids.joinRequest(name) }),
    question: async (text) => ({ questionId: await ids.question(text) }),
    statement: async (name) => ({ statementId: await ids.statement(name) }),
    photo: async (name) => ({ photos: [await ids.photo(name)] }),
    price: async (value) => ({ price: readPriceOf(value).dong, unit: readPriceOf(value).unit }),
    stock: async (value) => ({ stock: readStockOf(value) }),
    number: async (value) => ({ number: Number(value) }),
  };
  const parts = await Promise.all(given.map(async ([key, value]) => (await known[key]?.(value)) ?? { [key]: value }));
  return Object.assign({}, ...parts) as Record<string, unknown>;
}
