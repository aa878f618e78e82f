import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { inPlan } from '../../../src/understanding/phone-plan';

const TYPES: Record<string, string> = { MOBILE: 'mobile', FIXED_LINE: 'landline' };

/** What libphonenumber's own parser says of national digits. */
function parsed(national: string): unknown {
  const phone = parsePhoneNumberFromString(national, 'VN');
  const type = phone?.isValid() ? TYPES[phone.getType() ?? ''] : undefined;
  return type && { e164: phone?.number, type };
}

// A mobile's first four digits tell, and a landline's.
test.each([['mobiles', /^[35789]/, '12345'], ['landlines', /^2/, '123456']])('%s of every prefix are those of libphonenumber', (_, opens, rest) => {
  const prefixes = [...Array(10_000).keys()].map((n) => String(n).padStart(4, '0')).filter((prefix) => opens.test(prefix));
  const said = prefixes.map((prefix) => `0${prefix}${rest}`);
  expect(said.map(inPlan)).toEqual(said.map(parsed));
});
