import { randomBytes } from 'node:crypto';

/** An error as the Graph API answers it; thrown inside the Graph side and turned into its JSON in one place. */
export class GraphError extends Error {
  constructor(
    readonly code: number,
    readonly subcode: number | undefined,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

/** `{error:{message,type,code,error_subcode?,fbtrace_id}}`, the shape of messenger.md section 5. */
export function graphErrorBody(error: GraphError): Record<string, unknown> {
  return {
    error: {
      message: `(#${error.code}) ${error.message}`,
      type: error.code === 190 || error.code === 100 ? 'OAuthException' : 'FacebookApiException',
      code: error.code,
      ...(error.subcode === undefined ? {} : { error_subcode: error.subcode }),
      fbtrace_id: randomBytes(8).toString('base64url'),
    },
  };
}
