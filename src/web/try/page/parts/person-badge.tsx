import type { JSX } from 'preact';
import type { TryPerson } from '../../api';

const TWO_LETTERS = /^(ch|gi|kh|ng|nh|ph|qu|th|tr)/iu;

/** What stands for a name in a circle: "cô Ba" → "Ba", "Thuỷ" → "Th", "chị Hương" → "H". */
export function initialsOf(name: string): string {
  const last = name.trim().split(/\s+/u).at(-1) ?? '';
  const count = last.length <= 2 ? last.length : TWO_LETTERS.test(last) ? 2 : 1;
  return last.slice(0, count);
}

export function PersonBadge({ person }: { person: TryPerson }): JSX.Element {
  return <span class={`badge badge-${person.role}`} aria-hidden>{initialsOf(person.name)}</span>;
}
