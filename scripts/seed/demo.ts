import type { Channel } from '../../src/domain/coop';
import type { Role } from '../../src/domain/member';
import { TRIAL_COOP } from '../../src/web/try/trial';
import type { GoodsKind } from '../draw/draw-goods';

/** The demonstration co-op, invented like everybody and everything in it. */
export const DEMO_COOP = { code: TRIAL_COOP, name: 'HTX Suối Xanh', phone: '0914 222 111' };

/** The page of the demonstration co-op in the emulator; SEED_PAGE_ID names another. */
export const demoPageId = (env: Readonly<Record<string, string | undefined>>): string => env['SEED_PAGE_ID'] || '100000000000001';

/** The OA of the demonstration co-op in the emulator; SEED_OA_ID names another. */
export const demoOaId = (env: Readonly<Record<string, string | undefined>>): string => env['SEED_OA_ID'] || '4000000000000000001';

/** Page and OA, as far as the shop speaks their platforms; people join in this order. */
export function demoAccounts(env: Readonly<Record<string, string | undefined>>): [Channel['type'], string][] {
  const accounts: [Channel['type'], string, string | undefined][] = [['messenger', demoPageId(env), env['MESSENGER_APP_ID']], ['zalo', demoOaId(env), env['ZALO_APP_ID']]];
  return accounts.filter(([, , app]) => app).map(([type, id]) => [type, id]);
}

export interface DemoPerson {
  call: string;
  role: Exclude<Role, 'buyer'>;
  phone: string;
}

/** The manager first: only the first one joins without another's yes. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { call: 'chị Hương', role: 'manager', phone: '0914 333 444' },
  { call: 'cô Ba', role: 'seller', phone: '0914 333 555' },
  { call: 'chú Tư', role: 'seller', phone: '0914 333 666' },
];

/** Somebody who may order; they have written to nobody yet. */
export const DEMO_BUYER = 'Thuỷ';

export interface DemoGoods {
  /** Its name and that of its picture. */
  kind: GoodsKind;
  /** The seller's form of address. */
  seller: string;
  /** Price of one unit. */
  dong: number;
  unit: string;
  /** How many units there are. */
  stock: number;
}

/** Twelve goods of two sellers. The first is added last: people see the newest first. */
export const DEMO_GOODS: readonly DemoGoods[] = [
  { kind: 'mật ong rừng', seller: 'cô Ba', dong: 180_000, unit: 'chai', stock: 24 },
  { kind: 'cam sành', seller: 'cô Ba', dong: 27_000, unit: 'kg', stock: 150 },
  { kind: 'chuối mốc', seller: 'cô Ba', dong: 15_000, unit: 'nải', stock: 30 },
  { kind: 'trứng gà', seller: 'cô Ba', dong: 35_000, unit: 'chục', stock: 20 },
  { kind: 'rau cải', seller: 'cô Ba', dong: 8_000, unit: 'bó', stock: 40 },
  { kind: 'bưởi', seller: 'cô Ba', dong: 40_000, unit: 'trái', stock: 60 },
  { kind: 'nấm tràm', seller: 'chú Tư', dong: 80_000, unit: 'kg', stock: 6 },
  { kind: 'gạo', seller: 'chú Tư', dong: 22_000, unit: 'kg', stock: 400 },
  { kind: 'tiêu', seller: 'chú Tư', dong: 160_000, unit: 'kg', stock: 35 },
  { kind: 'quế', seller: 'chú Tư', dong: 60_000, unit: 'bó', stock: 50 },
  { kind: 'khoai lang', seller: 'chú Tư', dong: 18_000, unit: 'kg', stock: 120 },
  { kind: 'măng khô', seller: 'chú Tư', dong: 280_000, unit: 'kg', stock: 15 },
];

/** "mật ong rừng" → "Mật ong rừng", as goods are named. */
export const nameOf = ({ kind }: DemoGoods): string => kind.charAt(0).toUpperCase() + kind.slice(1);
