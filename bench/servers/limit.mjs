// The limit: a bare HTTP server that sends the result of one hand-written SQL statement: GET /<work>/<id>;
// or that from memory, after the first time: GET /memory/<work>/<id>.
import { createServer } from 'node:http';
import pg from 'pg';
import { works } from '../works/index.mjs';

const statements = new Map(works.filter(work => work.sql).map(work => [work.name, work.sql]));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL_SIZE) });

async function answer(name, id) {
  const text = statements.get(name);
  if (!text) return '{"data":{"__typename":"Query"}}';
  const { rows } = await pool.query({ name, text, values: [id], rowMode: 'array' });
  return rows[0][0];
}

const memory = new Map();

const server = createServer((request, response) => {
  const kept = memory.get(request.url);
  if (kept) return send(response, kept);
  const [name, id] = request.url.replace('/memory', '').slice(1).split('/');
  answer(name, id).then(
    body => {
      const bytes = Buffer.from(body);
      if (request.url.startsWith('/memory')) memory.set(request.url, bytes);
      send(response, bytes);
    },
    error => {
      console.error(error);
      response.writeHead(500).end();
    },
  );
});

function send(response, bytes) {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  });
  response.end(bytes);
}

server.listen(Number(process.env.PORT), '127.0.0.1');
