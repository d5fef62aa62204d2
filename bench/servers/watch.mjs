// Preloaded into every measured server: counts its SQL statements, and tells what it has used when asked.
import { createRequire } from 'node:module';

// The very `pg` that the server uses.
const { Client } = createRequire(process.argv[1])('pg');
const query = Client.prototype.query;
let statements = 0;
Client.prototype.query = function counted(...args) {
  statements += 1;
  return query.apply(this, args);
};

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ statements, rssBytes: process.memoryUsage.rss(), cpuSeconds: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit());
