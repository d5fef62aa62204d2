/** The command line cannot be carried out as it was given; the message says what is wrong. */
export class UsageError extends Error {}
