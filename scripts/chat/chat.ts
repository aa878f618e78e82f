import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ChannelType } from '../../src/domain/message';
import { choicesOf, type ShownMessage } from '../../src/emulator/shown';
import { linesOf, transcriptOf } from '../../src/emulator/transcript';
import { HELP, readCommand, type Command } from './command';
import { createEmulatorClient, type EmulatorClient, type Outcome, type Place } from './emulator-client';
import { createHearing, type Hearing } from './hearing';

export interface ChatOptions {
  emulatorUrl: string;
  /** The name of the person one is. */
  as: string;
  /** The platform that their phone shows. */
  on: ChannelType;
  accountId: string;
  input: Readable & { isTTY?: boolean };
  output: Writable;
  /** A file that the conversation is added to, in the format of the transcripts. */
  save?: string;
}

/** Who one is at the moment, and the newest message whose buttons can be pressed. */
interface Seat {
  name: string;
  on: ChannelType;
  place: Place;
  pressable?: ShownMessage;
}

interface Talk {
  client: EmulatorClient;
  hearing: Hearing;
  seat: Seat;
  write: (line: string) => void;
  record: (line: string) => void;
  /** Shows a message, or keeps it until what the person is doing is done: its answer may be faster than the act's own. */
  show: (message: ShownMessage) => void;
  whileActing: <T>(work: () => Promise<T>) => Promise<T>;
}

const REFUSALS: Record<string, string> = {
  noSuchChoice: 'No such button.',
  choiceGone: 'That button is gone: quick replies vanish when something newer is said. Type its words instead.',
  noSuchMessage: 'There is no message to do that to.',
  notOnPlatform: 'This platform has no such thing.',
};

/** A message as the terminal shows it, its buttons numbered in reading order. */
function shownText(message: ShownMessage): string {
  let number = 0;
  const lines = linesOf(message, ({ label, url }) => {
    number += 1;
    return `[${number}] ${label}${url ? ` <${url}>` : ''}`;
  });
  return `${message.from === 'human' ? 'Human' : 'Bot'}: ${lines.join('\n  ')}`;
}

const outcomeText = ({ refused, url, outcome }: Outcome): string | undefined => {
  if (refused) return REFUSALS[refused] ?? refused;
  if (url) return `(opens ${url})`;
  return outcome === 'failed' ? '(the shop does not take it; trying again a few times)' : undefined;
};

const photoFrom = (name: string): { base64: string } | { sample: string } =>
  existsSync(name) ? { base64: readFileSync(name).toString('base64') } : { sample: name };

const labelOf = (message: ShownMessage | undefined, choice: number | string): string =>
  typeof choice === 'string' ? choice : (message && choicesOf(message)[choice - 1]?.label) ?? String(choice);

async function act({ client, seat }: Talk, command: Command): Promise<{ outcome: Outcome; said: string } | undefined> {
  const { place, pressable } = seat;
  switch (command.kind) {
    case 'say':
      return { outcome: await client.say(place, { text: command.text }), said: command.text };
    case 'photo': {
      const said = `[ảnh: ${basename(command.name, extname(command.name))}] ${command.text}`.trim();
      return { outcome: await client.say(place, { text: command.text, photo: photoFrom(command.name) }), said };
    }
    case 'send':
      return { outcome: await client.say(place, { kind: command.what }), said: `(${command.what})` };
    case 'tap':
      return { outcome: await client.tap(place, command.choice, typeof command.choice === 'number' ? pressable?.id : undefined), said: `[${labelOf(pressable, command.choice)}]` };
    case 'leave':
      return { outcome: await client.leave(place), said: '(leave)' };
    case 'open':
      return { outcome: await client.open(place, command.ref), said: `(open) ${command.ref ?? ''}`.trim() };
    default:
      return undefined;
  }
}

async function sitDown(talk: Talk, name: string): Promise<void> {
  const { on, place } = talk.seat;
  talk.seat = { name, on, place: { userId: await talk.client.person(name, on), accountId: place.accountId } };
  await talk.hearing.follow(talk.seat.place);
}

