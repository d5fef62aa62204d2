import { Body, Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { clientError } from '../../src/platform/graphql/index.js';
import { HttpFault } from '../../src/platform/http/index.js';
import { createLog } from '../../src/platform/log/index.js';
import { bareApp } from './bare-app.js';

const TOO_OFTEN = { vi: 'Quá nhiều lần thử.', en: 'Too many attempts.' };

@Controller('probe')
class Probe {
  @Get('too-often')
  tooOften(): void {
    throw new HttpFault(429, 'RATE_LIMITED', TOO_OFTEN, {
      reason: 'SIGN_IN',
      headers: { 'retry-after': '60' },
    });
  }

  @Get('token')
  token(): void {
    throw clientError('UNAUTHENTICATED', TOO_OFTEN, { reason: 'TOKEN_EXPIRED' });
  }

  @Get('broken')
  async broken(): Promise<void> {
    throw new Error('select * from secrets');
  }

  @Get('outage')
  outage(): void {
    throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
  }

  @Post('form')
  form(@Body() body: object): object {
    return { ...body };
  }
}

describe('a fault outside GraphQL', () => {
  let app: NestFastifyApplication;
  const logged: string[] = [];
  beforeAll(async () => {
    app = await bareApp(Probe, {}, createLog('error', { write: line => logged.push(line) }));
  });
  beforeEach(() => logged.splice(0));
  afterAll(() => app.close());

  async function get(url: string, language = 'en') {
    const { statusCode, headers, json } = await app.inject({ url, headers: { 'accept-language': language } });
    const requestId = headers['x-request-id'];
    expect(requestId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    return { status: statusCode, headers, requestId, body: json() };
  }

  it.each([
    ['vi-VN,vi;q=0.9', TOO_OFTEN.vi],
    ['en', TOO_OFTEN.en],
  ])(
    'that a controller throws has its status, code, reason, headers and message in %s',
    async (language, message) => {
      const { status, headers, requestId, body } = await get('/probe/too-often', language);
      expect(status).toBe(429);
      expect(headers['retry-after']).toBe('60');
      expect(body).toEqual({
        errors: [{ message, extensions: { code: 'RATE_LIMITED', reason: 'SIGN_IN', requestId } }],
      });
      expect(logged).toEqual([]);
    },
  );

  it('that GraphQL has a code for keeps it', async () => {
    const { status, requestId, body } = await get('/probe/token');
    expect(status).toBe(401);
    expect(body.errors[0].extensions).toEqual({
      code: 'UNAUTHENTICATED',
      reason: 'TOKEN_EXPIRED',
      requestId,
    });
  });

  it('that nobody foresaw is masked, and logged under the id that the client reads', async () => {
    const { status, requestId, body } = await get('/probe/broken', 'vi');
    expect(status).toBe(500);
    expect(body).toEqual({
      errors: [
        { message: 'Hệ thống gặp lỗi; lỗi đã được ghi lại.', extensions: { code: 'INTERNAL', requestId } },
      ],
    });
    expect(logged.map(line => JSON.parse(line))).toMatchObject([
      { level: 'error', requestId, err: { message: 'select * from secrets' } },
    ]);
  });

  it('of an unreachable database is 503 and not logged', async () => {
    const { status, body } = await get('/probe/outage');
    expect(status).toBe(503);
    expect(body.errors[0].extensions.code).toBe('UNAVAILABLE');
    expect(logged).toEqual([]);
  });

  it.each([
    ['vi', 'Không có gì ở địa chỉ này.'],
    ['en', 'There is nothing at this address.'],
  ])('of an unknown address is told in %s', async (language, message) => {
    const { status, requestId, body } = await get('/nowhere', language);
    expect(status).toBe(404);
    expect(body).toEqual({
      errors: [{ message, extensions: { code: 'NOT_FOUND', reason: 'NO_SUCH_ADDRESS', requestId } }],
    });
  });

  it('is none of a form, nor of JSON', async () => {
    const post = (type: string, payload: string) =>
      app.inject({ method: 'POST', url: '/probe/form', headers: { 'content-type': type }, payload });
    expect(
      (await post('application/x-www-form-urlencoded', 'email=a%40b.vn&name=B%E1%BB%99')).json(),
    ).toEqual({
      email: 'a@b.vn',
      name: 'Bộ',
    });
    expect((await post('application/json', '{"name":"Bộ"}')).json()).toEqual({ name: 'Bộ' });
  });

  it('of a form with a forbidden key is the client’s', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/probe/form',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: '__proto__=x',
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
