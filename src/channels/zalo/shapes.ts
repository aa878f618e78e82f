import { z } from 'zod';
import { idShape, timeShape } from '../fields';

const optionalId = idShape.optional().catch(undefined);
const text = z.string().nullish().catch(undefined);
const partyShape = z.object({ id: idShape, admin_id: optionalId }).optional().catch(undefined);

/** What the signature covers beside the bytes. The timestamp counts as it was written. */
export const signedShape = z.object({ timestamp: idShape, app_id: idShape.optional() });

/** What every event says, and who is named where: kinds of events differ in that (zalo.md 1.5). */
export const eventShape = z.object({
  event_name: z.string().min(1).max(100),
  timestamp: timeShape.optional().catch(undefined),
  sender: partyShape,
  recipient: partyShape,
  follower: partyShape,
  oa_id: optionalId,
  message: z.unknown().optional(),
});

export type ZaloEvent = z.infer<typeof eventShape>;

export const messageShape = z.object({
  msg_id: optionalId,
  text,
  attachments: z.array(z.unknown()).catch([]),
  react_icon: text,
  /** Only receipts of templates that went to a phone number have it. */
  tracking_id: z.unknown().optional(),
});

export type ZaloMessage = z.infer<typeof messageShape>;

export const attachmentShape = z.object({
  type: z.string().catch('unknown'),
  payload: z.object({ url: text, description: text }).catch({}),
});

/** What a business card carries as JSON in its description. */
export const businessCardShape = z.object({ phone: idShape });

/** What a successful answer of the API holds. */
export const sentShape = z.object({ message_id: idShape.optional().catch(undefined) });
export const uploadedShape = z.object({ attachment_id: idShape });

/** Tokens are good when both are there; Zalo tells failures in many ways (zalo.md 2). */
export const tokensShape = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1) });

export const oaShape = z.object({
  oa_id: optionalId,
  name: text,
  is_verified: z.boolean().optional().catch(undefined),
  package_name: text,
  package_valid_through_date: text,
});
