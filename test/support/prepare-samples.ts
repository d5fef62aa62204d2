import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config/index.js';
import { analyze, asRuntime } from '../../src/platform/database/index.js';
import { loadSampleDataIfEmpty } from '../../src/sample-data/index.js';
import { asAdmin, SAMPLES_TEMPLATE, TEMPLATE, testServerConnection, withDatabase } from './server.js';

// It gets its name when it is complete.
const loading = `${SAMPLES_TEMPLATE}_loading`;
const server = testServerConnection();
await asAdmin(server, `drop database if exists ${loading} with (force)`);
await asAdmin(server, `create database ${loading} template ${TEMPLATE}`);
const owner = withDatabase(server, loading);
const app = await NestFactory.createApplicationContext(AppModule.forRoot(asRuntime(owner), readConfig({})), {
  logger: ['error', 'fatal'],
  abortOnError: false,
});
await loadSampleDataIfEmpty(app);
await app.close();
await analyze({ owner });
await asAdmin(server, `alter database ${loading} rename to ${SAMPLES_TEMPLATE}`);
