/** An error of Zalo's API; it travels in the body of an answer with status 200. */
export class ZaloError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'ZaloError';
  }
}
