/**
 * Text in parts of at most `max` UTF-16 units (never fewer than its code points, so a limit in either is kept), none of them blank.
 * Broken at a line break in the second half of a part, else at a blank, else between two graphemes. Only the blanks at the breaks go.
 */
export function splitText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > max) {
    const end = breakIn(rest, max);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** The first graphemes of a text that are together at most `max` UTF-16 units. */
export function cutText(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, graphemesWithin(text, max)).trimEnd();
}

function breakIn(text: string, max: number): number {
  const line = text.lastIndexOf('\n', max);
  if (line > max / 2) return line;
  const blank = /^[^]*\S(?=\s)/.exec(text.slice(0, max + 1));
  return blank ? blank[0].length : graphemesWithin(text, max);
}

function graphemesWithin(text: string, max: number): number {
  let end = 0;
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text.slice(0, max + 64))) {
    if (end + segment.length > max) break;
    end += segment.length;
  }
  if (end > 0) return end;
  // One grapheme longer than all the room there is: at least no character is torn apart.
  return /[\uD800-\uDBFF]/.test(text.charAt(max - 1)) ? max - 1 : max;
}
