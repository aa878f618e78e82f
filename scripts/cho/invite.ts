import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { readCode } from '../../src/domain/coop';
import type { Role } from '../../src/domain/member';
import { createWords, SOURCE_LANGUAGE } from '../../src/i18n/words';
import type { Stores } from '../../src/store/stores';
import { projectRoot } from '../services/root';
import { answer, command, coopOption, possible, type Answering, type Surroundings } from './command-line';
import { accepted } from './input-error';
import { withShop } from './shop';
import { noSuchCoop } from './coop-settings';

interface Invitation extends Answering {
  coop: string;
  role: Exclude<Role, 'buyer'>;
  name?: string;
  call?: string;
}

/** `invite`: a code for seven days, the words that join with it on any channel, and a link to the page. */
export function addInviteCommand(program: Command, around: Surroundings): void {
  const options = [
    coopOption(),
    new Option('--role <role>', 'what the person will be').choices(['seller', 'manager', 'helper']).makeOptionMandatory(),
    possible('--name <name>', 'their name'),
    possible('--call <form>', 'how they are spoken to: "bác Tư"'),
  ];
  command(program, 'invite', 'invite a person into a co-op', options).action(async (given: Invitation) => {
    const { json: _json, coop: coopCode, ...whom } = given;
    const made = await withShop(around.env, async ({ operator, stores }) => {
      const { code } = accepted(await operator.invite({ coopCode, ...whom }), { noSuchCoop: noSuchCoop(coopCode), noSuchMember: 'There is no such member.' });
      return { code, words: inviteWords(code), link: await linkFor(stores, coopCode, code) };
    });
    answer(around, given, made, [`Code  ${made.code}, once, within 7 days`, `Words ${made.words}`, ...(made.link ? [`Link  ${made.link}`] : [])].join('\n'));
  });
}

/** The sentence that somebody sends, as it is, to join. */
export function inviteWords(code: string): string {
  return createWords(join(projectRoot(), 'locales')).say(SOURCE_LANGUAGE, 'cho:invite.words', { code });
}

/**
 * A link that opens a conversation, with the code where links carry one: https://developers.facebook.com/docs/messenger-platform/discovery/m-me-links.
 * Those of Zalo carry nothing (zalo.md 3.7): there the words are sent by hand. The co-op's own page comes before that of its union.
 */
async function linkFor({ coops, channels }: Stores, coopCode: string, code: string): Promise<string | null> {
  const coop = await coops.byCode(readCode(coopCode) ?? '');
  const ownerIds = [coop?.id, coop?.unionId].filter((id) => id !== undefined);
  const connected = (await Promise.all(ownerIds.map(channels.ofOwner))).flat();
  const page = connected.find(({ type }) => type === 'messenger');
  if (page) return `https://m.me/${page.externalId}?ref=${code}`;
  const oa = connected.find(({ type }) => type === 'zalo');
  return oa ? `https://zalo.me/${oa.externalId}` : null;
}
