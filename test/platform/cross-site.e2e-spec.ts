import { Controller, Delete, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bareApp } from './bare-app.js';

let changes = 0;

@Controller('probe')
class Probe {
  @Get()
  read(): object {
    return {};
  }

  @Post()
  @Put()
  @Patch()
  @Delete()
  @HttpCode(200)
  change(): object {
    changes += 1;
    return {};
  }
}

const OWN = 'https://plenary.example';

describe('a request that changes something', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await bareApp(Probe, { PUBLIC_URL: `${OWN}/hoi-nghi` });
  });
  beforeEach(() => {
    changes = 0;
  });
  afterAll(() => app.close());

  const send = (headers: Record<string, string>, method: 'GET' | 'POST' = 'POST') =>
    app.inject({ method, url: '/probe', headers: { host: 'plenary.internal:3000', ...headers } });

  it.each<[string, Record<string, string>]>([
    ['a program, which sends neither header', {}],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: OWN }],
    ['the person, by the address bar', { 'sec-fetch-site': 'none' }],
    ['our own page in an older browser', { origin: OWN }],
    ['a page of the very host that is asked', { origin: 'http://plenary.internal:3000' }],
  ])('is taken from %s', async (_, headers) => {
    expect((await send(headers)).statusCode).toBe(200);
    expect(changes).toBe(1);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: OWN }],
    ['another host of our site', { 'sec-fetch-site': 'same-site', origin: 'https://blog.plenary.example' }],
    ['two sites at once', { 'sec-fetch-site': 'same-origin, cross-site' }],
    ['something unheard of', { 'sec-fetch-site': '' }],
    ['another site in an older browser', { origin: 'https://evil.example' }],
    ['our name without encryption', { origin: 'http://plenary.example' }],
    ['another port', { origin: `${OWN}:8443` }],
    ['a name that begins as ours', { origin: `${OWN}.evil.example` }],
    ['a sandboxed frame', { origin: 'null' }],
    ['an origin that is none', { origin: 'plenary.internal:3000' }],
    ['two origins', { origin: `${OWN}, https://evil.example` }],
  ])('is refused from %s', async (_, headers) => {
    const response = await send({ ...headers, 'accept-language': 'vi' });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toEqual({
      errors: [
        {
          message: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
          extensions: {
            code: 'FORBIDDEN',
            reason: 'CROSS_SITE',
            requestId: response.headers['x-request-id'],
          },
        },
      ],
    });
    expect(changes).toBe(0);
  });

  it.each(['/graphql', '/auth/sign-in', '/nowhere'])('is refused before %s sees it', async url => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await app.inject({ method, url, headers: { 'sec-fetch-site': 'cross-site' } });
      expect(response.statusCode).toBe(403);
    }
  });

  it('is not one that reads, which another site may link to', async () => {
    expect((await send({ 'sec-fetch-site': 'cross-site' }, 'GET')).statusCode).toBe(200);
  });
});
