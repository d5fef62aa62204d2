import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  recipients: string[];
  headers: Record<string, string>;
  text: string;
  /** An event for the calendar, and by which method its part says it comes. */
  calendar?: { method: string; text: string };
}

/** What the server does with a mail. */
export type Manner =
  | 'take'
  | 'refuse the recipient'
  | 'ask to come again'
  | 'refuse the text'
  | 'take it and hang up'
  /** An answer to the recipient. */
  | [code: number, text: string];

/** A real SMTP server on loopback. */
export class MailServer {
  readonly received: Received[] = [];
  /** Asked for each mail. */
  manner: (address: string) => Manner = () => 'take';
  private server: SMTPServer;
  private port = 0;

  /** @param port a free one if absent; the same one again after `close` */
  async open(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo: ({ address }, _, done) => {
        const manner = this.manner(address);
        if (manner === 'refuse the recipient') return done(answer(550, `5.1.1 no such mailbox ${address}`));
        if (Array.isArray(manner)) return done(answer(...manner));
        if (manner === 'ask to come again') return done(answer(451, '4.7.1 greylisted'));
        done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', chunk => chunks.push(chunk));
        stream.on('end', () => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          const manner = this.manner(recipients[0]!);
          if (manner === 'refuse the text') return done(answer(554, '5.6.0 not here'));
          this.received.push({ recipients, ...parsed(Buffer.concat(chunks).toString()) });
          if (manner !== 'take it and hang up') return done();
          // As a server that dies before it can answer.
          for (const connection of this.server.connections) connection.close();
        });
      },
    });
    this.server.on('error', () => {});
    const listening = this.server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    this.port = (listening.address() as AddressInfo).port;
  }

  /** What Plenary needs to know of it. */
  get env() {
    return { SMTP_URL: `smtp://127.0.0.1:${this.port}`, MAIL_FROM: 'Plenary <plenary@example.org>' };
  }

  async close(): Promise<void> {
    await new Promise<void>(resolve => this.server.close(resolve));
  }
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A mail as it came over the wire, decoded. */
export function parsed(raw: string): Omit<Received, 'recipients'> {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map(line => {
      const [name = '', ...value] = line.split(': ');
      return [name.toLowerCase(), decodedWords(value.join(': '))];
    }),
  );
  const encoded = body.join('\r\n\r\n');
  const { 'content-type': type = '' } = headers;
  if (type.startsWith('multipart/')) {
    const parts = partsOf(type, encoded);
    const text = parts.find(part => !part.headers['content-type']!.startsWith('text/calendar') && part.text);
    return { headers, text: text?.text ?? '', ...calendarIn(parts) };
  }
  const quoted = headers['content-transfer-encoding'] === 'quoted-printable';
  const text = quoted ? quotedBytes(encoded.replaceAll('=\r\n', '')) : Buffer.from(encoded, 'base64');
  if (type.startsWith('text/calendar')) {
    const [, method = ''] = /method=([A-Z]+)/.exec(type) ?? [];
    return { headers, text: '', calendar: { method, text: text.toString() } };
  }
  return { headers, text: text.toString().replaceAll('\r\n', '\n') };
}

type Parsed = ReturnType<typeof parsed>;

/** The parts of a message that has several, in order. */
function partsOf(type: string, body: string): Parsed[] {
  const [, boundary] = /boundary="?([^";]+)"?/.exec(type)!;
  const [, ...parts] = body.split(`--${boundary}`);
  return parts.filter(part => !part.startsWith('--')).map(part => parsed(part.replace(/^\r\n/, '')));
}

function calendarIn(parts: readonly Parsed[]): Pick<Received, 'calendar'> {
  const calendar = parts.flatMap(part => part.calendar ?? [])[0];
  return calendar ? { calendar } : {};
}

/** Words of a header as RFC 2047 encodes them; a character may be split between two. */
function decodedWords(value: string): string {
  return value.replace(/=\?utf-8\?[bq]\?[^?]*\?=(\s+=\?utf-8\?[bq]\?[^?]*\?=)*/gi, words => {
    const each = [...words.matchAll(/\?([bq])\?([^?]*)\?=/gi)];
    const bytes = each.map(([, encoding, text]) =>
      encoding!.toLowerCase() === 'b'
        ? Buffer.from(text!, 'base64')
        : quotedBytes(text!.replaceAll('_', ' ')),
    );
    return Buffer.concat(bytes).toString();
  });
}

function quotedBytes(text: string): Buffer {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
