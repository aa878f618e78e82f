import type { AddressForm } from '../../../src/domain/member';

const OLDER = ['bác', 'cô', 'chú', 'dì', 'cậu', 'thím', 'dượng', 'ông', 'bà', 'o', 'mệ', 'ôn'];

/** How the bot and somebody called this ("cô Ba", "chị Hương") address each other. */
export function addressFor(call: string): AddressForm {
  const you = call.trim().toLowerCase().split(' ')[0] ?? '';
  if (OLDER.includes(you)) return { you, me: 'con' };
  return you === 'anh' || you === 'chị' ? { you, me: 'em' } : { me: 'em' };
}
