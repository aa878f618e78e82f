import type { Command } from 'commander';
import { runChat, type ChatOptions } from '../chat/chat';
import { createEmulatorClient } from '../chat/emulator-client';
import { demoPageId } from '../seed/demo';
import { possible, type Surroundings } from './command-line';
import { InputError } from './input-error';

/** `chat`: the terminal as a phone, through the emulator of the running `npm start`. */
export function addChatCommand(program: Command, around: Surroundings, { input, output }: Pick<ChatOptions, 'input' | 'output'>): void {
  const chat = program.command('chat').description('talk to the running shop in the terminal, as any person (/help tells how)');
  chat.addOption(possible('--as <name>', 'who one is; the same name is the same person').default('Khách'));
  chat.addOption(possible('--page <id>', 'the page to write to').default(demoPageId(around.env)));
  chat.addOption(possible('--save <file>', 'add the conversation to this file, as a transcript'));
  chat.action(async ({ as, page, save }: { as: string; page: string; save?: string }) => {
    const emulatorUrl = await findEmulator(around);
    await runChat({ emulatorUrl, as, accountId: page, input, output, ...(save ? { save } : {}) });
  });
}

async function findEmulator({ env, run }: Surroundings): Promise<string> {
  const port = env['EMULATOR_PORT'];
  if (!port) throw new InputError(run ? '`npm start` runs without the emulator: start it with EMULATOR=on.' : 'There is no shop to talk to: run `npm start` in another terminal.');
  const url = `http://127.0.0.1:${port}`;
  try {
    await createEmulatorClient({ url }).lastSeq();
  } catch (thrown) {
    throw new InputError(`No emulator answers at ${url}: is \`npm start\` running?`, { cause: thrown });
  }
  return url;
}
