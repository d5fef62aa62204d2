import assert from 'node:assert/strict';
import pg from 'pg';
import { TOKEN } from './administrator.mjs';
import { wire } from './load.mjs';

const graphql = kind => (work, id) => ({
  method: 'POST',
  path: '/graphql',
  body: JSON.stringify({ query: work[kind], variables: variablesOf(id) }),
});

/** Who is measured, on which server, and how it is asked. Those of `kept` answer from what they have kept. */
const CONTENDERS = [
  { name: 'limit', server: 'limit', ask: (work, id) => ({ method: 'GET', path: `/${work.name}/${id}` }) },
  { name: 'postgraphile', server: 'postgraphile', ask: graphql('postgraphile') },
  {
    name: 'plenary',
    server: 'plenary',
    ask: (work, id) => ({ ...graphql('plenary')(work, id), ...(work.writes && { token: TOKEN }) }),
  },
  {
    name: 'memory',
    server: 'limit',
    kept: true,
    ask: (work, id) => ({ method: 'GET', path: `/memory/${work.name}/${id}` }),
  },
  {
    name: 'keptByGet',
    server: 'keeping',
    kept: true,
    ask: (work, id) => {
      const parameters = { query: work.plenary, variables: JSON.stringify(variablesOf(id)) };
      return { method: 'GET', path: `/graphql?${new URLSearchParams(parameters)}` };
    },
  },
  { name: 'keptByPost', server: 'keeping', kept: true, ask: graphql('plenary') },
];

/**
 * What to measure of a work: each contender with its requests, one for each of the work's ids. Each was asked
 * and its answer compared: all must tell the same facts.
 * @returns {Promise<{name: string, server: object, requests: {bytes: Buffer, length: number}[], statements: number}[]>}
 */
export async function prepareRequests(work, servers, databaseUrl) {
  const contenders = CONTENDERS.filter(({ kept }) => work.kept || !kept).map(contender => ({
    ...contender,
    server: servers.find(({ name }) => name === contender.server),
    requests: [],
    statements: 0,
  }));
  for (const id of await idsOf(work, databaseUrl)) {
    let expected;
    for (const contender of contenders) {
      const request = contender.ask(work, id);
      // What is kept is asked for twice: the first time, it is not kept yet.
      if (contender.kept) await ask(contender.server, request);
      const { statements: before } = await contender.server.usage();
      const answer = await ask(contender.server, request);
      const { statements: after } = await contender.server.usage();
      contender.requests.push({ bytes: wire(request), length: Buffer.byteLength(answer) });
      contender.statements = Math.max(contender.statements, after - before);
      const facts = factsOf(contender.name, work, answer);
      expected ??= facts;
      assert.deepEqual(facts, expected, `${work.name}: ${contender.name} and limit tell different facts`);
    }
  }
  return contenders;
}

async function idsOf(work, databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(work.ids);
  await client.end();
  assert(rows.length > 0, `${work.name}: there is nothing to ask for`);
  return rows.map(row => row.id);
}

function variablesOf(id) {
  return id ? { id } : {};
}

async function ask({ name, port }, { method, path, body, token }) {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
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
