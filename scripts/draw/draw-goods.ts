import sharp from 'sharp';
import { greens, mushrooms, pepper, rice } from './field';
import { bananas, oranges, pomelo, sweetPotatoes } from './fruit';
import { type Woodcut, toSvg } from './woodcut';
import { bambooShoots, cinnamon, eggs, honey } from './yard';

const PICTURES = {
  'mật ong rừng': honey,
  'cam sành': oranges,
  'chuối mốc': bananas,
  'trứng gà': eggs,
  'nấm tràm': mushrooms,
  gạo: rice,
  tiêu: pepper,
  quế: cinnamon,
  'khoai lang': sweetPotatoes,
  'măng khô': bambooShoots,
  bưởi: pomelo,
  'rau cải': greens,
} satisfies Record<string, Woodcut>;

/** The goods that can be drawn, by their Vietnamese name. */
export type GoodsKind = keyof typeof PICTURES;

export const GOODS_KINDS = Object.keys(PICTURES) as GoodsKind[]; // Object.keys forgets the names of the table's own keys

const SIDE = 1_200;

/** A woodcut of one of the twelve goods of the demonstration co-op, as JPEG of 1200 × 1200 pixels. The same every time. */
export function drawGoods(kind: GoodsKind): Promise<Buffer> {
  return sharp(Buffer.from(toSvg(PICTURES[kind], SIDE))).jpeg({ quality: 86 }).toBuffer();
}
