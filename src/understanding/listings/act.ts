import * as weights from '../data/act-weights';
import { cluesOf } from '../learned/clues';
import { learned } from '../learned/weigh';
import { isOneOf, type Token } from '../tokens';
import { PRONOUNS, isSmallWord, trimmed } from '../words';
import { AIM, ALREADY, ASKED, ASKING, ASKS, BARGAIN, BUYING, CALLS, CHANGES_BY_WORD, CHANGING, CLEARING, COMPLAINT, CONFIRM, FIRM, GONE, GREETED, GREETING, HALLOO, HAVE, HOW_MUCH, INVITING, LEFT, MOST_WORDS_OF_AN_UPDATE, MOST_WORDS_OF_A_GREETING, NEED, NEED_TO_SELL, NOBODY, NOT_AT_END, NO_MATTER, NO_TRADE, OFFERS, ONLY, ONLY_LEFT, OR, PUBLIC, REPORT, RISES, SELL, SELLER, SELLING, TAKE, TAKERS, TRADE, TRADING, WHO, AUDIENCE, HAGGLE, IN_NEED, MENDING, NOT, SOLD, NOTHING, TAKES, WHY, WITH_ME } from './act-words';
import { isNoPrice, type Cued } from './cues';
import type { Element } from './elements';
import { beginsGoods } from './heads';
import { overruled } from './overrides';
import type { Parts } from './parts';
import { PRICE, has, hasPhrase, phraseAt } from './words';

/** What a message to a co-op's shop can be, in the order in which data/act-weights.ts counts them. */
export const ACTS = ['listing', 'greeting', 'question', 'buyer', 'update', 'barter', 'other'] as const;
/** What a message is that offers nothing. */
export type Act = Exclude<(typeof ACTS)[number], 'listing'>;

const model = learned(ACTS, weights);

interface Said {
  tokens: Token[];
  /** Goods are named. */
  names: boolean;
  /** Words that names of goods begin with. */
  goods: boolean;
  /** A price is told, and of what is on sale. */
  priced: boolean;
  amounts: number;
  cued: Cued[];
}

const isGreeting = ({ tokens, cued, goods }: Said): boolean => {
  const said = tokens.filter(({ kind }) => kind === 'word');
  const calls = said.length <= 6 && phraseAt(trimmed(said), 0, CALLS) >= said.length - 2 && hasPhrase(said, CALLS);
  const greets = has(said, GREETING) && said.every((token) => [GREETING, GREETED, PRONOUNS].some((words) => isOneOf(token, words)) || isSmallWord(token));
  const head = said.findIndex((token) => !isSmallWord(token) && !isOneOf(token, PRONOUNS));
  const opens = (head >= 0 && head <= 3 && isOneOf(said[head], GREETING)) || isOneOf(said[0], GREETING) || phraseAt(said, 0, HALLOO) > 0 || (isSmallWord(said[0]) && isOneOf(said[1], GREETING)) || (isOneOf(said[1], GREETING) && isOneOf(said[0], PRONOUNS));
  const isShort = said.length <= MOST_WORDS_OF_A_GREETING && !cued.length && !goods && !hasPhrase(said, ASKED);
  return said.length > 0 && (calls || greets || (opens && isShort));
};

const isBarter = ({ tokens, priced }: Said): boolean => {
  if (priced || hasPhrase(tokens, NO_TRADE)) return false;
  const at = tokens.findIndex((token) => isOneOf(token, TRADE));
  if (hasPhrase(tokens, WITH_ME) && at >= 0) return true;
  return hasPhrase(tokens, TRADING) || (at >= 0 && tokens.slice(at + 1).some((token) => isOneOf(token, TAKE) || token.word === 'ngang'));
};

/** "bán cho tui", "cho chị 2 ký", "để anh 5 trái": somebody asks for goods. */
function asksFor(tokens: Token[]): boolean {
  return tokens.some((token, at) => isOneOf(token, AIM) && (isOneOf(tokens[at + 1], PRONOUNS) || (token.word === 'bán' && tokens[at + 1]?.word === 'cho' && isOneOf(tokens[at + 2], PRONOUNS))) && !isOneOf(tokens[at + 2], NEED_TO_SELL) && !isOneOf(tokens[at + 2], ASKS) && tokens[at + 1]?.word !== 'nhà' && !(token.word === 'bán' && tokens[at + 1]?.word !== 'cho'));
}

/** "mình cần 2 yến gạo", "mua 5 ký cam", "lấy 3 con": a wish first of all. */
function wishes(tokens: Token[]): boolean {
  const at = tokens.findIndex((token) => !isSmallWord(token) && !isOneOf(token, PRONOUNS) && !isOneOf(token, GREETING));
  const first = isOneOf(tokens[at], NEED) ? at : -1;
  return first >= 0 && !tokens.slice(first, first + 4).some((token) => isOneOf(token, NEED_TO_SELL)) && tokens[first + 1]?.word !== 'tặng';
}

