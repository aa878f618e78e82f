import type { Readable } from 'node:stream';
import { Option, type Command } from 'commander';
import { BANK_PROVIDERS, type BankProvider } from '../../src/domain/bank-notice';
import { createCipher } from '../../src/store/sealed';
import { answer, command, needed, possible, type Answering, type Surroundings } from './command-line';
import { readSettings } from './environment';
import { accepted } from './input-error';
import { readSecrets, SECRETS_HELP } from './secrets';
import { withShop } from './shop';
import { noSuchCoop } from './coop-settings';

/** `coop bank` and `coop bank-notices`: the account that a co-op is paid into, and who tells of what comes in. Neither can be changed by chatting. */
export function addBankCommands(program: Command, around: Surroundings, input: Readable): void {
  const coop = program.commands.find((one) => one.name() === 'coop') ?? program.command('coop');
  addAccount(coop, around);
  addNotices(coop, around, input);
}

function addAccount(coop: Command, around: Surroundings): void {
  const options = [
    needed('--bank <bank>', 'code, name or BIN of the bank. Example: VCB'),
    needed('--account <number>', 'the number of the account'),
    needed('--owner <name>', "the account's owner, as the bank writes it"),
  ];
  command(coop, 'bank <code>', 'the account that buyers transfer to; from then on they may', options).action(async (code: string, given: Answering & { bank: string; account: string; owner: string }) => {
    const { bank, account, owner } = given;
    const set = await withShop(around.env, async ({ operator }) => accepted(await operator.setBank({ coopCode: code, bank, account, owner }), {
      noSuchCoop: noSuchCoop(code),
      badBank: `${bank} is no bank that is known here. Give its BIN, six digits. Example: 970436`,
      badAccount: `${account} is no account: 6 to 19 letters and digits. Example: 0011001234567`,
      badOwner: `${owner} is no owner of an account: 3 to 60 letters. Example: HTX SUOI XANH`,
    }));
    answer(around, given, set, `Co-op ${set.code} is paid into ${set.bankName} ${set.account}, ${set.owner}. Transfer a small sum by a square before you tell buyers.`);
  });
}

function addNotices(coop: Command, around: Surroundings, input: Readable): void {
  const options = [
    new Option('--provider <service>', 'who watches the account').choices([...BANK_PROVIDERS]).makeOptionMandatory(),
    possible('--secret <secret>', 'the API key of SePay, or the security key of Casso; kept encrypted'),
  ];
  const notices = command(coop, 'bank-notices <code>', 'a service that tells of what comes in', options).addHelpText('after', `${SECRETS_HELP} (BANK_NOTICES_SECRET).`);
  notices.action(async (code: string, given: Answering & { provider: BankProvider; secret?: string }) => {
    const { provider } = given;
    const [secret = ''] = await readSecrets([{ given: given.secret, flag: '--secret', variable: 'BANK_NOTICES_SECRET' }], around.env, input);
    const sealedSecret = createCipher(readSettings(around.env, ['SECRET_KEY']).SECRET_KEY.toString('hex')).seal(secret);
    const set = await withShop(around.env, async ({ operator }) => accepted(await operator.setBankNotices({ coopCode: code, provider, sealedSecret }), {
      noSuchCoop: noSuchCoop(code),
      noBank: `Co-op ${code.toUpperCase()} has no account yet: \`cho coop bank ${code.toUpperCase()}\` first.`,
    }));
    answer(around, given, set, `Notices of ${provider} for ${set.code} go to PUBLIC_URL/webhooks/bank/${provider}?coop=${set.code}`);
  });
}
