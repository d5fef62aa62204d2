/**
 * As how many fields statistics count: all shares of a thing are read, however little is asked of them. A page of 100 things
 * with a few counts each just fits in one request.
 */
export const COUNTED = 450;
