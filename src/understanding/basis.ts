import { isOneOf, lexicon, tokenise } from './tokens';

const EACH = lexicon('mỗi từng một mốt lẻ');
const ALL = lexicon('cả hết tổng tất nguyên trọn bầy đàn lứa chung');

/** Whether somebody says of a price that it is for each of them ("mỗi con", "1 con") or for all ("cả bầy", "2 con"); undefined when neither. */
export function readBasis(text: string): 'each' | 'all' | undefined {
  const tokens = tokenise(text);
  if (tokens.some((token) => isOneOf(token, ALL))) return 'all';
  if (tokens.some((token) => isOneOf(token, EACH) || token.text === '1')) return 'each';
  return tokens.some(({ kind, value }) => kind === 'number' && (value ?? 0) > 1) ? 'all' : undefined;
}
