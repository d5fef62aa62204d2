/** Instants are compared as such: each server writes them in its own way. */
export const instant = text => text && new Date(text).getTime();

/** PostGraphile gives a localized text in all its languages; the data has just one. */
export const vi = text => text?.vi ?? null;
