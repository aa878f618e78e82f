import { z } from 'zod';
import { ZaloError } from './zalo-error';

const target = z.strictObject({ url: z.string().optional(), phone_code: z.string().optional(), content: z.string().optional() });

const button = z.strictObject({
  title: z.string().optional(),
  type: z.string(),
  payload: z.union([z.string(), target]).optional(),
  image_icon: z.string().optional(),
});

const element = z.strictObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  image_url: z.string().optional(),
  default_action: z.strictObject({ type: z.string(), url: z.string().optional(), payload: z.string().optional() }).optional(),
  buttons: z.array(button).optional(),
  media_type: z.string().optional(),
  url: z.string().optional(),
  attachment_id: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
});

const attachment = z.strictObject({
  type: z.string(),
  payload: z.strictObject({
    template_type: z.string().optional(),
    elements: z.array(element).optional(),
    buttons: z.array(button).optional(),
    token: z.string().optional(),
  }),
});

const message = z.strictObject({ text: z.string().optional(), attachment: attachment.optional(), quote_message_id: z.string().optional() });

const sendRequest = z.strictObject({ recipient: z.strictObject({ user_id: z.string().min(1) }), message });

/** The body of `POST /v3.0/oa/message/cs`. */
export type SendRequest = z.infer<typeof sendRequest>;
export type SentMessage = z.infer<typeof message>;
export type SentButton = z.infer<typeof button>;
export type SentElement = z.infer<typeof element>;

/** Reads the body of a send; throws -201 for parameters of a wrong shape and for those that Zalo does not know, ids that are no strings among them. */
export function readSendRequest(body: unknown): SendRequest {
  const read = sendRequest.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new ZaloError(-201, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
}
