/** "Dạ", perhaps with a form of address, at the head of a sentence. */
const DA = /^dạ(?: \p{L}{1,6})?[,.] +/iu;

/** Puts what belongs together into one text, a part a line; "Dạ" is said once in a message. */
export function joinSentences(parts: string[]): string {
  const first = parts.findIndex((part) => /^dạ(?!\p{L})/iu.test(part));
  return parts.map((part, index) => (first >= 0 && index > first ? withoutDa(part) : part)).join('\n');
}

function withoutDa(part: string): string {
  const rest = part.replace(DA, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
