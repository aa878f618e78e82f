import { ACT_KINDS } from '../../src/emulator/platform';

/** What one typed line asks for. */
export type Command =
  | { kind: 'say'; text: string }
  | { kind: 'photo'; name: string; text: string }
  | { kind: 'send'; what: string }
  | { kind: 'tap'; choice: number | string }
  | { kind: 'open'; ref?: string }
  | { kind: 'who'; name: string }
  | { kind: 'leave' | 'help' | 'quit' | 'nothing' }
  | { kind: 'wrong'; hint: string };

export const HELP = `Type words or a number to send them. Beside that:
  /photo FILE [words]      send a photo, with words if you like; a name that is no file gives a made-up picture ("a name" with spaces)
  /tap N | LABEL           press a button of the newest message that has some
  /open [LINK or REF]      open an m.me link, or press "Get Started"; on Zalo: follow the OA
  /leave                   stop following the OA (Zalo)
  /send KIND               ${ACT_KINDS.join(', ')} ("deleted" takes back your last message)
  /who NAME                go on as somebody else
  /help, /quit`;

const isKind = (word: string): boolean => ACT_KINDS.some((kind) => kind === word);

/** The first word, or what stands in quotes, and the rest. */
function firstWord(line: string): [string, string] {
  const [, quoted, plain, rest] = /^(?:"([^"]+)"|(\S+))\s*(.*)$/s.exec(line.trim()) ?? [];
  return [quoted ?? plain ?? '', rest ?? ''];
}

/** What a link carries: the `ref` of an m.me address, or the words themselves. */
function refIn(given: string): string {
  if (!URL.canParse(given)) return given;
  return new URL(given).searchParams.get('ref') ?? given;
}

const COMMANDS: Record<string, (rest: string) => Command> = {
  photo(rest) {
    const [name, text] = firstWord(rest);
    return name ? { kind: 'photo', name, text } : { kind: 'wrong', hint: '/photo needs a file or a name: /photo xoai.jpg xoài 30k/kg' };
  },
  tap: (rest) => (rest ? { kind: 'tap', choice: /^\d{1,3}$/.test(rest) ? Number(rest) : rest } : { kind: 'wrong', hint: '/tap needs a number or a label: /tap 1' }),
  open: (rest) => (rest ? { kind: 'open', ref: refIn(rest) } : { kind: 'open' }),
  send: (rest) => (isKind(rest) ? { kind: 'send', what: rest } : { kind: 'wrong', hint: `/send takes one of ${ACT_KINDS.join(', ')}` }),
  who: (rest) => (rest ? { kind: 'who', name: rest } : { kind: 'wrong', hint: '/who needs a name: /who Bác Tư' }),
  leave: () => ({ kind: 'leave' }),
  help: () => ({ kind: 'help' }),
  quit: () => ({ kind: 'quit' }),
};

/** Reads one typed line. Lines that do not begin with a slash are words to send. */
export function readCommand(line: string): Command {
  const typed = line.trim();
  if (!typed) return { kind: 'nothing' };
  if (!typed.startsWith('/')) return { kind: 'say', text: typed };
  const [word, rest] = firstWord(typed.slice(1));
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  return command?.(rest.trim()) ?? { kind: 'wrong', hint: `There is no /${word}. /help shows what there is.` };
}
