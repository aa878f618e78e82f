import type { Database } from '../../src/store/database';
import { createCoopStore } from '../../src/store/coops';
import { createRateStore } from '../../src/store/rates';
import type { Finding } from './finding';

/** Co-ops that had to turn orders down lately, since they were more than are taken in an hour. */
export async function rateFindings(database: Database): Promise<Finding[]> {
  const rates = createRateStore(database);
  const findings: Finding[] = [];
  for (const { id, code } of await createCoopStore(database).all()) {
    const refused = await rates.refusedOf(id, new Date());
    if (refused > 0) findings.push({ what: `orders of ${code}`, state: 'too many', advice: `${code} turned ${refused} orders down in the last two hours: \`cho coop set ${code} --orders-an-hour\` and \`--buyer-orders-an-hour\` say how many it takes.` });
  }
  return findings;
}
