/** Half of the connections that there are: who waits for one too long is told that the database is not available. */
const AT_ONCE = 5;

/** Asks as each persona, a few at a time; the answers come in their order. */
export async function asEach<P, T>(personas: readonly P[], ask: (persona: P) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let at = 0; at < personas.length; at += AT_ONCE)
    answers.push(...(await Promise.all(personas.slice(at, at + AT_ONCE).map(ask))));
  return answers;
}
