import { InputError } from '../input-error';

/** A line of input: what was said, and what it is called; one without an id is called by its number. */
export interface Row {
  id: unknown;
  input: unknown;
}

/** The rows of some lines up to the first that is none; `fault` says what is wrong with that. Empty lines are left out, but counted. `before` is how many lines came earlier. */
export function rowsIn(lines: string[], before: number): { rows: Row[]; fault?: InputError } {
  const rows: Row[] = [];
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const row = rowIn(text, before + at + 1);
    if (row instanceof InputError) return { rows, fault: row };
    rows.push(row);
  }
  return { rows };
}

function rowIn(text: string, line: number): Row | InputError {
  let row: unknown;
  try {
    row = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return new InputError(`Line ${line} is no JSON.`, { cause });
  }
  if (typeof row === 'object' && row !== null && 'input' in row) return { id: 'id' in row ? row.id : line, input: row.input };
  return new InputError(`Line ${line} has no "input". Example: {"id":1,"input":"2 chục trứng"}`);
}
