import assert from 'node:assert/strict';
import pg from 'pg';
import { wire } from './load.mjs';

/**
 * The requests of a work for each server, one for each of the work's ids; each was asked once and
 * its answer compared: all servers must tell the same facts.
 * @returns {Promise<Map<object, {requests: {bytes: Buffer, length: number}[], statements: number}>>}
 */
export async function prepareRequests(work, servers, databaseUrl) {
  const ids = await idsOf(work, databaseUrl);
  const asked = new Map(servers.map(server => [server, { requests: [], statements: 0 }]));
  for (const id of ids) {
    const facts = new Map();
    for (const server of servers) {
      const request = requestTo(server.name, work, id);
      const { statements: before } = await server.usage();
      const answer = await ask(server, request);
      const { statements: after } = await server.usage();
      const { requests, statements } = asked.get(server);
      requests.push({ bytes: wire(request), length: Buffer.byteLength(answer) });
      asked.set(server, { requests, statements: Math.max(statements, after - before) });
      facts.set(server.name, factsOf(server.name, work, answer));
    }
    for (const name of ['postgraphile', 'limit']) {
      assert.deepEqual(
        facts.get(name),
        facts.get('plenary'),
        `${work.name}: ${name} and plenary tell different facts`,
      );
    }
  }
  return asked;
}

async function idsOf(work, databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(work.ids);
  await client.end();
  assert(rows.length > 0, `${work.name}: there is nothing to ask for`);
  return rows.map(row => row.id);
}

function requestTo(name, work, id) {
  if (name === 'limit') return { method: 'GET', path: `/${work.name}/${id}` };
  return {
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify({ query: work[name], variables: id ? { id } : {} }),
  };
}

async function ask({ name, port }, { method, path, body }) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body });
  const answer = await response.text();
  assert.equal(response.status, 200, `${name}: ${answer}`);
  return answer;
}

/** The limit answers in Plenary's form. */
function factsOf(name, work, answer) {
  const { data, errors } = JSON.parse(answer);
  assert.equal(errors, undefined, `${name}: ${JSON.stringify(errors)}`);
  return (name === 'postgraphile' ? work.facts.postgraphile : work.facts.plenary)(data);
}
