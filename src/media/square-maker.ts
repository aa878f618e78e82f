import { create } from 'qrcode';
import sharp from 'sharp';
import { readLetters, type Letters } from './letters';

/** What a square for a transfer shows: the payload for the bank's app, and the same in words for people. */
export interface SquareDrawing {
  payload: string;
  coopName: string;
  amount: string;
  purpose: string;
  bankName: string;
  account: string;
  owner: string;
}

/** px. As large as a photo of a chat is shown, so that nothing is made smaller on the way. */
const WIDTH = 640;
const HEIGHT = 800;
const SQUARE = 500;
const SQUARE_TOP = 68;
/** Light modules around the square that scanners need, by the standard. */
const QUIET = 4;
const MARGIN = 28;

export type SquareMaker = ReturnType<typeof createSquareMaker>;

/** Draws squares for transfers as PNG: the co-op's name above, the amount, the order, bank, account and owner below. */
export function createSquareMaker() {
  let letters: Promise<[Letters, Letters]> | undefined;
  return {
    draw: async (drawing: SquareDrawing): Promise<Buffer> => {
      letters ??= Promise.all([readLetters(400), readLetters(600)]);
      return sharp(Buffer.from(svgOf(drawing, ...(await letters)))).png().toBuffer();
    },
  };
}

function svgOf({ payload, ...words }: SquareDrawing, plain: Letters, strong: Letters): string {
  const place = (y: number, size: number) => ({ x: WIDTH / 2, y, size, width: WIDTH - 2 * MARGIN });
  const below = SQUARE_TOP + SQUARE;
  const paths = [
    strong.centred(words.coopName, place(64, 40)),
    strong.centred(words.amount, place(below + 54, 62)),
    strong.centred(words.purpose, place(below + 110, 44)),
    plain.centred(`${words.bankName}  ${inFours(words.account)}`, place(below + 164, 34)),
    plain.centred(words.owner, place(below + 208, 34)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${modulesOf(payload)}<path d="${paths.join('')}"/></svg>`;
}

/** The dark modules as one path, quiet zone included in the size. Level M: a thumbed screen is forgiven. */
function modulesOf(payload: string): string {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const unit = Math.floor(SQUARE / (size + 2 * QUIET)); // whole pixels: every module is as wide as the next
  const dark: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) if (modules.get(row, column)) dark.push(`M${column} ${row}h1v1h-1z`);
  }
  const [left, top] = [WIDTH, 2 * SQUARE_TOP + SQUARE].map((length) => Math.round((length - size * unit) / 2));
  return `<path shape-rendering="crispEdges" transform="translate(${left} ${top}) scale(${unit})" d="${dark.join('')}"/>`;
}

/** "0011001234567" → "0011 0012 3456 7", as one reads it out. */
const inFours = (account: string): string => account.replace(/(.{4})(?=.)/g, '$1 ');
