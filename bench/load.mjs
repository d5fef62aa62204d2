import { connect } from 'node:net';

const END_OF_HEADERS = Buffer.from('\r\n\r\n');

/** A request as it goes over the wire, ready to be sent again and again. */
export function wire({ method, path, body = '', token }) {
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n` +
      `Accept: application/json\r\n${token ? `Authorization: Bearer ${token}\r\n` : ''}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/**
 * Keeps a server busy with these requests in turn, and counts the answers. Written on bare sockets,
 * for the generator shares the machine with what it measures.
 * @param {{bytes: Buffer, length: number}[]} requests each with the length of body that its answer must have
 * @returns {Promise<number>} answers within that time
 */
export async function load(port, requests, { connections, seconds }) {
  const until = performance.now() + seconds * 1000;
  let next = 0;
  let answered = 0;

  const worker = () =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1').setNoDelay();
      let expected;
      let head = Buffer.alloc(0);
      let missing = 0;
      const send = () => {
        const request = requests[next++ % requests.length];
        expected = request.length;
        socket.write(request.bytes);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('The server closed a connection')));
      socket.on('data', chunk => {
        if (missing === 0) {
          head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
          const end = head.indexOf(END_OF_HEADERS);
          if (end < 0) return;
          const { status, length } = readHead(head.toString('latin1', 0, end));
          if (status !== 200 || length !== expected) {
            reject(new Error(`Answer of status ${status} and ${length} bytes; expected 200 and ${expected}`));
            return socket.destroy();
          }
          missing = length - (head.length - end - END_OF_HEADERS.length);
          head = head.subarray(0, 0);
        } else {
          missing -= chunk.length;
        }
        if (missing > 0) return;
        if (performance.now() < until) {
          answered += 1;
          return send();
        }
        socket.removeAllListeners('close').destroy();
        resolve();
      });
    });

  await Promise.all(Array.from({ length: connections }, worker));
  return answered;
}

function readHead(head) {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (!length) throw new Error(`The server did not say the length of its answer:\n${head}`);
  return { status: Number(head.slice(9, 12)), length: Number(length[1]) };
}
