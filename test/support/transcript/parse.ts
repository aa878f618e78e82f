/** One line of a transcript with what is indented below it. */
export interface Entry {
  kind: 'title' | 'blank' | 'bot' | 'said' | 'check' | 'pass' | 'setUp';
  /** Number of its first line in the file, from 1. */
  line: number;
  /** The line as it stands, indented ones included. */
  raw: string;
  /** Who speaks, or what is checked or set up. */
  who: string;
  text: string;
}

const SAID = /^(\p{L}[\p{L}\d ]*): ?(.*)$/u;
const SET_UP_WITH_COLON = /^(?:[^:]+ has |[^:]+ asked |[^:]+ is paused: |Co-op |Union |It is )/;

/** Cuts a transcript into entries; indented lines belong to the line above. */
export function parseTranscript(text: string): Entry[] {
  const entries: Entry[] = [];
  text.split('\n').forEach((raw, index) => {
    const last = entries.at(-1);
    if (raw.startsWith('  ') && last) {
      last.raw += `\n${raw}`;
      last.text += `\n${raw.slice(2)}`;
      return;
    }
    entries.push(entryOf(raw, index + 1));
  });
  return entries;
}

function entryOf(raw: string, line: number): Entry {
  const base = { line, raw, who: '', text: raw };
  if (raw.trim() === '') return { ...base, kind: 'blank' };
  if (raw.startsWith('#')) return { ...base, kind: 'title' };
  if (raw.startsWith('=> ')) return { ...base, kind: 'check', text: raw.slice(3).trim() };
  const later = /^\((\d+) (minutes?|hours?|days?) later\)$/.exec(raw);
  if (later) return { ...base, kind: 'pass', who: later[2] ?? '', text: later[1] ?? '' };
  const said = SET_UP_WITH_COLON.test(raw) ? null : SAID.exec(raw);
  if (!said) return { ...base, kind: 'setUp' };
  return { ...base, kind: said[1] === 'Bot' ? 'bot' : 'said', who: said[1] ?? '', text: said[2] ?? '' };
}

const MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** How long "(10 minutes later)" is. */
export const passedMs = ({ text, who }: Entry): number => Number(text) * (MS[who.replace(/s$/, '')] ?? 0);
