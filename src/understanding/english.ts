import { normalise } from '../domain/text';
import { unitsInVietnamese } from './english-units';
import { MAX_READ } from './tokens';

/** As weak as "vâng": people begin and close every message with them. */
const SOFT_YES = 'yes|yeah|yep|yup|ya|sure|all ?right|ok|okay';
const YES_BEFORE = `(?:(?:${SOFT_YES})[,.!]? )?`;
const CODE = '(?:order )?(?:number |no\\.? |#)?(\\d{3,6})';

/** Whole messages in English and what they are in Vietnamese; the first that fits counts. What is in brackets is put in for $1. */
const PHRASES: [english: string, vietnamese: string][] = [
  [`(?:${SOFT_YES})(?:[\\s,.!]+(?:${SOFT_YES}|please|thanks|thank you)|\\s?[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])*`, 'vâng'],
  [`${YES_BEFORE}(?:right|correct|that(?:'s| is) (?:right|correct|fine)|go ahead|do it|please do)|(?:${SOFT_YES}),? the same`, 'đúng rồi'],
  [`${YES_BEFORE}(?:i )?agree`, 'đồng ý'],
  [`${YES_BEFORE}(?:order|place (?:it|the order|my order)|order it)`, 'đặt'],
  [`${YES_BEFORE}(?:put it on sale|publish|publish it|sell it)`, 'đăng bán'],
  ['no|nope|no,? thanks?|no,? thank you|wrong|not right|that(?:\'s| is) wrong|don\'t', 'không'],
  ['not yet|not now|later|no,? not yet', 'chưa'],
  ['no need|no need to ask', 'không cần'],
  ['(?:please )?wait|(?:just )?(?:one|a) (?:moment|minute|second)|hold on|let me (?:think|see)', 'đợi chút'],
  ['cancel|stop|never ?mind|forget it', 'thôi'],
  ['go back|back|wrong,? go back|previous', 'quay lại'],
  ['undo|take it back|as it was', 'trả lại như cũ'],
  ['(?:stop|no more) waiting|i (?:will|do) not wait(?: any more)?|(?:do not|don\'t) tell me any more', 'thôi khỏi chờ'],
  ['thanks?|thank you|thanks a lot|thank you (?:very|so) much|many thanks', 'cảm ơn'],
  ['good (?:morning|afternoon|evening|day)|hi there|hello there', 'xin chào'],
  ['help|how does (?:this|it) work\\??|how do i (?:buy|sell|order)\\??|what can (?:i|you) do\\??', 'hướng dẫn'],
  ['(?:a |real |human )*(?:person|human)|(?:talk|speak|chat) (?:to|with) (?:a |an |the |some)?(?:person|human|somebody|someone|manager|co-op)|(?:i )?(?:need|want) (?:a|to (?:talk|speak) to a) (?:person|human)|call me', 'gặp người'],
  ['(?:see|show|view|browse|look at)(?: me)?(?: the| more| other| your)* (?:goods|products|list)|what (?:do you have|(?:is|are|\'s) (?:there|on sale|for sale))(?: today)?\\??|what\'s (?:on|for) sale(?: today)?\\??|browse|buy|buy goods|shop', 'xem hàng'],
  ['(?:see |show |view )?my orders?|where is my order\\??', 'đơn của tôi'],
  ['(?:see |show |view )?my (?:goods|products|listings)', 'hàng của tôi'],
  ['sell|sell (?:goods|something)|i(?: want| would like|\'d like) to sell(?: something| goods)?', 'bán hàng'],
  ['(?:delete|forget|remove) (?:my|all my) (?:details|data|information)|forget me', 'xoá thông tin'],
  ['orders today|today\'s orders|(?:see )?orders of today', 'đơn hôm nay'],
  ['orders? waiting|waiting orders?|(?:see )?open orders', 'đơn chờ'],
  ['(?:open|reopen|open up|sell) again|reopen', 'mở lại'],
  ['(?:pause|take a break|close)', 'tạm nghỉ'],
  ['(?:pause|take a break|close)(?:[:,]| because(?: of)?| for) ?(.+)', 'tạm nghỉ vì $1'],
  ['invite|invite (?:somebody|someone)', 'mời người'],
  ['invite (.+?) (?:to sell|as (?:a )?seller)', 'mời $1 bán hàng'],
  ['invite (.+?) (?:to manage|as (?:a )?manager)', 'mời $1 làm quản lý'],
  ['invite (.+?) (?:to help(?: out)?|as (?:a )?helper)', 'mời $1 phụ việc'],
  ['invite (.+)', 'mời $1'],
  ['sell for (.+)', 'bán giùm $1'],
  ['hand back(?: no\\.?| number)? (\\d{1,6})', 'trả lại $1'],
  [`cancel (?:my )?${CODE}`, 'huỷ đơn $1'],
  ['cancel (?:the|my|an) order|cancel order|i do not want it any more', 'huỷ đơn'],
  ['(?:can i |may i |i (?:want|would like) to )?(?:pay by (?:bank )?transfer|transfer(?: the money)?)\\??|(?:bank )?transfers?|(?:send|show)(?: me)? the square(?: again)?', 'chuyển khoản'],
  [`(?:transfer|pay)(?: for)? ${CODE}`, 'chuyển khoản đơn $1'],
  [`(?:money|payment)(?: for)? ${CODE} (?:is there|received|came(?: in)?)|${CODE} (?:is |has )?paid`, 'đã nhận tiền $1$2'],
  [`(?:make |let )?(?:the )?(?:buyer |customer )?(?:of )?${CODE} (?:must )?pays? first|(?:must )?pay first(?: for)? ${CODE}`, 'bắt chuyển khoản trước đơn $1$2'],
  [`${CODE} (?:need not|no longer must) pay first|no more pay first(?: for)? ${CODE}`, 'khỏi bắt chuyển khoản trước đơn $1$2'],
  ['paid back|refunded', 'đã hoàn tiền'],
  ['note it there', 'ghi vào đơn'],
  [`(?:paid back|refunded) ${CODE}|${CODE} (?:is |was )?(?:paid back|refunded)`, 'đã hoàn tiền $1$2'],
  ['(?:what|how much) (?:did|have) i (?:sell|sold)(?: so far)?(?: today)?\\??|my sales(?: today)?', 'hôm nay bán được bao nhiêu'],
  ['(?:the )?money (?:of )?today|today\'s money', 'tiền hôm nay'],
  ['to pay back|refunds?(?: due)?', 'tiền phải trả lại'],
  [`(?:pass|give|move|hand)(?: on| over)? ${CODE}(?: on| over)? to (.+)`, 'chuyển đơn $1 cho $2'],
  [`(?:accept|take|confirm) ${CODE}`, 'nhận đơn $1'],
  ['accept|accept (?:it|the order)|take the order', 'nhận đơn'],
  [`(?:done|ready|packed)(?: with)? ${CODE}`, 'xong $1'],
  [`${CODE} (?:is )?(?:done|ready|packed)`, 'xong $1'],
  [`(?:handed over|sent off|sent|shipped|on its way) ${CODE}`, 'giao rồi $1'],
  [`${CODE} (?:is |was )?(?:handed over|sent off|sent|shipped|on its way)`, 'giao rồi $1'],
  [`delivered ${CODE}`, 'giao xong $1'],
  [`${CODE} (?:is |was )?delivered`, 'giao xong $1'],
  [`(?:the )?(?:buyer |customer |they )?(?:refused|did not take|didn't take|would not take)(?: it| delivery of)? ${CODE}`, 'khách không nhận $1'],
  ['(?:the )?(?:buyer |customer |they )?(?:refused|not taken|did not take it|didn\'t take it)', 'khách không nhận'],
  [`(?:i )?(?:have )?(?:received|got) ${CODE}`, 'đã nhận $1'],
  ['(?:i )?(?:have )?(?:received|got)(?: my| the)? (?:goods|it|order|parcel)|it (?:has )?(?:come|arrived|came)', 'nhận được hàng rồi'],
  [`${CODE} weighs? (.+)`, '$1 cân được $2'],
  [`where is ${CODE}\\??`, 'đơn $1 tới đâu rồi'],
  [`change ${CODE}`, 'sửa đơn $1'],
  ['change (?:my|the) order', 'sửa đơn'],
  ['change (?:the |my )?(?:address|place)', 'đổi địa chỉ'],
  ['.*\\b(?:rotten|spoil(?:t|ed)|bruised|broken|damaged|mouldy|wrong goods)\\b(?!.*\\?).*', 'hàng bị hư'],
  [`not enough(?: for)? ${CODE}`, 'không đủ $1'],
  ['not enough', 'không đủ'],
  ['not enough,? (còn .+)', 'không đủ, $1'],
  [`sold out ${CODE}`, 'hết hàng $1'],
  [`(?:see |show |view )?order (?:number |no\\.? )?(\\d{3,6})`, 'đơn $1'],
  ['(?:do you (?:have|sell)|have you got|is there|are there|(?:got )?any|(?:i\'m |i am )?looking for)(?: any| some)? (.+?)(?: left| today)?\\??', 'có $1 không'],
  ['how much (?:is|are|does|do|for)(?: the| a| one)? (.+?)(?: cost)?\\??', '$1 bao nhiêu'],
  ['sold out|all gone|none left|no more left', 'hết hàng'],
  ['sold out(?: of)? (.+)|(?:no more|none of the) (.+) left', 'hết $1$2'],
  ['(.+) (?:is|are) (?:sold out|all gone)', 'hết $1'],
  ['no more|none any more|nothing (?:more|else)', 'không lấy nữa'],
  ['hide', 'tạm ẩn'],
  ['hide (?:the )?(.+)', 'tạm ẩn $1'],
  ['(?:sell|show) (.+) again', 'mở bán lại $1'],
  ['price(?: of)? (.+)', 'giá $1'],
  ['(?:i )?have (\\d.*) more', 'có thêm $1'],
  ['(?:i )?have (?:only )?(?:còn )?(\\d.*)', 'có $1'],
  ['(?:the )?name is (.+)', 'tên là $1'],
  ['deliver(?: it)? to (.+)', 'giao về $1'],
  ['(?:i want|i need|i\'d like|i would like|i\'ll take|i will take|give me|get me|can i (?:have|get|buy)|could i (?:have|get|buy)|buy|take|order)(?: to (?:buy|order|have|get))? (.+?)\\??', 'mua $1'],
];

