import { nothing, type Answer } from '../answer';

/** What goods are counted in, as a unit's code; the codes in `likely` stand there as choices, any other unit's word will do. */
export function saleUnit(likely: readonly string[]): Answer<string> {
  return {
    choices: likely.map((key) => ({ key })),
    read: (input, reader) => {
      const chosen = likely.find((code) => code === input.choice);
      if (chosen) return { value: chosen };
      const text = input.text?.trim();
      if (!text) return nothing;
      const heard = reader.quantity(text)?.quantity ?? reader.quantity(`1 ${text}`)?.quantity;
      return heard ? { value: heard.unit } : nothing;
    },
  };
}
