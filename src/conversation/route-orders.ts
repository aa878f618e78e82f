import type { Prompt } from '../domain/conversation';
import { isSeller } from '../domain/member';
import { fold } from '../domain/text';
import type { Start } from '../flow/flow';
import type { Intent } from '../understanding';
import { newestNotice } from './choose';
import type { TurnContext, TurnInput } from './input';

/** Words about an order under way; none of them is the answer to another question. */
export const ORDER_WORDS: readonly Intent['kind'][] = ['handedOver', 'deliveredTo', 'refusedDelivery', 'received', 'weighed', 'complain', 'editOrder'];

const MOVES = { handedOver: 'handedOver', deliveredTo: 'delivered', refusedDelivery: 'refused' } as const;

/** The flow for what is said of an order under way, photos with it: the scale, goods that are not as they should be. */
export function routeOrderWord(intent: Intent, { photos }: Pick<TurnInput, 'photos'>): Start | undefined {
  const shown = photos.length > 0 ? photos : undefined;
  switch (intent.kind) {
    case 'handedOver': case 'deliveredTo': case 'refusedDelivery': return { flow: 'move-order', given: { code: intent.code, event: MOVES[intent.kind] } };
    case 'received': return { flow: 'received', given: { code: intent.code } };
    case 'weighed': return { flow: 'weigh-order', given: { code: intent.code, weight: intent.weight, scale: shown } };
    case 'complain': return { flow: 'complain', given: { code: intent.code, text: intent.text, shown } };
    case 'editOrder': {
      const { code, text, what, address: place, amount: wanted, how } = intent;
      return { flow: 'edit-order', given: { code, text, what, place, wanted, how } };
    }
    case 'myOrders': return intent.code === undefined ? undefined : { flow: 'order-state', given: { code: intent.code } };
    default: return undefined;
  }
}

/** A photo without words from a buyer who was just asked whether goods came: they show what is wrong with them. */
export function routeShown({ text, photos }: TurnInput, { prompts, person }: TurnContext): Start | undefined {
  if (text !== undefined || photos.length === 0 || isSeller(person)) return undefined;
  const offer = choiceOf(newestNotice(prompts), ['complain', 'received']);
  return offer && { flow: 'complain', given: { orderId: offer.given?.['orderId'], shown: photos } };
}

/** Free words to what is offered in the last notice ("ừ lấy đi", "thôi khỏi"): a clear yes or no is the answer, anything about an amount is asked again. */
export function answerToOffer(text: string, intent: Intent, { prompts, mind }: TurnContext): Start | undefined {
  const notice = newestNotice(prompts);
  const offer = choiceOf(notice, ['answer-offer']);
  if (!offer) return answerToEvening(text, intent, notice, mind);
  const { how: _first, ...given } = offer.given ?? {};
  const word = mind.yesNo(text);
  if (word === 'yes') return { ...offer, given: { ...given, how: 'take' } };
  const mayKeep = notice?.choices.some(({ go }) => go?.given?.['how'] === 'keep');
  if (word === 'no') return { ...offer, given: mayKeep ? given : { ...given, how: 'decline' } };
  const isBareAmount = intent.kind === 'buy' && intent.order.lines.every(({ words }) => words === '');
  return word === 'polite' || isBareAmount ? { ...offer, given } : undefined;
}

/** "Dạ vẫn lấy", "thôi khỏi" to the question of the evening before a harvest; a mere "dạ" is asked again. */
function answerToEvening(text: string, { kind }: Intent, notice: Prompt | undefined, mind: TurnContext['mind']): Start | undefined {
  const asked = choiceOf(notice, ['answer-evening']);
  if (!asked) return undefined;
  const { how: _first, ...given } = asked.given ?? {};
  const word = STILL.test(fold(text)) ? 'yes' : kind === 'cancelOrder' ? 'no' : mind.yesNo(text);
  if (word === undefined) return undefined;
  return { ...asked, given: word === 'polite' ? given : { ...given, how: word } };
}

/** Folded. */
const STILL = /(?:^| )(?:van|con|cu) (?:lay|mua|muon lay|dat)(?: (?!khong|ko|k|hong)|$)/u;

const choiceOf = (notice: Prompt | undefined, flows: string[]): Start | undefined => notice?.choices.map(({ go }) => go).find((go) => go !== undefined && flows.includes(go.flow));
