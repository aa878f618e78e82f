import type { TurnInput } from '../../../src/conversation/turn';
import type { Prompt } from '../../../src/domain/conversation';
import { readPriceOf, readStockOf } from './amounts';
import type { Stage } from './stage';

const ATTACHMENTS: Record<string, NonNullable<TurnInput['attachment']>> = {
  'ghi âm': 'voice', phim: 'video', 'tập tin': 'file', 'nhãn dán': 'sticker', 'vị trí': 'location', trang: 'link', 'cảm xúc': 'reaction',
};
const BROKEN = 'tệp hỏng';

/** What a line of somebody stands for: words, photos ("[ảnh: cam]"), other things ("[ghi âm: 7 giây]"), a tap ("[Đăng bán]"). */
export function readInput(stage: Stage, who: string, text: string): { input: TurnInput; prompts?: Prompt[] } {
  const input: TurnInput = { photos: [], failedPhotos: 0 };
  let rest = text;
  for (let found = bracket(rest); found; found = bracket(rest)) {
    const [name = '', what = ''] = found.inside.split(': ', 2);
    if (name === 'ảnh' && what === BROKEN) input.failedPhotos += 1;
    else if (name === 'ảnh') input.photos.push(what);
    else if (name === 'mở') Object.assign(input, { isFollow: true, ref: what || undefined });
    else if (name === 'báo') return tapOnNotice(stage, what);
    else if (ATTACHMENTS[name]) input.attachment = ATTACHMENTS[name];
    else input.payload = tapOn(stage, who, found.inside);
    rest = found.rest;
  }
  return { input: rest === '' ? input : { ...input, text: rest } };
}

function bracket(text: string): { inside: string; rest: string } | undefined {
  const found = /^\[([^\]]+)\]\s*([^]*)$/.exec(text);
  return found ? { inside: found[1] ?? '', rest: found[2] ?? '' } : undefined;
}

function tapOn(stage: Stage, who: string, label: string): string {
  const { prompt } = stage.conversation(who);
  const plain = (words: string) => words.replace(/\u00A0/g, ' ');
  const index = prompt?.choices.findIndex((one) => plain(one.label) === label) ?? -1;
  if (index < 0) throw new Error(`${who} sees no button [${label}], but ${prompt?.choices.map((one) => `[${one.label}]`).join(' ') ?? 'none'}`);
  return `#${prompt?.id ?? ''}.${index + 1}`;
}

/** "[báo: decide-listing listing=Cam sành, decision=yes]": a tap on a button that a notice had. */
function tapOnNotice({ world, now }: Stage, what: string): { input: TurnInput; prompts: Prompt[] } {
  const [, flow = '', rest = ''] = /^(\S+) ?(.*)$/.exec(what) ?? [];
  const { state } = world;
  const known: Record<string, (value: string) => Record<string, unknown>> = {
    listing: (name) => ({ listingId: world.listing(name)?.id }),
    order: (code) => ({ orderId: state.orders.find((one) => one.code === code)?.id }),
    join: (name) => ({ requestId: state.joinRequests.find((one) => one.name === name)?.id }),
    question: (text) => ({ questionId: state.questions.find((one) => one.text === text)?.id }),
    price: (value) => ({ price: readPriceOf(value).dong, unit: readPriceOf(value).unit }),
    stock: (value) => ({ stock: readStockOf(value) }),
    photo: (value) => ({ photos: [value] }),
    number: (value) => ({ number: Number(value) }),
  };
  const pairs = rest.split(', ').filter(Boolean).map((pair) => pair.split('=', 2));
  const given = Object.assign({}, ...pairs.map(([key = '', value = '']) => known[key]?.(value) ?? { [key]: value })) as Record<string, unknown>;
  const prompt: Prompt = { id: 'notice', kind: 'notice', choices: [{ key: 'go', label: 'go', go: { flow, given } }], at: now };
  return { input: { payload: '#notice.1', photos: [], failedPhotos: 0 }, prompts: [prompt] };
}
