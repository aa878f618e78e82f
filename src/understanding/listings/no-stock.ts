import { unitOf } from '../../domain/quantity';
import { isOneOf, lexicon } from '../tokens';
import { isCattle } from './animals';
import type { Cued } from './cues';
import { hasPhrase, phraseAt, phrases } from './words';

const TOTAL = lexicon('tổng');
const IN_TOTAL = phrases('hết thảy|cả thảy|tất cả|tổng cộng|gộp lại|gộp chung|tính chung|các loại');
const SEVERAL_KINDS = phrases('hai thứ|ba thứ|mấy thứ|các thứ|2 thứ|3 thứ|hai loại tổng|các loại tổng|cả hai loại|cả 2 loại|tất cả các loại');

/** "tui có hai thứ tổng 11 ký", "70 cân cả hai loại": so much of several goods together, and of none of them by itself. */
export const isOfSeveral = ({ clause, lead, after }: Cued): boolean => hasPhrase([...clause, ...lead], SEVERAL_KINDS) || phraseAt(after, 0, SEVERAL_KINDS) > 0;

/** The same of what is told of one of them ("tổng 11 ký", "80 ký hết thảy"): the stock when there are no others. */
export const isTotal = ({ fact, lead, after }: Cued): boolean => fact.kind === 'amount' && (lead.some((token) => isOneOf(token, TOTAL)) || phraseAt(after, 0, IN_TOTAL) > 0);

const SLAUGHTER = lexicon('mổ mần xẻ làm thịt đụng vật ngả hạ');
/** "mổ heo đen 60 ký, đùi 170": what the whole animal weighed is there of none of its parts. */
export function isSlaughtered({ lead, fact }: Cued): boolean {
  const at = lead.findLastIndex((token) => isOneOf(token, SLAUGHTER));
  return fact.kind === 'amount' && unitOf(fact.unit).dimension === 'mass' && at >= 0 && lead.length - at <= 6 && isCattle(lead.slice(at + 1, at + 4));
}
