import { flow } from '../src/flow/flow';

/** Kinds that have words of their own; anything else is told in general. */
const KNOWN = ['voice', 'video', 'file', 'sticker', 'location', 'link', 'reaction'];
/** Kinds that carry something to say, so that a person may be wanted for it. */
const TELLING = ['voice', 'video', 'file'];

/** Something came that the bot cannot read: says so kindly and what to do instead; managers can see that it came. */
export const attachment = flow('attachment', async (t) => {
  const kind = t.given<string>('kind') ?? 'other';
  await t.do('tell', (s) => s.people.reportAttachment(kind));
  const offers = TELLING.includes(kind) ? [{ key: 'person', labelKey: 'common:person', go: { flow: 'person', given: { about: kind } } }] : [];
  await t.say(KNOWN.includes(kind) ? kind : 'other', {}, { offers });
});
