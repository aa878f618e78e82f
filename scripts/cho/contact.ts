import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Channel } from '../../src/domain/coop';
import { LANGUAGES, type Language } from '../../src/domain/member';
import type { ContactNamed, ListedContact } from '../../src/services/operator';
import { answer, command, needed, possible, type Answering, type Surroundings } from './command-line';
import { accepted, InputError } from './input-error';
import { withShop } from './shop';
import { table } from './table';

const owner = (): Option => needed('--owner <code>', 'code of the co-op or union whose page they write to');
const noSuchOwner = (code: string): string => `There is neither a co-op nor a union with the code ${code}; \`cho coop add\` or \`cho union add\` makes one.`;

interface Setting extends Answering {
  owner: string;
  language: Language;
  number?: number;
  channel: Channel['type'];
  pageId?: string;
  userId?: string;
}

/** `contact list` and `contact set`: people as a page knows them, and what they are spoken to in. */
export function addContactCommands(program: Command, around: Surroundings): void {
  const contact = program.command('contact').description('people as a page knows them');
  command(contact, 'list', 'who has written to the pages of a co-op or union, who wrote last first', [owner()]).action(async (given: Answering & { owner: string }) => {
    const rows = await withShop(around.env, async ({ operator }) => accepted(await operator.listContacts(given.owner), { noSuchOwner: noSuchOwner(given.owner) }));
    answer(around, given, rows, contactsTable(rows));
  });
  const options = [
    owner(),
    new Option('--language <language>', 'what the bot speaks to them').choices([...LANGUAGES]).makeOptionMandatory(),
    new Option('--number <number>', 'the short number that managers know them by').argParser(readNumber),
    new Option('--channel <type>', 'the kind of page, with --page-id and --user-id').choices(['messenger', 'zalo']).default('messenger'),
    possible('--page-id <id>', "the page's or OA's id"),
    possible('--user-id <id>', "the person's id on it; they need not have written yet"),
  ];
  command(contact, 'set', 'choose the language of one person', options).action((given: Setting) => setLanguage(around, given));
}

async function setLanguage(around: Surroundings, given: Setting): Promise<void> {
  const { owner: ownerCode, language } = given;
  const done = await withShop(around.env, async ({ operator }) =>
    accepted(await operator.setLanguage({ ownerCode, contact: contactIn(given), language }), {
      noSuchOwner: noSuchOwner(ownerCode),
      noSuchChannel: `${ownerCode} has no ${given.channel} page ${given.pageId ?? ''}; \`cho channel add\` connects one.`,
      noSuchContact: `Nobody has the number ${given.number ?? ''}; \`cho contact list --owner ${ownerCode}\` shows who has one.`,
    }));
  answer(around, given, done, `They are spoken to in ${language} from now on.`);
}

function contactIn({ number, channel, pageId, userId }: Setting): ContactNamed {
  if (number !== undefined) return { number };
  if (pageId === undefined || userId === undefined) throw new InputError('Say who: --number, or --page-id and --user-id. Example: --number 12');
  return { type: channel, channelExternalId: pageId, externalId: userId };
}

function readNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('It is no number. Example: 12');
  return Number(value);
}

function contactsTable(rows: ListedContact[]): string {
  const cells = rows.map(({ number, name, channel, page, externalId, language }) => [String(number ?? ''), name ?? '', channel, page, externalId, language ?? '']);
  return table(['number', 'name', 'channel', 'page', 'user', 'language'], cells, 'Nobody has written yet.');
}
