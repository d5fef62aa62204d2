/**
 * Who acts or reads. Until there are accounts everybody who reaches the server is the same
 * anonymous person, and the sample data is loaded by the system itself.
 */
export type Actor = { kind: 'anonymous' } | { kind: 'system' };

export const ANONYMOUS: Actor = { kind: 'anonymous' };
export const SYSTEM: Actor = { kind: 'system' };