const COMPILED = PHRASES.map(([english, vietnamese]) => ({ pattern: new RegExp(`^(?:${english})$`, 'isu'), vietnamese }));
const THAT_IS_ALL = /^(?:(?:no,? )?that(?:'s| is) (?:all|it|everything)|enough|done|nothing (?:more|else)|no more|no,? thanks?|no,? thank you)[.!]?$/iu;
const THAT_IS_ALL_LABEL = /^that's all$/iu;
const NUMBERED = /^(?:the )?(?:number|option|no\.?|item) *(\d{1,2})[.!]?$/iu;

/** How units that share an English word are meant: the first of them, or none, so that a bare number is left. */
interface Ambiguous {
  unit?: string;
  ambiguous?: 'first' | 'none';
}

/**
 * An English message as a Vietnamese one, as far as this small phrasebook goes: commands that are the whole message, amounts, prices. Names of goods
 * and all else stay as they are.
 */
export function toVietnamese(message: string, { unit, ambiguous = 'first' }: Ambiguous = {}): string {
  const text = normalise(message.slice(0, MAX_READ)).replace(/[’‘]/g, "'");
  const amounts = unitsInVietnamese(text, unit, ambiguous);
  const plain = amounts.replace(/^please,? /iu, '').replace(/,? please[.!]?$/iu, '').replace(/[.!]+$/u, '').trim();
  const found = COMPILED.find(({ pattern }) => pattern.test(plain));
  return found ? plain.replace(found.pattern, found.vietnamese).trim() : amounts;
}

/** Which label an English answer picks besides its words and its number: "enough" for That's all, "number 2". A text that picks nothing comes back as it is. */
export function englishChoice(message: string, labels: string[]): string {
  const text = normalise(message).replace(/[’‘]/g, "'");
  const all = THAT_IS_ALL.test(text) ? labels.find((label) => THAT_IS_ALL_LABEL.test(label)) : undefined;
  return all ?? text.replace(NUMBERED, '$1');
}
