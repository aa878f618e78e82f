import { z } from 'zod';

/** Below this a time is in seconds: in milliseconds it would be March 1973. */
const SECONDS_BELOW = 1e11;
/** The last instant a Date can hold. */
const LATEST = 8.64e15;

/** An id, sent as a string or a number, as a string. */
export const idShape = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().min(1).max(1000));

/** A time as ms since 1970; Meta sends ms, sometimes seconds, sometimes in a string. */
const timeShape = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().positive().max(LATEST))
  .transform((time) => Math.trunc(time < SECONDS_BELOW ? time * 1000 : time));

const partyShape = z.object({ id: idShape }).optional().catch(undefined);
const referralShape = z.object({ ref: idShape.optional().catch(undefined) });

/** What every item says: between whom and when. A sender may be missing (policy notices) or be no person (`user_ref`). */
export const itemShape = z.object({ sender: partyShape, recipient: partyShape, timestamp: timeShape.optional().catch(undefined) });

export const messageShape = z.object({
  mid: idShape.optional().catch(undefined),
  text: z.string().nullish(),
  quick_reply: z.object({ payload: z.string() }).optional().catch(undefined),
  attachments: z.array(z.unknown()).catch([]),
  referral: referralShape.optional().catch(undefined),
  is_echo: z.boolean().optional(),
  is_deleted: z.boolean().optional(),
  /** A number in Meta's samples, a string elsewhere. */
  app_id: idShape.optional().catch(undefined),
  metadata: z.string().optional().catch(undefined),
});

export const postbackShape = z.object({
  mid: idShape.optional().catch(undefined),
  title: z.string().catch(''),
  payload: z.string().catch(''),
  referral: referralShape.optional().catch(undefined),
});

export const referralItemShape = referralShape;

export const reactionShape = z.object({
  mid: idShape,
  action: z.enum(['react', 'unreact']),
  emoji: z.string().optional().catch(undefined),
});

/** Deliveries and reads: everything up to the watermark. */
export const watermarkShape = z.object({ watermark: timeShape });

export const entryShape = z.object({
  id: idShape,
  time: timeShape.optional().catch(undefined),
  messaging: z.array(z.unknown()).catch([]),
  standby: z.array(z.unknown()).catch([]),
  changes: z.array(z.unknown()).catch([]),
});

export const changeShape = z.object({ field: z.string(), value: z.unknown() });
