import { DataSource } from 'typeorm';
import { entities } from '../../src/features.js';
import { dataSourceOptions } from '../../src/platform/database/index.js';
import { asAdmin, SAMPLES_TEMPLATE, TEMPLATE, testServerConnection, withDatabase } from './server.js';

const server = testServerConnection();
// One from an earlier run may be out of date.
await asAdmin(server, `drop database if exists ${SAMPLES_TEMPLATE} with (force)`);
await asAdmin(server, `drop database if exists ${TEMPLATE} with (force)`);
await asAdmin(server, `create database ${TEMPLATE} template template0 encoding 'UTF8'`);
const template = new DataSource(dataSourceOptions(withDatabase(server, TEMPLATE), entities));
await template.initialize();
await template.runMigrations();
await template.destroy();
