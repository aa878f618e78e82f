/** Looks at pages in a real Chromium. */
const BROWSER = 'browser';
/** Kinds of test that need nothing but the code, and kinds that need MongoDB and Redis. */
const FAST = ['unit', 'flows', 'channels', 'understanding'];
const SLOW = ['integration', 'e2e', 'image', BROWSER];
/** Last and in a process of its own, since it takes all there is of the machine (what jest keeps of eighty files makes a race of 200 buyers four times as long); not where jest is given words of its own, which are about something else. */
const CHAOS = 'chaos';

/** One run of jest. `isSlow`: with services, one test file after the other, so that two do not fight for two cores. */
export interface Part {
  projects: string[];
  isSlow: boolean;
}

/** Splits `npm test -- unit integration -t words` into the runs it asks for and the words that are jest's own. */
export function selectParts(args: string[]): { parts: Part[]; jestArgs: string[] } {
  const named = args.filter((arg) => FAST.includes(arg) || SLOW.includes(arg) || arg === CHAOS);
  const jestArgs = args.filter((arg) => !named.includes(arg));
  const chosen = (kinds: string[]) => kinds.filter((kind) => named.length === 0 || named.includes(kind));
  const parts = [
    { projects: chosen(FAST), isSlow: false },
    { projects: chosen(SLOW), isSlow: true },
    { projects: jestArgs.length === 0 || named.length > 0 ? chosen([CHAOS]) : [], isSlow: true },
  ].filter(({ projects }) => projects.length > 0);
  return { parts, jestArgs };
}

/** The parts without the tests of pages, for a machine that has no browser. */
export function withoutBrowser(parts: Part[]): Part[] {
  return parts
    .map((part) => ({ ...part, projects: part.projects.filter((kind) => kind !== BROWSER) }))
    .filter(({ projects }) => projects.length > 0);
}

export const asksForBrowser = (parts: Part[]): boolean => parts.some(({ projects }) => projects.includes(BROWSER));
