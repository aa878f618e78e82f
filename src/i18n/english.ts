import { englishUnit } from '../domain/english-units';
import type { UnitPrice } from '../domain/money';
import { unitOf, type Quantity } from '../domain/quantity';
import { fold } from '../domain/text';
import { daysFrom, there } from './dates';
import { formatDong } from './format';
import type { Formats } from './formats';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** So many of a unit. Thousands are not parted: beside money with its dots, nobody could tell which sign means what. */
const counted = (amount: number, code: string): string => `${amount} ${englishUnit(code, amount)}`;

/** Thousandths are said in the smaller unit ("1 kilo 125 grams"), because "1.125" is read as a thousand when it is typed back. */
function inThousands(base: number, big: string, small: string): string {
  if (base > 0 && base < 1000) return counted(base, small);
  if (base % 10 === 0) return counted(base / 1000, big);
  return `${counted(Math.floor(base / 1000), big)} ${counted(base % 1000, small)}`;
}

/** What one of a chục or tá is called, by the name of the goods. */
const pieces = (base: number, goods: string): string => counted(base, /\b(trung|hot)\b/.test(fold(goods)) ? 'trứng' : 'cái');

/** "200 kilos", "300 grams", "1.5 litres", "20 sets of ten". */
function quantityShort(quantity: Quantity, goods = ''): string {
  const { base, unit: code } = quantity;
  const { dimension, factor } = unitOf(code);
  if (dimension === 'mass') return inThousands(base, 'kg', 'g');
  if (dimension === 'volume') return inThousands(base, 'lít', 'ml');
  return base % factor === 0 ? counted(base / factor, code) : pieces(base, goods);
}

/** "20 sets of ten (200 eggs)", "2 dozen (24 pieces)"; others as in short. */
function quantityLong(quantity: Quantity, goods = ''): string {
  const { base, unit: code } = quantity;
  const short = quantityShort(quantity, goods);
  const isSet = (code === 'chục' || code === 'tá') && base > 0 && base % unitOf(code).factor === 0;
  return isSet ? `${short} (${pieces(base, goods)})` : short;
}

/** "25.000 ₫ a kilo", "3.000 ₫ an egg". */
function unitPrice({ dong, unit }: UnitPrice): string {
  const word = englishUnit(unit, 1);
  return `${formatDong(dong)} ${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** "today, Monday 23 November"; the year only when it is not this one. */
function day(date: Date, now: Date): string {
  const said: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };
  const local = there(date);
  const year = local.getUTCFullYear() === there(now).getUTCFullYear() ? '' : ` ${local.getUTCFullYear()}`;
  const full = `${WEEKDAYS[local.getUTCDay()] ?? ''} ${local.getUTCDate()} ${MONTHS[local.getUTCMonth()] ?? ''}${year}`;
  const word = said[daysFrom(now, date)];
  return word ? `${word}, ${full}` : full;
}

/** "3 pm", "9:30 am", "12 noon". */
function time(date: Date): string {
  const local = there(date);
  const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()];
  if (minute === 0 && hour % 12 === 0) return hour === 12 ? '12 noon' : '12 midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'am' : 'pm'}`;
}

const fullDay = (date: Date, now: Date): string => day(date, now).replace(/^\w+, (?=\w+day )/, '');

/** "tomorrow morning, Tuesday 24 November". */
function part(date: Date, now: Date): string {
  const hour = there(date).getUTCHours();
  const said = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const near: Record<number, string> = { 0: `this ${said}`, 1: `tomorrow ${said}` };
  const word = near[daysFrom(now, date)];
  return word ? `${word}, ${fullDay(date, now)}` : `on the ${said} of ${fullDay(date, now)}`;
}

/** "8 pm today", "8 pm on Saturday 28 November". */
function by(date: Date, now: Date): string {
  const near: Record<number, string> = { 0: 'today', 1: 'tomorrow' };
  return `${time(date)} ${near[daysFrom(now, date)] ?? `on ${fullDay(date, now)}`}`;
}

/** English for buyers and co-op staff in Vietnam: money stays as it stands on notes and signs, units and days are put into words. */
export const ENGLISH: Formats = {
  unitPrice,
  quantity: quantityLong,
  quantityShort,
  unit: (code) => englishUnit(code, 1),
  units: (code) => englishUnit(code, 2),
  day,
  time,
  part,
  by,
};
