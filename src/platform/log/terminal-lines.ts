import type { Writable } from 'node:stream';
import type { pino } from 'pino';

/** Writes the log as lines that a person reads: time, level, what happened, and the rest as key=value. */
export function terminalLines(terminal: Pick<Writable, 'write'>): pino.DestinationStream {
  return {
    write(line) {
      const { level, time, msg = '', err, ...rest } = JSON.parse(line);
      const values = Object.entries(rest).map(
        ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
      const head = [time.slice(11, 19), level.toUpperCase().padEnd(5), msg, ...values].filter(Boolean);
      terminal.write(`${[head.join(' '), err?.stack ?? err?.message].filter(Boolean).join('\n')}\n`);
    },
  };
}
