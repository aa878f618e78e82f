import type { Conversation } from '../domain/conversation';
import { isSeller } from '../domain/member';
import type { Start } from '../flow/flow';
import { namesKnownGoods } from '../understanding/goods';
import type { TurnContext, TurnInput } from './input';
import { intentOf } from './mind';
import { answerToOffer } from './route-orders';

/** "Lộn rồi", "ủa nhầm": a seller who has just changed something wants it back. */
const SLIP = /(?:^|\s)(?:lộn|lon|nhầm|nham|trật|trat)(?:\s|$)/iu;

/** What was said last can be taken back: then that is what is meant. */
const offeredUndo = ({ prompt }: Conversation): Start | undefined => prompt?.choices.find(({ go }) => go?.flow === 'undo')?.go;

/** "Không lấy nữa" before anything is ordered stops what is being chosen. */
const isChoosing = ({ run }: Conversation): boolean => run !== undefined && ['buy', 'checkout'].includes(run.flow);

/** "Dung roi" is đúng rồi rather than dừng rồi. */
const isYesWithoutAccents = (text: string, { mind }: TurnContext): boolean => text.includes(' ') && mind.yesNo(text) === 'yes';

/**
 * The words that count at any time: help, a person, another language, back, cancel, undo, the menu. Undefined when this is none of them; the
 * labels of the question in hand have been looked at before.
 */
export function anytimeOf(input: TurnInput, conversation: Conversation, context: TurnContext): Start | 'back' | 'cancel' | undefined {
  if (input.text === undefined || input.photos.length > 0) return undefined;
  const { person, mind } = context;
  const intent = intentOf(mind, person, input.text);
  switch (intent.kind) {
    case 'help':
      return { flow: 'help' };
    case 'person':
      return { flow: 'person' };
    case 'language':
      return { flow: 'language', given: { language: intent.language } };
    case 'back':
      if (conversation.run) return 'back';
      return (SLIP.test(input.text) ? offeredUndo(conversation) ?? (isSeller(person) ? { flow: 'undo' } : undefined) : undefined) ?? { flow: 'welcome' };
    case 'cancel':
      if (isYesWithoutAccents(input.text, context)) return undefined;
      if (conversation.run || conversation.behind) return 'cancel';
      return answerToOffer(input.text, intent, context) ?? { flow: 'welcome', given: { isThanks: true } };
    case 'cancelOrder':
      return intent.code === undefined && isChoosing(conversation) && !namesKnownGoods(input.text) ? 'cancel' : undefined;
    case 'undo': {
      const offered = intent.goods === undefined ? offeredUndo(conversation) : undefined;
      return offered ?? (isSeller(person) ? { flow: 'undo', given: { goods: intent.goods } } : conversation.run ? 'back' : undefined);
    }
    case 'scam':
      return { flow: 'scam', given: { about: intent.about } };
    case 'undoStep':
      return { flow: 'undo', given: { ofOrder: true, code: intent.code, isWeight: intent.isWeight } };
    case 'menu':
      return { flow: 'welcome' };
    default:
      return undefined;
  }
}
