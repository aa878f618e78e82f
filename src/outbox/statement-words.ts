import type { Statement } from '../domain/statement';
import { formatsOf } from '../i18n/formats';
import { SOURCE_LANGUAGE, type Words } from '../i18n/words';
import type { ContactRow } from '../store/contacts';

const MONEY = ['cash', 'held', 'owed', 'back'] as const;

/** A seller's day as their language says it: the goods in one breath, then where the money is, as far as there is any. */
export function statementValues({ statement }: Record<string, unknown>, { language = SOURCE_LANGUAGE }: Pick<ContactRow, 'language'>, words: Words): Record<string, unknown> {
  const { goods, total, ...parts } = statement as Statement; // written by services/statements alone
  const say = (key: string, values: Record<string, unknown> = {}) => words.say(language, `notice:statement.${key}`, values);
  const said = goods.map(({ name, quantity }) => `${formatsOf(language).quantityShort(quantity, name)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`);
  const last = said.length > 1 ? `${say('and')}${said.at(-1)}` : '';
  const money = MONEY.filter((part) => parts[part] !== 0).map((part) => say(part, { sum: parts[part] }));
  return { goods: `${(last ? said.slice(0, -1) : said).join(', ')}${last}`, total, money: money.join(' ') };
}