const isBuyer = (said: Said): boolean => {
  const { tokens, priced, amounts } = said;
  const sells = sellsAt(tokens);
  if (!priced && ((endsAsking(tokens) && hasPhrase(tokens, HAGGLE)) || hasPhrase(tokens, MENDING))) return false;
  if (!priced && !sells && tokens.some((token, at) => isOneOf(token, IN_NEED) && tokens[at + 1]?.kind === 'number')) return true;
  if (!priced && tokens.some((token, at) => isOneOf(token, NOT) && !isOneOf(tokens[at + 1], WHO) && tokens.slice(at + 1, at + 4).some((after) => isOneOf(after, TAKES)) && has(tokens.slice(0, at), HAVE))) return true;
  if (hasPhrase(tokens, BUYING) && (!sells || (!priced && clausesOf(tokens).some((clause) => endsAsking(clause) && isOneOf(clause[0], SELL))))) return true;
  if (sells || priced) return false;
  const looksFor = tokens.some((token, at) => isOneOf(token, WHO) && isOneOf(tokens[at + 1], HAVE));
  if (clausesOf(tokens).some((clause) => endsAsking(clause) && clause.some((token, at) => isOneOf(token, WHO) && isOneOf(clause[at + 1], HAVE)))) return true;
  if (looksFor && (hasPhrase(tokens, REPORT) || endsAsking(tokens))) return true;
  return asksFor(tokens) || wishes(tokens) || (amounts > 0 && hasPhrase(tokens.slice(0, 4), FIRM));
};

/** A word of selling that is not "bán cho tui" or "ai bán". */
function sellsAt(tokens: Token[]): boolean {
  return tokens.some((_, at) => {
    if (phraseAt(tokens, at, SELLING) === 0 || isOneOf(tokens[at - 1], WHO) || isOneOf(tokens[at - 2], WHO)) return false;
    if (isOneOf(tokens[at - 1], SELLER)) return false;
    const isForMe = tokens[at + 1]?.word === 'cho' && isOneOf(tokens[at + 2], PRONOUNS);
    const asks = hasPhrase(tokens.slice(at + 1, at + 5), HOW_MUCH) || tokens[at + 1]?.word === 'sao' || tokens[at + 1]?.word === 'răng';
    return !isForMe && !asks;
  });
}

/** It ends in "không", "chưa", "?": of a price or an invitation ("ai lấy không") that is no question about goods. */
function endsAsking(tokens: Token[]): boolean {
  const words = trimmed(tokens.filter(({ kind }) => kind !== 'sign'));
  const end = words.findLastIndex((token) => !isOneOf(token, PRONOUNS) && !isSmallWord(token) && !isOneOf(token, AUDIENCE));
  const said = words.slice(0, end + 1);
  const last = said[said.length - 1];
  if (isOneOf(last, NOTHING) && said.slice(0, -1).some((token) => isOneOf(token, NOT))) return false;
  const isScale = last?.glued === true || (last?.text.length === 1 && said[said.length - 2]?.kind === 'number');
  return tokens[tokens.length - 1]?.text === '?' || (isOneOf(last, NOT_AT_END) && !isScale);
}

/** "còn tỏi không chị ơi, tỏi Lý Sơn á": one clause asks whether there is any. */
const asksForGoods = (clause: Token[]): boolean => clause.some((token) => isOneOf(token, HAVE)) && endsAsking(clause);

function clausesOf(tokens: Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (/^[,.;!]$/.test(token.text)) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses;
}

const invites = (tokens: Token[]): boolean => hasPhrase(tokens.slice(-9), INVITING);

const isQuestion = ({ tokens, priced, amounts, names }: Said): boolean => {
  if ((priced && (sellsAt(tokens) || invites(tokens))) || (names && clausesOf(tokens).some(asksWhoWants))) return false;
  const asksPrice = hasPhrase(tokens, HOW_MUCH) && !hasPhrase(tokens, NO_MATTER) && (!sellsAt(tokens) || endsAsking(tokens));
  if (asksPrice && !priced) return true;
  if (phraseAt(trimmed(tokens), 0, WHY) > 0 && amounts === 0 && !names) return true;
  if (priced && tokens.some((token) => isOneOf(token, OR)) && tokens.filter((token) => isOneOf(token, PRICE)).length > 1 && amounts === 0) return true;
  if (priced) return (hasPhrase(tokens, BARGAIN) && endsAsking(tokens)) || (hasPhrase(tokens.slice(-4), CONFIRM) && amounts === 0) || (tokens[tokens.length - 1]?.text === '?' && !has(tokens, LEFT));
  if (sellsAt(tokens) && !endsAsking(tokens)) return false;
  const chooses = tokens.some((token) => isOneOf(token, OR)) && tokens.length <= 14 && tokens.every(({ kind }) => kind !== 'number');
  return ((endsAsking(tokens) || clausesOf(tokens).some(asksForGoods)) && !invites(tokens)) || hasPhrase(tokens, ASKING) || chooses;
};

/** "ai ăn hông": an invitation, no question. */
const asksWhoWants = (clause: Token[]): boolean => hasPhrase(clause, TAKERS) && !hasPhrase(clause, NOBODY) && !hasPhrase(clause, HOW_MUCH);

