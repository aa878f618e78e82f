import { readFile } from 'node:fs/promises';
import { parse, type Font, type PathCommand } from 'opentype.js';

/** Letters as outlines: a machine without fonts draws them all the same. */
export interface Letters {
  /** The path (SVG) of words centred on x, their feet on y; made smaller when they are wider than `width`. */
  centred(words: string, place: { x: number; y: number; size: number; width: number }): string;
}

type Weight = 400 | 600;

/** A letter is looked for in each of these, in this order: together they have all of Vietnamese. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'] as const;

/** The letters of Be Vietnam Pro in one weight, read from its package once. */
export async function readLetters(weight: Weight): Promise<Letters> {
  const fonts = await Promise.all(SUBSETS.map(async (subset) => {
    const file = await readFile(require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`));
    return parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  }));
  const fontOf = (letter: string): Font | undefined => fonts.find((font) => font.hasChar(letter));
  return { centred: (words, place) => centred(runsOf(words, fontOf), place) };
}

interface Run {
  font: Font;
  text: string;
}

/** Words in stretches of one file each; a letter that none has is left out. */
function runsOf(words: string, fontOf: (letter: string) => Font | undefined): Run[] {
  const runs: Run[] = [];
  for (const letter of words.normalize('NFC')) {
    const font = fontOf(letter);
    const last = runs.at(-1);
    if (font && last?.font === font) last.text += letter;
    else if (font) runs.push({ font, text: letter });
  }
  return runs;
}

function centred(runs: Run[], { x, y, size: wanted, width }: { x: number; y: number; size: number; width: number }): string {
  const widthAt = (size: number): number => runs.reduce((sum, { font, text }) => sum + font.getAdvanceWidth(text, size), 0);
  const size = Math.min(wanted, (wanted * width) / Math.max(1, widthAt(wanted)));
  let at = x - widthAt(size) / 2;
  const paths: string[] = [];
  for (const { font, text } of runs) {
    paths.push(...font.getPath(text, at, y, size).commands.map(svgOf));
    at += font.getAdvanceWidth(text, size);
  }
  return paths.join('');
}

/** Written here, since the library's own writer rounds some numbers to none at all. */
function svgOf(command: PathCommand): string {
  const at = (...numbers: number[]): string => numbers.map((number) => number.toFixed(2)).join(' ');
  switch (command.type) {
    case 'Z': return 'Z';
    case 'C': return `C${at(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
    case 'Q': return `Q${at(command.x1, command.y1, command.x, command.y)}`;
    default: return command.type + at(command.x, command.y);
  }
}
