// The subscribers, in a process of their own: opens as many as it is told, and tells when all have had each event.
import { WebSocket } from 'ws';

const AT_ONCE = 200;
const SUBSCRIPTION = `subscription ($id: ID!) { agendaChanged(conferenceId: $id) {
  number kind conference { agenda { number changes { text } } } } }`;

let count = 0;
const heard = new Map();

process.on('message', async ({ open, url, conferenceId }) => {
  count = open;
  const since = Date.now();
  for (let opened = 0; opened < open; opened += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, open - opened) }, () => one(url, conferenceId)));
  }
  process.send({ openedIn: Date.now() - since });
});

function one(url, id) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', code => reject(new Error(`closed with ${code}`)));
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', data => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_ack') {
        const payload = { query: SUBSCRIPTION, variables: { id } };
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
        resolve();
      } else if (message.type === 'next') hear(message.payload.data.agendaChanged);
      else throw new Error(String(data));
    });
  });
}

function hear({ number, conference }) {
  if (conference.agenda.changes.length === 0) throw new Error('An event tells nothing');
  const now = Date.now();
  const event = heard.get(number) ?? { first: now, times: 0 };
  heard.set(number, event);
  event.times += 1;
  if (event.times === count) process.send({ first: event.first, last: now });
}
