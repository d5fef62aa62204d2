import { DataSource } from 'typeorm';
import { entities } from '../../src/features.js';
import { dataSourceOptions } from '../../src/platform/database/index.js';
import { asAdmin, TEMPLATE, testServerConnection, withDatabase } from './server.js';

const server = testServerConnection();
await asAdmin(server, `drop database if exists ${TEMPLATE} with (force)`);
await asAdmin(server, `create database ${TEMPLATE} template template0 encoding 'UTF8'`);
const template = new DataSource(dataSourceOptions(withDatabase(server, TEMPLATE), entities));
await template.initialize();
await template.runMigrations();
await template.destroy();
