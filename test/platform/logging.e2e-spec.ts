import { QueryFailedError } from 'typeorm';
import { createLog, describeError, NestLogger } from '../../src/platform/log/index.js';
import { terminalLines } from '../../src/platform/log/terminal-lines.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { asOwner } from '../support/database.js';

const SECRETS = {
  password: 'Mật-khẩu-9f2c',
  cookie: 'cookie-value-41d7',
  bearer: 'bearer-token-77aa',
  email: 'nguyen.van.a@example.vn',
  phone: '0912-345-678',
  link: 'invitation-token-5b1e',
};

describe('the log of an installation', () => {
  let plenary: TestApp;
  const lines: string[] = [];
  beforeAll(async () => {
    plenary = await createTestApp(undefined, {}, createLog('debug', { write: line => lines.push(line) }));
  });
  beforeEach(() => lines.splice(0));
  afterAll(() => plenary.close());

  const logged = () => lines.map(line => JSON.parse(line));
  const { password, cookie, bearer, email, phone, link } = SECRETS;
  const headers = {
    cookie: `__Host-plenary=${cookie}; plenary=${cookie}`,
    authorization: `Bearer ${bearer}`,
    'accept-language': 'en',
  };
  const post = (url: string, payload: string, type = 'application/json') =>
    plenary.app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload });

  it('has one line a request: method, route, status, duration, id', async () => {
    const response = await plenary.app.inject('/graphql?query=%7B__typename%7D');
    expect(logged()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        context: 'HTTP',
        msg: 'request',
        method: 'GET',
        route: '/graphql',
        status: 200,
        milliseconds: expect.any(Number),
        requestId: response.headers['x-request-id'],
      },
    ]);
  });

  it.each(['/healthz', '/readyz'])('tells %s only when it is debugged', async url => {
    await plenary.app.inject(url);
    expect(logged()).toMatchObject([{ level: 'debug', route: url }]);
  });

  it('holds nothing of what requests say: no password, cookie, token, address or number', async () => {
    const person = `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }`;
    const everything = Object.values(SECRETS).join(' ');
    const requests = [
      post('/graphql', JSON.stringify({ query: person, variables: { input: { name: everything } } })),
      post('/graphql', JSON.stringify({ query: person, variables: { input: { password, email, phone } } })),
      post('/graphql', JSON.stringify({ query: `{ person(id: "${email} ${password}") { id } }` })),
      post('/graphql', JSON.stringify({ query: `{ ${'x'} # ${everything}` })),
      post('/graphql', `{"password": "${everything}`),
      post('/graphql', JSON.stringify({ query: everything.padEnd(200_000) })),
      post('/graphql', `query=${everything}`, 'application/x-www-form-urlencoded'),
      post('/auth/sign-in', JSON.stringify({ email, password })),
      post('/auth/sign-in', `email=${email}&password=${password}`, 'application/x-www-form-urlencoded'),
      post('/auth/sign-in', `{"email": "${email}", "password": "${password}`),
      post(`/auth/reset/${link}?email=${email}`, '{}'),
      plenary.app.inject({ url: `/auth/invitations/${link}?token=${bearer}`, headers }),
      plenary.app.inject({ url: `/%zz${link}?token=${bearer}`, headers }),
      plenary.app.inject({ url: `/graphql?query={__typename}&token=${bearer}&email=${email}`, headers }),
    ];
    const answers = await Promise.all(requests);
    expect(logged().filter(({ msg }) => msg === 'request').length).toBeGreaterThanOrEqual(13);
    const text = lines.join('');
    const found = Object.entries(SECRETS).filter(
      ([, secret]) => text.includes(secret) || text.includes(encodeURIComponent(secret)),
    );
    expect(found).toEqual([]);
    console.log(
      `logs: ${answers.length} requests with ${Object.keys(SECRETS).length} secrets each, none logged`,
    );
  });

  it('knows an unforeseen fault by the id that the client reads, without what the row held', async () => {
    await asOwner(plenary.app, 'alter table person add constraint no_more check (false) not valid');
    const { errors } = await plenary.send(
      'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } } }',
      {
        input: { name: email },
      },
    );
    const { code, requestId } = errors![0]!.extensions;
    expect(code).toBe('INTERNAL');
    const [fault, ...others] = logged().filter(({ level }) => level === 'error');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      requestId,
      path: ['createPerson'],
      err: {
        type: 'QueryFailedError',
        code: '23514',
        constraint: 'no_more',
        stack: expect.stringContaining('\n    at '),
      },
    });
    expect(lines.join('')).not.toContain(email);
  });

  it('takes out what stands under the name of a secret, however deep', () => {
    const log = createLog('info', { write: line => lines.push(line) });
    log.info({ password, headers: { cookie, authorization: bearer, 'set-cookie': [cookie] } });
    log.info({ input: [{ email, phone, accessToken: link }], a: { b: { clientSecret: password } } });
    log.info({ newPassword: { value: password } }, 'with a text');
    const text = lines.join('');
    expect(Object.values(SECRETS).filter(secret => text.includes(secret))).toEqual([]);
    expect(text.match(/\[Redacted\]/g)).toHaveLength(9);
  });

  it('survives an object that holds itself', () => {
    const log = createLog('info', { write: line => lines.push(line) });
    const circle: Record<string, unknown> = {};
    circle.again = circle;
    log.info({ circle });
    expect(lines).toHaveLength(1);
  });
});

