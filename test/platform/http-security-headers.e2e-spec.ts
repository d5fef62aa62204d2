import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bareApp } from './bare-app.js';

@Controller('probe')
class Probe {
  @Get()
  data(): object {
    return {};
  }
}

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-request-id': expect.any(String),
};
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('security headers', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await bareApp(Probe);
  });
  afterAll(() => app.close());

  it.each([
    ['an answer', 200, { url: '/probe' }],
    ['an unknown address', 404, { url: '/nowhere' }],
    [
      'a refused request',
      403,
      { url: '/probe', method: 'POST', headers: { origin: 'https://evil.example' } },
    ],
  ] as const)('stand at %s', async (_, status, request) => {
    const { statusCode, headers } = await app.inject(request);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      ...EVERYWHERE,
      'content-security-policy': DATA_POLICY,
      'cache-control': 'no-store',
    });
  });

  it('allow the IDE its own files and nothing inline', async () => {
    const { headers } = await app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(headers).toMatchObject(EVERYWHERE);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('ask for encryption only where PUBLIC_URL has it', async () => {
    expect((await app.inject('/probe')).headers['strict-transport-security']).toBeUndefined();
    const encrypted = await bareApp(Probe, { PUBLIC_URL: 'https://plenary.example' });
    expect((await encrypted.inject('/probe')).headers['strict-transport-security']).toBe('max-age=31536000');
    await encrypted.close();
  });

  it('name neither the server nor another site that may read', async () => {
    const { headers } = await app.inject({ url: '/probe', headers: { origin: 'https://evil.example' } });
    const names = Object.keys(headers);
    expect(names.filter(name => /^(access-control-|server$|x-powered-by$)/.test(name))).toEqual([]);
  });
});
