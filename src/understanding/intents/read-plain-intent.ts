import { normalise } from '../../domain/text';
import { MAX_READ } from '../tokens';
import * as weights from '../data/intent-weights';
import { cluesOf } from '../learned/clues';
import { learned } from '../learned/weigh';
import { PLAIN_INTENTS, type PlainIntent } from './plain-intents';

const model = learned(PLAIN_INTENTS, weights);

/** Messages of signs alone; skin tones and hearts around them change nothing. */
const SIGNS: [RegExp, PlainIntent][] = [
  [/^[\s👍👌✅🆗💯☑✔🤝]+$/u, 'yes'],
  [/^[\s👋🙋]+$/u, 'greet'],
  [/^[\s👎❌🚫🙅✖]+$/u, 'no'],
  [/^[\s🙏]+$/u, 'thanks'],
  [/^[?？\s❓]+$/u, 'help'],
];
const AROUND_SIGNS = /[🏻🏼🏽🏾🏿\uFE0F\u200D♀♂!.~❤🥰😊]/gu;

/**
 * What a message wants, by itself, whoever says it and whatever was asked before: one of sixteen intents, `other` where none is plain. A bare number is
 * `other`: it belongs to the question that waits.
 */
export function readPlainIntent(message: string): PlainIntent {
  const text = normalise(message.slice(0, MAX_READ));
  const bare = text.replace(AROUND_SIGNS, '').trim();
  const sign = SIGNS.find(([pattern]) => bare !== '' && pattern.test(bare));
  if (sign) return sign[1];
  if (!/\p{L}/u.test(text)) return 'other';
  return model.likeliest(cluesOf(text));
}
