import { PHRASES, isPhrase } from './phrases';
import { isOneOf, lexicon, textOf, tokenise, type Token } from './tokens';
import { readUpdates } from './updates';
import { PRONOUNS, trimmed } from './words';

/** What a manager can say beyond buying and selling. */
export type ManagerIntent =
  | { kind: 'ordersToday' }
  | { kind: 'ordersWaiting' }
  | { kind: 'unreached' }
  | { kind: 'invite'; role?: 'seller' | 'manager' | 'helper'; name?: string }
  | { kind: 'pauseCoop'; reason?: string }
  | { kind: 'resumeCoop' }
  | { kind: 'handBack'; number: number }
  | { kind: 'actFor'; seller: string; text: string }
  | { kind: 'hideListing'; goods: string }
  /** `to`: the new seller, as called. */
  | { kind: 'reassign'; code: string; to?: string };

const INVITE = lexicon('mời');
const INVITE_ONLY = ['mời', 'mời người', 'mời thêm người', 'mời xã viên', 'mời người bán'];
const ROLE_WORDS: [RegExp, 'seller' | 'manager' | 'helper'][] = [
  [/\s*(?:làm |vào |cùng )*(?:quản lý|quan ly|quản lí)\s*/iu, 'manager'],
  [/\s*(?:làm |vào )*(?:phụ giúp|phụ việc|phụ|giúp việc|người giúp)\s*/iu, 'helper'],
  [/\s*(?:làm |vào |để |đi )*(?:bán hàng|người bán|ban hang|bán)\s*/iu, 'seller'],
];
const PAUSE = /^(?:htx |hợp tác xã |chợ |mình )?(?:tạm nghỉ|tam nghi|tạm ngưng bán|tạm ngừng bán|nghỉ bán|nghi ban|đóng cửa|tạm đóng cửa)(?:\s+|$)(?:vì |do |tại |: ?|, ?)?(.*)$/iu;
const HAND_BACK = /^(?:trả lại|tra lai|xong với)(?: (?:máy|số|người số|cho máy))* (\d{1,6})(?: ?(?:h|hà|nha|nhé|đi))?[.!]?$/iu;
const FOR = /^(?:bán|đăng|ban|dang)(?: bán| hàng| bài)? (?:giùm|dùm|hộ|giúp|thay|cho|gium|dum|ho|giup) (.+)$/isu;

/** "mời cô Ba bán hàng", "mời chị Lan làm quản lý", "mời". */
function invite(tokens: Token[], text: string): ManagerIntent | undefined {
  if (!isOneOf(tokens[0], INVITE)) return undefined;
  if (isPhrase(tokens, INVITE_ONLY)) return { kind: 'invite' };
  const rest = text.replace(/^\S+\s+(?:(?:thêm|một|người)\s+)*/iu, '').replace(/(?:\s+(?:nha|nhé|nghe|đi|với|em|con|giúp|ạ))+[.!]?$/u, '');
  const role = ROLE_WORDS.find(([pattern]) => pattern.test(rest));
  const name = (role ? rest.replace(role[0], ' ') : rest).replace(/\s+/g, ' ').trim();
  return { kind: 'invite', ...(role && { role: role[1] }), ...(name !== '' && { name }) };
}

/** "bán giùm cô Ba: cam sành 25k/kg còn 2 tạ", "đăng hộ cô Ba cam sành 25k": whose goods, and what is said of them. "bán cho tui 2 ký" is a buyer. */
function actFor(text: string): ManagerIntent | undefined {
  const rest = FOR.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const colon = /^([^:\n]{1,40})[:\n]\s*(.*)$/su.exec(rest);
  if (colon) return { kind: 'actFor', seller: (colon[1] ?? '').trim(), text: (colon[2] ?? '').trim() };
  const [kin, name, ...words] = rest.split(' ');
  const isKin = isOneOf(tokenise(kin ?? '')[0], PRONOUNS);
  const isNamed = name !== undefined && !/^\d/.test(name) && /^\p{Lu}|^(?:ba|tư|năm|sáu|bảy|tám|chín|hai|út|mười)$/u.test(name);
  return isKin && isNamed ? { kind: 'actFor', seller: `${kin} ${name.replace(/[,.]$/, '')}`, text: words.join(' ') } : undefined;
}

function hide(text: string): ManagerIntent | undefined {
  const [update] = readUpdates(text);
  if (update?.kind !== 'hide' || update.goods === undefined) return undefined;
  return { kind: 'hideListing', goods: update.goods.replace(/\s+(?:của|cua)\s.*$/iu, '') };
}

/** What a manager's message commands. Undefined when it is none of the manager's words. */
export function readManagerIntent(tokens: Token[]): ManagerIntent | undefined {
  if (isPhrase(tokens, PHRASES.ordersToday)) return { kind: 'ordersToday' };
  if (isPhrase(tokens, PHRASES.ordersWaiting)) return { kind: 'ordersWaiting' };
  if (isPhrase(tokens, PHRASES.unreached)) return { kind: 'unreached' };
  if (isPhrase(tokens, PHRASES.resume)) return { kind: 'resumeCoop' };
  const text = textOf(tokens);
  const handBack = HAND_BACK.exec(text);
  if (handBack) return { kind: 'handBack', number: Number(handBack[1]) };
  const pause = PAUSE.exec(textOf(trimmed(tokens)));
  if (pause) return pause[1] ? { kind: 'pauseCoop', reason: pause[1] } : { kind: 'pauseCoop' };
  return invite(tokens, text) ?? actFor(text) ?? hide(text);
}
