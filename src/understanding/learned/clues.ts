import { fold } from '../../domain/text';
import { knownGoodsAt } from '../goods';
import { readMoney } from '../money';
import { readQuantity } from '../quantity';
import { plainWords } from '../spelling';
import { tokenise, type Token } from '../tokens';
import { rowOfSpelled, spelled, START } from './hash';

/** Longer messages are read up to here: a wish is short. */
const MOST_WORDS = 60;
/** How many clues are told apart; the weights have a row for each. */
export const CLUES = 1 << 14;

const PEOPLE = new Set('em chị anh cô chú bác dì cậu mợ thím dượng ông bà o mệ má mạ con cháu mình tui bạn shop htx ad admin'.split(' '));
/** Small words that change nothing wherever they stand. */
const SMALL = new Set('dạ ạ à á ơi nha nhé nhe nghe nhen nghen hen hí hè hỉ nè nờ đấy ấy kìa hà ha he hê nớ thật luôn giùm hộ mà thì . , ! ; : " \' ( ) -'.split(' '));

/** A message's words in plain spelling; goods, amounts, prices and people stand there as what they are, small words are left out. */
function outline(tokens: Token[]): string[] {
  const plain = plainWords(tokens);
  const words = tokens.map(({ word }) => word);
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const goods = token?.kind === 'word' ? knownGoodsAt(words, at, token.bare) : 0;
    const amount = readQuantity(tokens, at);
    const money = amount ? undefined : readMoney(tokens, at);
    const word = plain[at] ?? '';
    // Typed bare, one word may be goods or not: "cua" is crab and của.
    if (goods > 1 || (goods === 1 && token?.bare === false)) kept.push('<goods>');
    else if (amount) kept.push('<amount>');
    else if (money?.sure) kept.push('<money>');
    else if (token?.kind === 'number') kept.push('<number>');
    else if (PEOPLE.has(word)) kept.push('<person>');
    else if (!SMALL.has(word)) kept.push(word);
    if (kept.at(-1) === '<goods>') at += Math.max(goods, 1);
    else at = amount?.next ?? (money?.sure ? money.next : at + 1);
  }
  return ['^', ...kept, '$'];
}

/** The row of a clue. */
const rowOf = (state: number): number => rowOfSpelled(state, CLUES);

/** The row of what a reader found in a message. */
export const rowOfFact = (fact: string): number => rowOf(spelled(START, `=${fact}`));

/**
 * What a message gives away about its wish, as row numbers of the weights: its words, pairs and threes of them, the same typed without accents, and
 * what its reader found in it (`facts`, "priced").
 */
export function cluesOf(message: string, facts: string[] = []): number[] {
  const tokens = tokenise(message).slice(0, MOST_WORDS);
  const words = outline(tokens);
  const bare = ['^', ...tokens.filter(({ kind }) => kind !== 'sign').map(({ kind, word }) => (kind === 'number' ? '#' : fold(word))), '$'];
  const rows = new Set(facts.map(rowOfFact));
  const lone = words.map((word) => spelled(START, word));
  words.forEach((word, at) => {
    rows.add(rowOf(lone[at] ?? START));
    if (at === 0) return;
    rows.add(rowOf(spelled(spelled(lone[at - 1] ?? START, ' '), word)));
    if (at === 1) return;
    const pair = spelled(spelled(spelled(lone[at - 2] ?? START, ' '), words[at - 1] ?? ''), ' ');
    rows.add(rowOf(spelled(pair, word)));
    if (words[at - 1] === '<person>') rows.add(rowOf(spelled(spelled(lone[at - 2] ?? START, ' _ '), word)));
  });
  let before = START;
  bare.forEach((word, at) => {
    const own = spelled(START, `~${word}`);
    rows.add(rowOf(own));
    if (at > 0) rows.add(rowOf(spelled(spelled(before, ' '), word)));
    before = own;
  });
  return [...rows];
}
