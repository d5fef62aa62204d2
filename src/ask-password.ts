import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from './usage-error.js';

/**
 * Asks on the terminal for a new password, twice and without showing it; where there is no terminal, takes
 * the first line of the input.
 * @throws UsageError
 */
export async function askPassword(): Promise<string> {
  const { stdin: input, stderr } = process;
  // A terminal shows what readline writes, so nothing is written.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output, terminal: input.isTTY });
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    if (input.isTTY) stderr.write(question);
    const { value, done } = await answers.next();
    if (input.isTTY) stderr.write('\n');
    if (done || !value) throw new UsageError('No password was given.');
    return value;
  };
  lines.on('SIGINT', () => lines.close());
  try {
    const password = await ask('Password (12 characters or more): ');
    if (input.isTTY && (await ask('Once more: ')) !== password) {
      throw new UsageError('These were two different passwords.');
    }
    return password;
  } finally {
    lines.close();
  }
}
