import type { JSX } from 'preact';

/** The mark: a speech bubble wearing a nón lá. */
export function Mark({ size = 40 }: { size?: number }): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 48 48" width={size} height={size} aria-hidden>
      <path class="mark-bubble" d="M10 22h28a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4H20l-6 6v-6h-4a4 4 0 0 1-4-4v-9a4 4 0 0 1 4-4z" />
      <path class="mark-hat" d="M24 3.5 44.5 20c.8 3.4-8.2 6-20.5 6S2.7 23.4 3.5 20z" />
      <path class="mark-line" d="M17.5 9.7c3.6 2 9.4 2 13 0M10.5 15.5c6.6 4.2 20.4 4.2 27 0" />
      <circle class="mark-dot" cx="16" cy="32" r="1.9" />
      <circle class="mark-dot" cx="24" cy="32" r="1.9" />
      <circle class="mark-dot" cx="32" cy="32" r="1.9" />
    </svg>
  );
}

/** The co-op's picture on Messenger: a leaf over water. */
export function CoopPicture({ size }: { size: number }): JSX.Element {
  return (
    <svg class="coop-picture" viewBox="0 0 40 40" width={size} height={size} aria-hidden>
      <circle class="coop-ground" cx="20" cy="20" r="20" />
      <path class="coop-leaf" d="M13 19.5c-1.5-7.5 4-12 14-12 .5 8.5-4.5 13.5-12 12.5z" />
      <path class="coop-vein" d="M13.5 21c2-4 4.5-6.5 8.5-8.5" />
      <path class="coop-water" d="M7.5 25.5c4.2-3 8.3 3 12.5 0s8.3 3 12.5 0M10 31c3.3-2.4 6.7 2.4 10 0s6.7 2.4 10 0" />
    </svg>
  );
}
