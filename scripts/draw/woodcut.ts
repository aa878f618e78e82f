/** One cut of the block. `fill` is printed a little off the lines; a `mark` is a line without a colour. */
export type Cut = { kind: 'shape' | 'flat'; d: string; fill: string; turn?: string } | { kind: 'mark'; d: string; width: number; turn?: string };

/** A picture of 400 × 400 units, its cuts from back to front. */
export interface Woodcut {
  ground: string;
  /** The table under the goods: three thin waves in a deeper tone of the ground. */
  wave: string;
  cuts: Cut[];
}

const INK = '#20261F';
const LINE = 7;
/** How far the colours are printed off the lines. */
const OFF = { x: 6, y: 5 };
const PAPER = '#FFFBEF';

/** A closed form: paper under it, its colour off the lines, ink around it. */
export const shape = (d: string, fill: string, turn?: string): Cut => ({ kind: 'shape', d, fill, turn });
/** A second colour without a line of its own: shade, glow. */
export const flat = (d: string, fill: string, turn?: string): Cut => ({ kind: 'flat', d, fill, turn });
/** An ink line. */
export const mark = (d: string, width = LINE, turn?: string): Cut => ({ kind: 'mark', d, width, turn });

export const ellipse = (x: number, y: number, rx: number, ry: number) =>
  `M${x - rx},${y}a${rx},${ry} 0 1 0 ${2 * rx},0a${rx},${ry} 0 1 0 ${-2 * rx},0z`;
export const circle = (x: number, y: number, r: number) => ellipse(x, y, r, r);
/** A leaf from its stalk at (x, y), `long` units to the right; turn it where it belongs. */
const leaf = (x: number, y: number, long: number, wide: number) =>
  `M${x},${y}c${long * 0.2},${-wide} ${long * 0.7},${-wide} ${long},0c${-long * 0.3},${wide} ${-long * 0.8},${wide} ${-long},0z`;
/** Degrees to the right around a point. */
export const turned = (degrees: number, x: number, y: number) => `rotate(${degrees} ${x} ${y})`;

/** A leaf with its middle rib, turned around its stalk. */
export function leafCuts(x: number, y: number, long: number, degrees: number, fill: string): Cut[] {
  const turn = turned(degrees, x, y);
  return [shape(leaf(x, y, long, long * 0.36), fill, turn), mark(`M${x + long * 0.14},${y}h${long * 0.62}`, 4, turn)];
}

function draw(cut: Cut): string {
  const turn = cut.turn === undefined ? '' : ` transform="${cut.turn}"`;
  const line = (width: number) => `<path d="${cut.d}"${turn} fill="none" stroke="${INK}" stroke-width="${width}"/>`;
  if (cut.kind === 'mark') return line(cut.width);
  const printed = `<g transform="translate(${OFF.x} ${OFF.y})"><path d="${cut.d}"${turn} fill="${cut.fill}"/></g>`;
  if (cut.kind === 'flat') return printed;
  return `<path d="${cut.d}"${turn} fill="${PAPER}"/>${printed}${line(LINE)}`;
}

/** The picture as SVG, `size` pixels each way. */
export function toSvg({ ground, wave, cuts }: Woodcut, size: number): string {
  const waves = [352, 368, 384].map((y, row) => {
    const shift = row * 30;
    return `<path d="M${-60 + shift},${y}q40,-12 80,0t80,0t80,0t80,0t80,0t80,0" fill="none" stroke="${wave}" stroke-width="4"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="${size}" height="${size}">
<rect width="400" height="400" fill="${ground}"/>${waves.join('')}
<g stroke-linecap="round" stroke-linejoin="round">${cuts.map(draw).join('')}</g></svg>`;
}