describe('an error in the log', () => {
  it('of a statement has its code and constraint, but not its parameters', () => {
    const driverError = Object.assign(
      new Error('duplicate key value violates unique constraint "account_email"'),
      {
        code: '23505',
        constraint: 'account_email',
        detail: 'Key (email)=(a@b.vn) already exists.',
      },
    );
    const described = describeError(
      new QueryFailedError('insert into account values ($1)', ['a@b.vn'], driverError),
    );
    expect(described).toMatchObject({ type: 'QueryFailedError', code: '23505', constraint: 'account_email' });
    expect(JSON.stringify(described)).not.toMatch(/a@b\.vn|insert into/);
  });

  it('leaves out the value that PostgreSQL could not take, also from the stack', () => {
    const described = describeError(new Error('invalid input syntax for type date: "a@b.vn"'));
    expect(described.message).toBe('invalid input syntax for type date');
    expect(described.stack).toMatch(/^Error: invalid input syntax for type date\n +at /);
  });

  it('leaves it out as well where the error stands alone', () => {
    const written: string[] = [];
    const log = createLog('info', { write: line => written.push(line) });
    const error = new Error('invalid input syntax for type date: "a@b.vn"');
    log.error(error);
    log.error({ err: error });
    log.error({ reason: { error } });
    new NestLogger(log).error(error);
    expect(written).toHaveLength(4);
    expect(written.join('')).not.toContain('a@b.vn');
  });

  it('tells its cause in the same way', () => {
    const cause = new Error('invalid input syntax for type uuid: "a@b.vn"');
    expect(describeError(new Error('outer', { cause })).cause?.message).toBe(
      'invalid input syntax for type uuid',
    );
  });

  it('that is no Error tells nothing of itself', () => {
    expect(describeError('a@b.vn')).toEqual({ type: 'string', message: 'something other than an Error' });
  });
});

describe('a line at a terminal', () => {
  const printed: string[] = [];
  const log = createLog('info', terminalLines({ write: (line: string) => printed.push(line) > 0 }));
  beforeEach(() => printed.splice(0));

  it('is to be read by a person', () => {
    log.info({ context: 'HTTP', status: 200 }, 'request');
    expect(printed).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d INFO {2}request context=HTTP status=200\n$/),
    ]);
  });

  it('shows the stack of an error below', () => {
    log.error({ err: new Error('broken') });
    expect(printed).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d ERROR broken\nError: broken\n +at /)]);
  });
});
