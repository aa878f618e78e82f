import { Option, type Command } from 'commander';
import type { ChannelType } from '../../src/domain/message';
import { runChat, type ChatOptions } from '../chat/chat';
import { createEmulatorClient } from '../chat/emulator-client';
import { demoOaId, demoPageId } from '../seed/demo';
import { possible, type Surroundings } from './command-line';
import { InputError } from './input-error';

/** `chat`: the terminal as a phone, through the emulator of the running `npm start`. */
export function addChatCommand(program: Command, around: Surroundings, { input, output }: Pick<ChatOptions, 'input' | 'output'>): void {
  const chat = program.command('chat').description('talk to the running shop in the terminal, as any person (/help tells how)');
  chat.addOption(possible('--as <name>', 'who one is; the same name is the same person').default('Khách'));
  chat.addOption(new Option('--on <platform>', 'whose phone one holds').choices(['messenger', 'zalo']).default('messenger'));
  chat.addOption(possible('--page <id>', 'the page or OA to write to (default: the one of the demonstration)'));
  chat.addOption(possible('--save <file>', 'add the conversation to this file, as a transcript'));
  const demoAccounts = { messenger: demoPageId(around.env), zalo: demoOaId(around.env) };
  chat.action(async ({ as, on, page = demoAccounts[on], save }: { as: string; on: ChannelType; page?: string; save?: string }) => {
    const emulatorUrl = await findEmulator(around);
    await runChat({ emulatorUrl, as, on, accountId: page, input, output, ...(save ? { save } : {}) });
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
