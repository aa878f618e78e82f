/** Messenger cuts the titles of quick replies and buttons after 20 characters (developers.facebook.com, Send API, quick replies). */
export const LONGEST_LABEL = 20;

const PLACEHOLDER = /\{\{\s*([^,}\s]+)\s*(?:,\s*([^}]*?))?\s*\}\}/g;

/** The places of a text that values go into, each with its format when it has one. */
export function placeholders(text: string): { name: string; format?: string }[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '', format]) => ({ name, format }));
}
