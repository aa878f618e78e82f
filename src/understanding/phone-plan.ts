// The change of September to November 2018: old four-digit prefix → new three-digit prefix (vietnamese.md 1.5).
const OLD_MOBILE: Record<string, string> = {
  '0120': '070', '0121': '079', '0122': '077', '0126': '076', '0128': '078', '0123': '083', '0124': '084', '0125': '085', '0127': '081', '0129': '082',
  '0162': '032', '0163': '033', '0164': '034', '0165': '035', '0166': '036', '0167': '037', '0168': '038', '0169': '039', '0186': '056', '0188': '058', '0199': '059',
};

// The change of area codes of 2017, in three steps (Ministry of Information and Communications, decision 2036/QĐ-BTTTT of 2016).
const OLD_AREA: Record<string, string> = {
  '022': '0212', '0231': '0213', '020': '0214', '0230': '0215', '029': '0216', '052': '0232', '053': '0233', '054': '0234', '0510': '0235', '0511': '0236', '037': '0237', '038': '0238', '039': '0239',
  '033': '0203', '0240': '0204', '025': '0205', '026': '0206', '027': '0207', '0280': '0208', '0281': '0209', '0320': '0220', '0321': '0221', '0241': '0222', '031': '0225', '0351': '0226', '036': '0227', '0350': '0228', '030': '0229',
  '0780': '0290', '0781': '0291', '0710': '0292', '0711': '0293', '074': '0294', '076': '0296', '077': '0297', '079': '0299', '04': '024', '08': '028', '061': '0251', '062': '0252', '064': '0254', '055': '0255', '056': '0256', '057': '0257',
  '058': '0258', '068': '0259', '060': '0260', '0501': '0261', '0500': '0262', '063': '0263', '059': '0269', '070': '0270', '0651': '0271', '072': '0272', '073': '0273', '0650': '0274', '075': '0275', '066': '0276', '067': '0277',
};

/** A number of today's plan. */
export interface PlanNumber {
  e164: string;
  type: 'mobile' | 'landline';
}

/** What libphonenumber's full metadata says of Vietnam, of all that the patterns of landlines and of mobile numbers, without the 0 before them (its `source/metadata.js` names the places). */
interface Metadata {
  countries: { VN: { 11: [landlines: [pattern: string], mobiles: [pattern: string]] } };
}

/**
 * The plan of today; read at the first number, not when the program starts. Only the patterns are asked: the parser, which knows all that the world puts around
 * a number, is a fifth of what reading orders loads.
 */
let plan: Record<PlanNumber['type'], RegExp> | undefined;
function planOfToday(): NonNullable<typeof plan> {
  if (plan) return plan;
  const { countries } = require('libphonenumber-js/metadata.max.json') as Metadata; // Its format 4, which a test holds to what the parser says.
  const [[landlines], [mobiles]] = countries.VN[11];
  return (plan = { landline: new RegExp(`^(?:${landlines})$`), mobile: new RegExp(`^(?:${mobiles})$`) });
}

/** The number that national digits ("0905123456") are in today's plan of mobile numbers and landlines; undefined when they are none. */
export function inPlan(national: string): PlanNumber | undefined {
  if (!/^0(?:[35789]\d{8}|2\d{9})$/.test(national)) return undefined;
  const digits = national.slice(1);
  const type = digits.length === 9 ? 'mobile' : 'landline';
  return planOfToday()[type].test(digits) ? { e164: `+84${digits}`, type } : undefined;
}

/** What an old number has become: an eleven-digit mobile number from before 2018, a landline with its area code from before 2017. A suggestion: ask. */
export function movedTo(national: string): PlanNumber | undefined {
  const prefix = national.length === 11 ? OLD_MOBILE[national.slice(0, 4)] : undefined;
  if (prefix) return inPlan(prefix + national.slice(4));
  for (const length of [4, 3, 2]) {
    const area = OLD_AREA[national.slice(0, length)];
    const moved = area && isLocal(national.slice(length)) ? inPlan(area + national.slice(length)) : undefined;
    if (moved?.type === 'landline') return moved;
  }
  return undefined;
}

/** Local numbers began with 3 nearly everywhere, those of eight digits (Hà Nội, Hồ Chí Minh City) with 2, 6 and 7 too; what begins otherwise is another slip. */
const isLocal = (digits: string): boolean => /^(?:3\d{6}|[2367]\d{7})$/.test(digits);
