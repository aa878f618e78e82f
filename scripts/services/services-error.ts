/** Nothing works, or the folder is in use: an end that its message explains to people, without a stack. */
export class ServicesError extends Error {}
