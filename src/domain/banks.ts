/** A bank as NAPAS knows it: its number in squares for transfers (BIN), and how people call it. */
export interface Bank {
  code: string;
  bin: string;
  name: string;
}

/** The account that a co-op is paid into. */
export interface BankAccount {
  bin: string;
  /** As the bank prints it: 6 to 19 letters and digits, no blanks. */
  account: string;
  /** The owner as the bank writes it: capitals without accents. */
  owner: string;
}

/**
 * Banks that take transfers by VietQR, with their BIN. The public lists that vietnam-qr-pay 1.5.1 (August 2026) and subiz/vietqr (2024)
 * print agree on each of them; a bank that is missing can be named by its BIN. Read 28 November 2026.
 */
const BANKS: readonly Bank[] = [
  ['VCB', '970436', 'Vietcombank'], ['CTG', '970415', 'VietinBank'], ['BIDV', '970418', 'BIDV'], ['AGRIBANK', '970405', 'Agribank'],
  ['COOPBANK', '970446', 'Co-opBank'], ['TCB', '970407', 'Techcombank'], ['MB', '970422', 'MB Bank'], ['ACB', '970416', 'ACB'],
  ['VPB', '970432', 'VPBank'], ['TPB', '970423', 'TPBank'], ['STB', '970403', 'Sacombank'], ['HDB', '970437', 'HDBank'],
  ['VIB', '970441', 'VIB'], ['SHB', '970443', 'SHB'], ['EIB', '970431', 'Eximbank'], ['MSB', '970426', 'MSB'], ['OCB', '970448', 'OCB'],
  ['LPB', '970449', 'LPBank'], ['SSB', '970440', 'SeABank'], ['NAB', '970428', 'Nam A Bank'], ['ABB', '970425', 'ABBANK'],
  ['BAB', '970409', 'Bac A Bank'], ['BVB', '970454', 'BVBank'], ['VAB', '970427', 'VietABank'], ['VBB', '970433', 'VietBank'],
  ['KLB', '970452', 'KienlongBank'], ['NCB', '970419', 'NCB'], ['PGB', '970430', 'PGBank'], ['PVCOMBANK', '970412', 'PVcomBank'],
  ['SGB', '970400', 'SaigonBank'], ['SCB', '970429', 'SCB'], ['BAOVIETBANK', '970438', 'BaoViet Bank'], ['MBV', '970414', 'MBV'],
  ['GPB', '970408', 'GPBank'], ['VIKKI', '970406', 'Vikki Bank'], ['VCBNEO', '970444', 'VCBNeo'], ['SHBVN', '970424', 'Shinhan Bank'],
  ['WVN', '970457', 'Woori Bank'], ['IVB', '970434', 'Indovina Bank'], ['VRB', '970421', 'VRB'], ['PBVN', '970439', 'Public Bank'],
  ['HLB', '970442', 'Hong Leong Bank'], ['SC', '970410', 'Standard Chartered'], ['UOB', '970458', 'UOB'], ['HSBC', '458761', 'HSBC'],
  ['CIMB', '422589', 'CIMB'], ['CAKE', '546034', 'Cake'], ['UBANK', '546035', 'Ubank'], ['TIMO', '963388', 'Timo'],
].map(([code = '', bin = '', name = '']) => ({ code, bin, name }));

/** Other codes that banks are known by. */
const ALSO: Readonly<Record<string, string>> = { ICB: 'CTG', VIETINBANK: 'CTG', VIETCOMBANK: 'VCB', BID: 'BIDV', VBA: 'AGRIBANK', TECHCOMBANK: 'TCB', MBBANK: 'MB', MBB: 'MB', VPBANK: 'VPB', TPBANK: 'TPB', SACOMBANK: 'STB', HDBANK: 'HDB', LPBANK: 'LPB' };

const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The bank with this code, name or BIN, in any case; undefined when it is not on the list. */
export function findBank(text: string): Bank | undefined {
  const wanted = plain(text);
  const code = ALSO[wanted] ?? wanted;
  return BANKS.find((bank) => bank.code === code || bank.bin === wanted || plain(bank.name) === wanted);
}

/** How people call a bank; its BIN when it is not on the list. */
export const bankNameOf = (bin: string): string => findBank(bin)?.name ?? bin;

/** An account number as it is kept, or undefined when it can be none. */
export function readAccount(text: string): string | undefined {
  const account = text.replace(/[\s.-]/g, '').toUpperCase();
  return /^[A-Z0-9]{6,19}$/.test(account) ? account : undefined;
}
