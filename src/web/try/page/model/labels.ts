/** What the tour must recognise in what the shop says: buttons, and questions that are answered by typing. */
export type LabelName = 'publish' | 'byKilo' | 'hide' | 'enough' | 'agree' | 'same' | 'order' | 'accept';
export type QuestionName = 'amount' | 'phone' | 'address' | 'name';

/** The shop's own words by language, as its dialogues have them; questions with `{{places}}` in them. */
export interface ShopWords {
  labels: Record<LabelName, string>;
  questions: Record<QuestionName, string>;
}

export interface Recogniser {
  isLabel(name: LabelName, label: string): boolean;
  asks(name: QuestionName, text: string): boolean;
}

const PLACE = /\{\{[^}]*\}\}/;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The last line of a question as a pattern: whatever may stand in its places, on that one line. */
function patternOf(question: string): RegExp {
  const line = question.split('\n').at(-1) ?? question;
  const parts = line.replace(/^Dạ(\{\{_you\}\})?[,.] /u, '').split(PLACE);
  return new RegExp(parts.map(escaped).join('.{0,60}?'), 'iu');
}

/** Knows the shop's words in all languages at once: right after a switch the newest message is still in the other one. */
export function createRecogniser(languages: readonly ShopWords[]): Recogniser {
  const patterns = languages.map(({ questions }) => new Map(Object.entries(questions).map(([name, text]) => [name, patternOf(text)])));
  const fold = (label: string): string => label.normalize('NFC').trim();
  return {
    isLabel: (name, label) => languages.some(({ labels }) => fold(labels[name]) === fold(label)),
    asks: (name, text) => patterns.some((byName) => byName.get(name)?.test(text.normalize('NFC'))),
  };
}
