import type { Choice } from '../../domain/message';
import { Fault } from '../../errors';
import { LIMITS } from './limits';

type Body = Record<string, unknown>;

/** Refuses a choice that no button and no words can show. */
export function orThrowUnfit({ label, payload }: Choice): void {
  if (label.trim() === '') throw new Fault('messageInvalid', 'a choice without a label');
  if (payload === '' || payload.length > LIMITS.payload) throw new Fault('messageInvalid', `a payload of ${payload.length} characters`);
}

/** Whether buttons can show these choices whole; otherwise words do. */
export function fitsButtons(choices: Choice[]): boolean {
  return choices.length <= LIMITS.buttons && choices.every(({ label }) => label.normalize('NFC').length <= LIMITS.label);
}

/** What a message has beside its text to stand over these buttons. Not in Zalo's documentation, but taken from most OAs (zalo.md 3.1). */
export function buttonsOf(choices: Choice[]): Body {
  return { attachment: { type: 'template', payload: { buttons: choices.map(buttonOf) } } };
}

/** A button that says nothing in the chat when it is tapped; its payload comes back alone. */
export function buttonOf({ label, payload }: Choice): Body {
  return { title: label.normalize('NFC'), type: 'oa.query.hide', payload };
}

/** Choices in words, each with the number that is typed for it. */
export function numbered(choices: Choice[], first: number): string {
  return choices.map(({ label }, index) => `${first + index}. ${label}`).join('\n');
}
