import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { configureApp, httpAdapter } from '../../src/configure-app.js';
import { readConfig } from '../../src/platform/config/index.js';
import { asRuntime, type Connection } from '../../src/platform/database/index.js';
import { createLog, type Log, NestLogger } from '../../src/platform/log/index.js';
import { administratorToken } from './administrator.js';
import { createTestDatabase } from './database.js';

export interface UserError {
  code: string;
  message: string;
  path: string[];
}

// biome-ignore lint/suspicious/noExplicitAny: answers are compared as a whole, their shape is the test's business.
export type Data = any;

export interface GraphQLAnswer {
  status: number;
  headers: Record<string, unknown>;
  data: Data;
  errors?: {
    message: string;
    path?: string[];
    extensions: { code: string; reason?: string; [key: string]: unknown };
  }[];
  extensions?: Data;
}

export interface TestApp {
  app: NestFastifyApplication;
  /** Sends a document and gives the whole answer; by the administrator unless another token, or null for nobody, is given. */
  send(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
    by?: string | null,
  ): Promise<GraphQLAnswer>;
  /** Sends a document that must succeed, and gives its data. */
  ask(query: string, variables?: object, by?: string | null): Promise<Data>;
  /** Runs a mutation `name(input: NameInput!)`; `select` is the selection inside the payload. */
  mutate(name: string, input: object, select: string): Promise<Data>;
  /** Runs a mutation that must be refused, and gives its user errors. */
  refuse(name: string, input: object, language?: string): Promise<UserError[]>;
  close(): Promise<void>;
}

/** The real application on a database of its own. */
export async function createTestApp(
  template?: string,
  env: NodeJS.ProcessEnv = {},
  log?: Log,
): Promise<TestApp> {
  const database = await createTestDatabase(template);
  const plenary = await testAppOn(database.connection, env, log);
  return {
    ...plenary,
    close: async () => {
      await plenary.close();
      await database.drop();
    },
  };
}

/** The real application on a database that the caller has made, with the rights that it has in earnest. */
export async function testAppOn(
  connection: Connection,
  env: NodeJS.ProcessEnv = {},
  log: Log = createLog('error'),
): Promise<TestApp> {
  const config = readConfig(env);
  const module = await Test.createTestingModule({
    imports: [AppModule.forRoot(asRuntime(connection), config)],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    httpAdapter(config, log) as FastifyAdapter,
    { logger: new NestLogger(log) },
  );
  await configureApp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const send: TestApp['send'] = async (query, variables = {}, headers = {}, by = administratorToken()) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(by && { authorization: `Bearer ${by}` }),
        ...headers,
      },
      payload: { query, variables },
    });
    return { status: response.statusCode, headers: response.headers, ...response.json() };
  };
  const ask: TestApp['ask'] = async (query, variables, by) => {
    const { data, errors } = await send(query, variables, {}, by);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  };
  const inputType = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const document = (name: string, select: string) =>
    `mutation ($input: ${inputType(name)}) { ${name}(input: $input) { ${select} userErrors { code message path } } }`;

  return {
    app,
    send,
    ask,
    mutate: async (name, input, select) => {
      const payload = (await ask(document(name, select), { input }))[name];
      if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors, null, 2));
      return payload;
    },
    refuse: async (name, input, language = 'en') => {
      const { data, errors } = await send(document(name, ''), { input }, { 'accept-language': language });
      if (errors) throw new Error(JSON.stringify(errors, null, 2));
      return data[name].userErrors;
    },
    close: () => app.close(),
  };
}
