import { textOf } from '../../tokens';
import { isDenied, isMovedOn, isOfPaying } from '../times';
import type { Stretch } from './marks';
import type { Text } from './read';

const MOST_AROUND = 5;
const ENDS = /^[,;.?!#\n]$/;

/** The time that stretches tell of; none that is denied, that another stands for, or when somebody pays. */
export function timeBy({ tokens, words }: Text, stretches: Stretch[]): string | undefined {
  const times = stretches.filter(({ kind }) => kind === 'time');
  const before = ({ from }: Stretch, since = 0): string => {
    const sign = tokens.findLastIndex(({ text }, at) => at < from && ENDS.test(text)) + 1;
    return words.slice(Math.max(sign, since, from - MOST_AROUND), from).join(' ');
  };
  const behind = ({ to }: Stretch): string => {
    const sign = tokens.findIndex(({ text }, at) => at >= to && ENDS.test(text));
    return words.slice(to, Math.min(sign < 0 ? tokens.length : sign, to + MOST_AROUND)).join(' ');
  };
  const kept = times.filter((one, i) => !isDenied(before(one), behind(one)) && !isOfPaying(behind(one)) && !(times[i + 1] && isMovedOn(before(one), textOf(tokens.slice(one.from, one.to)), before(times[i + 1] ?? one, one.to))));
  return kept.map(({ from, to }) => textOf(tokens.slice(from, to))).join(' ') || undefined;
}
