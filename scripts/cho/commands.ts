import type { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import { addBackupCommands } from './backup';
import { addBankCommands } from './bank';
import { addChannelCommands } from './channels';
import { addChatCommand } from './chat';
import type { Surroundings } from './command-line';
import { addContactCommands } from './contact';
import { addDoctorCommand } from './doctor';
import { addInviteCommand } from './invite';
import { addKeyCommands } from './key';
import { addListingCommands } from './listing';
import { addListCommands } from './lists';
import { addStockCommands } from './stock';
import { addCoopCommands, addUnionCommands } from './tenants';
import { addUnderstandCommand } from './understand/command';

/** The ends of the terminal that some commands read from and write to. */
export interface Streams {
  input: Readable & { isTTY?: boolean };
  output: Writable;
}

/** Every command of the operator. `fail` makes the exit code 1 without a complaint: the answer has told why. */
export function addCommands(program: Command, around: Surroundings, streams: Streams, fail: () => void): void {
  addUnionCommands(program, around);
  addCoopCommands(program, around);
  addBankCommands(program, around, streams.input);
  addChannelCommands(program, around, streams.input);
  addContactCommands(program, around);
  addInviteCommand(program, around);
  addListingCommands(program, around);
  addListCommands(program, around);
  addStockCommands(program, around, fail);
  addBackupCommands(program, around, streams);
  addKeyCommands(program, around, fail);
  addChatCommand(program, around, streams);
  addDoctorCommand(program, around, fail);
  addUnderstandCommand(program, around, streams.input);
}
