import { z } from 'zod';
import { idShape, timeShape } from '../fields';

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
