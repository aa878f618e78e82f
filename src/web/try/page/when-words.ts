import { formatsOf } from '../../../i18n/formats';
import type { Language } from '../api';
import { capital } from './words';

const THREE_DAYS = 3 * 86_400_000;

/** "Hôm nay, thứ Ba 24/11": above the messages of a day. */
export const dayWords = (language: Language, at: number, now: number): string => capital(formatsOf(language).day(new Date(at), new Date(now)));

/** "thứ Ba 24/11": seen from three days on, no day is called today or tomorrow. */
export const dateWords = (language: Language, at: number): string => formatsOf(language).day(new Date(at), new Date(at + THREE_DAYS));

/** "3 giờ 20 chiều". */
export const timeWords = (language: Language, at: number): string => formatsOf(language).time(new Date(at));