/** Does one line; whether the conversation goes on. In a pipe it waits for the answer before the next line. */
async function handle(talk: Talk, line: string, isPiped: boolean): Promise<boolean> {
  const command = readCommand(line);
  if (command.kind === 'quit') return false;
  if (command.kind === 'help') talk.write(HELP);
  if (command.kind === 'wrong') talk.write(command.hint);
  if (command.kind === 'who') await sitDown(talk, command.name);

  const since = Date.now();
  const outcome = await talk.whileActing(async () => {
    const acted = await act(talk, command);
    const line = `${talk.seat.name}: ${acted?.said ?? ''}`;
    if (acted && isPiped) talk.write(line);
    if (acted && !acted.outcome.refused) talk.record(line);
    return acted?.outcome;
  });
  const note = outcome && outcomeText(outcome);
  if (note) talk.write(note);
  // Who leaves gets no answer.
  if (isPiped && outcome?.outcome && command.kind !== 'leave') await talk.hearing.answered(since);
  return true;
}

/** Shows messages in order, those that come while the person acts after it. */
function createScreen(show: (message: ShownMessage) => void): Pick<Talk, 'show' | 'whileActing'> {
  let kept: ShownMessage[] | undefined;

  return {
    show: (message) => void (kept ? kept.push(message) : show(message)),
    async whileActing(work) {
      kept = [];
      try {
        return await work();
      } finally {
        const waiting = kept;
        kept = undefined;
        waiting.forEach(show);
      }
    },
  };
}

function createTalk({ emulatorUrl, as, on, accountId, save }: ChatOptions, sessionStart: number, write: (line: string) => void): Talk {
  const client = createEmulatorClient({ url: emulatorUrl });
  const record = (line: string): void => void (save && appendFileSync(save, `${line}\n`));
  const screen = createScreen((message) => {
    if (choicesOf(message).length) talk.seat.pressable = message;
    record(transcriptOf(message, talk.seat.name));
    write(shownText(message));
  });
  const onTrouble = (isAway: boolean): void => write(isAway ? '(the emulator does not answer; is `npm start` running?)' : '(the emulator is back)');
  const talk: Talk = {
    client,
    hearing: createHearing({ client, sessionStart, onMessage: screen.show, onTrouble }),
    seat: { name: as, on, place: { userId: '', accountId } },
    write,
    record,
    ...screen,
  };
  return talk;
}

/** Writes above the line being typed, and shows that line again. */
const writer = (lines: Interface, output: Writable, isPiped: boolean) => (line: string): void => {
  if (isPiped) return void output.write(`${line}\n`);
  output.write(`\r\u001b[K${line}\n`);
  lines.prompt(true);
};

/**
 * The terminal as a phone: everything typed goes to the running shop through the emulator, everything the shop says is shown
 * with numbered buttons. Works on a terminal and in a pipe (then each line waits some seconds for its answer). Resolves at
 * /quit or at the end of the input; rejects when no emulator answers.
 */
export async function runChat(options: ChatOptions): Promise<void> {
  const isPiped = !options.input.isTTY;
  const sessionStart = await createEmulatorClient({ url: options.emulatorUrl }).lastSeq();
  const lines = createInterface({ input: options.input, ...(isPiped ? {} : { output: options.output }), terminal: !isPiped });
  // Taken at once: lines typed before somebody iterates would be lost.
  const typed = lines[Symbol.asyncIterator]();
  const talk = createTalk(options, sessionStart, writer(lines, options.output, isPiped));
  const showPrompt = (): void => {
    lines.setPrompt(`${talk.seat.name}> `);
    if (!isPiped) lines.prompt();
  };

  // Nobody reads any more (`… | head`): that is the end, not an error.
  options.output.once('error', () => lines.close());
  try {
    await sitDown(talk, options.as);
    showPrompt();
    for await (const line of typed) {
      if (!(await handle(talk, line, isPiped))) break;
      showPrompt();
    }
  } finally {
    lines.close();
    await talk.hearing.stop();
  }
}
