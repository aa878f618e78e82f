/**
 * Zalo's limits, in UTF-16 units or pieces; a photo's "1 MB" is read as the lesser, a million bytes. `buttons` are those of one whole message:
 * with more it is refused, and whether a list counts its elements apart is not known. Source: zalo.md 3.1.
 */
export const LIMITS = {
  text: 2000,
  buttons: 5,
  label: 100,
  payload: 1000,
  elements: 5,
  title: 100,
  subtitle: 500,
  photoBytes: 1_000_000,
} as const;
