/** Plenary cannot start, and a person can mend it: the message is one line that says why and what to do. */
export class StartFault extends Error {}