const isUpdate = ({ tokens, priced, amounts, names }: Said): boolean => {
  if (tokens.length > MOST_WORDS_OF_AN_UPDATE + 8 || hasPhrase(tokens, COMPLAINT)) return false;
  const isPublic = hasPhrase(tokens, PUBLIC) || hasPhrase(tokens, CLEARING);
  if (hasPhrase(tokens, CHANGING) && !isPublic && !(priced && amounts > 0 && names)) return true;
  if (priced) return !isPublic && amounts === 0 && tokens.some((token, at) => isOneOf(token, RISES) && tokens[at + 1]?.kind === 'number');
  const isAllGone = tokens.some((token, at) => isOneOf(token, GONE) && tokens.slice(at + 1, at + 6).some((after) => isOneOf(after, ALREADY)));
  if (has(tokens, GONE) && amounts === 0 && tokens.length <= (isAllGone ? 14 : 8) && (names || tokens.length <= 4) && !has(tokens, CHANGES_BY_WORD)) return true;
  if (amounts === 0) return false;
  if (!priced && has(tokens, LEFT) && hasPhrase(tokens, SOLD)) return true;
  const isLeft = tokens.some((token) => isOneOf(token, LEFT) || (token.bare && token.word === 'con'));
  if (!isLeft || isPublic || sellsAt(tokens)) return false;
  const first = trimmed(tokens)[0];
  return hasPhrase(tokens, ONLY_LEFT) || has(tokens.slice(-4), ONLY) || !names || !(isOneOf(first, PRONOUNS) || hasPhrase(tokens, OFFERS));
};

/** Something is offered: a price, or goods that somebody has or sells. */
function offers({ tokens, names, priced, amounts, cued }: Said): boolean {
  if (hasPhrase(tokens, COMPLAINT) && !priced) return false;
  const isOpen = cued.some(({ fact }) => fact.kind === 'negotiable' || fact.kind === 'unpriced' || (fact.kind === 'price' && fact.dong === undefined));
  if (priced) return names || cued.some(({ fact }) => fact.kind === 'price' && fact.sure);
  const has_ = tokens.some((token) => isOneOf(token, HAVE) || (token.bare && token.word === 'con'));
  return names && (isOpen || clausesOf(tokens).some(asksWhoWants) || sellsAt(tokens) || (amounts > 0 && (has_ || hasPhrase(tokens, OFFERS))));
}

function saidIn({ tokens, elements, cued }: Parts): Said {
  const names = tokens.some((token, at) => !token.bare && beginsGoods(tokens, at)) || elements.some((one) => one.kind === 'piece' && one.piece.isGoods) || (cued.length > 0 && elements.some((one) => one.kind === 'piece'));
  const priced = cued.some((one) => one.fact.kind === 'price' && one.fact.dong !== undefined && !isNoPrice(one));
  const amounts = cued.filter(({ fact }) => fact.kind === 'amount').length;
  const goods = elements.some((one) => one.kind === 'piece' && one.piece.isGoods);
  return { tokens, names, goods, priced, amounts, cued };
}

/** What the words alone make of it. */
function guessed(said: Said, [first]: Element[]): Act | 'listing' {
  if (isGreeting(said)) return 'greeting';
  if (isBarter(said)) return 'barter';
  if (isBuyer(said)) return 'buyer';
  if (isQuestion(said)) return 'question';
  if (isUpdate(said)) return 'update';
  if (offers(said)) return 'listing';
  return said.names && said.amounts > 0 && first?.kind === 'fact' && first.from <= 2 ? 'buyer' : 'other';
}

/** What rules alone make of it; undefined when it is an offer. Within a conversation, where little is said and much is known, they hold better than what was learned from whole messages. */
export function guessAct(parts: Parts): Act | undefined {
  const act = guessed(saidIn(parts), parts.elements);
  return act === 'listing' ? undefined : act;
}

/** What a message gives away about what it is: its words, and what was found in it. */
export function actClues(parts: Parts): number[] {
  const said = saidIn(parts);
  const { tokens, priced, names, goods, amounts } = said;
  const guess = guessed(said, parts.elements);
  const facts = [
    `guess ${guess}`, `price ${priced}`, `goods ${goods}`, `names ${names}`, `amounts ${Math.min(amounts, 2)}`, `asks ${endsAsking(tokens)}`, `sells ${sellsAt(tokens)}`,
    `${priced} ${names} ${Math.min(amounts, 2)} ${endsAsking(tokens)}`, `length ${Math.min(5, Math.floor(Math.log2(tokens.length + 1)))}`,
  ];
  return cluesOf(parts.message, facts);
}

/** What a message is when it offers nothing; undefined when it is an offer. */
export function readAct(parts: Parts): Act | undefined {
  const said = saidIn(parts);
  const { tokens, priced, goods, amounts } = said;
  const sure = overruled({ tokens, priced, goods, amounts, asks: clausesOf(tokens).some(endsAsking), sells: sellsAt(tokens), invites: said.names && clausesOf(tokens).some(asksWhoWants) });
  const act = sure ?? model.likeliest(actClues(parts));
  return act === 'listing' ? undefined : act;
}
