import type { z } from 'zod';

/** The platforms that an installation may speak, as people call them. */
export type Platform = 'Messenger' | 'Zalo';

/** The levels of LOG_LEVEL, the most talkative first. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** A line of the table; the key stands before it. */
export interface SettingRow<Schema extends z.ZodType = z.ZodType> {
  description: string;
  example: string;
  /** What holds when it is not set; without one it must be set, unless `isOptional` or of a platform. */
  fallback?: string;
  isOptional?: true;
  /** The platform that needs it: set with all of its others, or none of them is. One platform at least is set. */
  platform?: Platform;
  isSecret?: true;
  schema: Schema;
}
