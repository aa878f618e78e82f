import { nothing, type Answer } from '../answer';

/** What goods are counted in, as a unit's code; the codes in `likely` stand there as choices, any other unit's word will do. */
export function saleUnit(likely: readonly string[]): Answer<string> {
  return {
    choices: likely.map((key) => (key === 'kg' ? { key, labelKey: 'common:byKilo' } : { key, labelKey: 'common:byUnit', values: { unit: key } })),
    read: (input, reader) => {
      const chosen = likely.find((code) => code === input.choice);
      if (chosen) return { value: chosen };
      const text = input.text?.trim();
      if (!text || (/\d/.test(text) && reader.basis(text) === 'all')) return nothing; // "cả 2 con" is no unit
      const unit = reader.correction(`theo ${text}`).unit ?? reader.quantity(text)?.quantity?.unit ?? reader.quantity(`1 ${text}`)?.quantity?.unit;
      return unit === undefined ? nothing : { value: unit };
    },
  };
}
