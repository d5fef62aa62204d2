import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { configureApp, httpAdapter } from './configure-app.js';
import { FileHousekeeping } from './documents/index.js';
import { drain } from './drain.js';
import type { Config } from './platform/config/index.js';
import { analyze, type Connection, migrate } from './platform/database/index.js';
import { openDatabase } from './platform/database/open-database.js';
import { StartFault } from './platform/errors/index.js';
import { Jobs } from './platform/jobs/index.js';
import { createLog, NestLogger } from './platform/log/index.js';
import { loadSampleDataIfEmpty } from './sample-data/index.js';
import { isLoopback, keepSignIns, signIns } from './sample-sign-ins.js';
import { welcome } from './welcome.js';

/** Starts the whole of Plenary: database, migrations, sample data, HTTP. */
export async function start(config: Config): Promise<void> {
  const database = await openDatabase(config);
  let listening: NestFastifyApplication | undefined;
  stopOnSignals(async () => {
    if (listening) await drain(listening);
    await database.stop();
  });
  try {
    const app = await createApp(config, await migrate(database));
    const loaded = await loadSampleData(app, config);
    if (loaded) await analyze(database);
    await app.get(FileHousekeeping).begin();
    await listen(app, config);
    listening = app;
    console.log(welcome(reachedAt(config, app), database, loaded, signIns(config)));
    app.get(Jobs).start();
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** @returns whether anything was loaded */
async function loadSampleData(app: NestFastifyApplication, config: Config): Promise<boolean> {
  if (config.sampleData !== 'auto') return false;
  const loaded = await loadSampleDataIfEmpty(app, isLoopback(config));
  if (loaded?.personas) keepSignIns(config, loaded.personas);
  return loaded !== undefined;
}

async function createApp(config: Config, connection: Connection): Promise<NestFastifyApplication> {
  const log = createLog(config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(connection, config),
    httpAdapter(config, log),
    { logger: new NestLogger(log), abortOnError: false },
  );
  await configureApp(app, config);
  return app;
}

async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as { code?: string };
    await app.close();
    if (code === 'EADDRINUSE')
      throw new StartFault(`port ${port} on ${host} is in use; set PORT to another one.`);
    if (code === 'EACCES')
      throw new StartFault(`port ${port} is not allowed for this user; set PORT to 1024 or higher.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartFault(`HOST "${host}" is no address of this machine.`);
    }
    throw error;
  }
}

/** Where people reach Plenary; with PORT=0 the system has chosen the port. */
function reachedAt({ port, publicUrl }: Config, app: NestFastifyApplication): string {
  if (port !== 0) return publicUrl;
  const { port: chosen } = app.getHttpServer().address() as AddressInfo;
  return publicUrl.replace(/:0$/, `:${chosen}`);
}

/** The first signal stops in good order: no new connections, requests in flight finish, then the database. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = async () => {
    if (stopping) return;
    stopping = true;
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void onSignal());
}
