import { parsed } from '../fields';
import { oaShape } from './shapes';

const DAY = 24 * 60 * 60 * 1000;
/** How long before its end a package is told of. */
const SOON = 14 * DAY;
/** Vietnam has no summer time. */
const VIETNAM = 7 * 60 * 60 * 1000;

/** What the answer of `getoa` says of an OA: its name, and what keeps it or soon will keep it from writing. Source: zalo.md 3.2 and 3.5. */
export function inspectOa(data: unknown, expectedId: string, now: number): { name?: string; problems: string[] } {
  const oa = parsed(oaShape, data);
  if (!oa) return { problems: ['Zalo does not say whose token this is.'] };
  const problems = [
    oa.oa_id !== undefined && oa.oa_id !== expectedId ? `The token is of the OA ${oa.oa_id}, not of ${expectedId}.` : undefined,
    oa.is_verified === false ? 'The OA is not verified (it has no yellow tick), and only verified ones may send by the API.' : undefined,
    packageProblem(oa.package_valid_through_date ?? '', now),
  ].filter((problem) => problem !== undefined);
  return { ...(oa.name ? { name: oa.name } : {}), problems };
}

/** A package is good through its last day in Vietnam. A date of another form than 31/12/2026 says nothing. */
function packageProblem(date: string, now: number): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(date.trim()) ?? [];
  const left = Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) - VIETNAM - now;
  if (left < 0) return `The OA's package ended on ${day}/${month}/${year}: renew it, or nothing can be sent.`;
  return left < SOON ? `The OA's package ends on ${day}/${month}/${year}: renew it before.` : undefined;
}
