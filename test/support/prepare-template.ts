import { asRuntime, migrate } from '../../src/platform/database/index.js';
import { addAdministrator } from './administrator.js';
import { asAdmin, SAMPLES_TEMPLATE, TEMPLATE, testServerConnection, withDatabase } from './server.js';

const server = testServerConnection();
// One from an earlier run may be out of date.
await asAdmin(server, `drop database if exists ${SAMPLES_TEMPLATE} with (force)`);
await asAdmin(server, `drop database if exists ${TEMPLATE} with (force)`);
await asAdmin(server, `create database ${TEMPLATE} template template0 encoding 'UTF8'`);
const owner = withDatabase(server, TEMPLATE);
await migrate({ owner, runtime: asRuntime(owner) });
await addAdministrator(owner);
