import { check } from './transcript/checks';
import { factsOf, foundingOf } from './transcript/fake-world';
import { readInput } from './transcript/input';
import { parseTranscript, passedMs, type Entry } from './transcript/parse';
import { printMessages } from './transcript/print';
import { setUp } from './transcript/set-up';
import { createStage, type Stage } from './transcript/stage';

/** How a transcript went: its text with what the bot really said, and every `=>` line that is not true. */
export interface Played {
  text: string;
  untrue: string[];
}

/**
 * Plays a transcript against the real flows, words and understanding, with services in memory. Set-up comes first, as plain
 * sentences; then `Name: words`, what the bot says, `=>` what must be true, `(10 minutes later)`. Throws when a line cannot
 * be played, naming it.
 */
export async function playTranscript(source: string): Promise<Played> {
  const stage = createStage();
  const lines: string[] = [];
  const untrue: string[] = [];
  for (const entry of parseTranscript(source)) {
    if (entry.kind === 'bot') continue;
    lines.push(entry.raw, ...(await playEntry(stage, entry, untrue)));
  }
  return { text: lines.join('\n'), untrue };
}

async function playEntry(stage: Stage, entry: Entry, untrue: string[]): Promise<string[]> {
  const { kind, who, text, line } = entry;
  try {
    if (kind === 'setUp') await setUp(foundingOf(stage), text);
    if (kind === 'pass') stage.now = new Date(stage.now.getTime() + passedMs(entry));
    if (kind === 'check') {
      const instead = await check(factsOf(stage), text);
      if (instead !== undefined) untrue.push(`line ${line}: => ${text}\n  but ${instead}`);
    }
    if (kind !== 'said') return [];
    const { input, prompts } = await readInput(stage, who, text);
    return printMessages(await stage.turn(who, input, prompts));
  } catch (error) {
    throw new Error(`line ${line}: ${entry.raw}\n  ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
