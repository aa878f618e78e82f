import { z } from 'zod';
import { GraphError } from './graph-error';

const id = z.union([z.string(), z.number().transform(String)]);

const button = z.looseObject({
  type: z.string(),
  title: z.string().optional(),
  payload: z.string().optional(),
  url: z.string().optional(),
});

const element = z.looseObject({
  title: z.string(),
  subtitle: z.string().optional(),
  image_url: z.string().optional(),
  default_action: z.looseObject({ url: z.string() }).optional(),
  buttons: z.array(button).optional(),
});

const attachment = z.looseObject({
  type: z.string(),
  payload: z.looseObject({
    url: z.string().optional(),
    template_type: z.string().optional(),
    text: z.string().optional(),
    buttons: z.array(button).optional(),
    elements: z.array(element).optional(),
  }),
});

const quickReply = z.looseObject({ content_type: z.string(), title: z.string().optional(), payload: z.string().optional() });

const message = z.looseObject({
  text: z.string().optional(),
  metadata: z.string().optional(),
  attachment: attachment.optional(),
  attachments: z.array(attachment).optional(),
  quick_replies: z.array(quickReply).optional(),
});

const sendRequest = z.looseObject({
  recipient: z.looseObject({ id }),
  messaging_type: z.string().optional(),
  message: message.optional(),
  sender_action: z.string().optional(),
  tag: z.string().optional(),
});

/** The body of `POST /{page}/messages`, as far as it is understood here. */
export type SendRequest = z.infer<typeof sendRequest>;
export type SentMessage = z.infer<typeof message>;
export type SentButton = z.infer<typeof button>;
export type SentAttachment = z.infer<typeof attachment>;

/** Reads the body of a send; throws error 100 as the platform does for parameters of a wrong shape. */
export function readSendRequest(body: unknown): SendRequest {
  const read = sendRequest.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new GraphError(100, undefined, `Param ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}

/** All attachments of a message, whether it has one or a list of photos. */
export const attachmentsOf = (sent: SentMessage): SentAttachment[] => [...(sent.attachment ? [sent.attachment] : []), ...(sent.attachments ?? [])];
