import { Controller, Get, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { bareApp } from './bare-app.js';

@Controller('probe')
class Probe {
  @Get()
  seen(@Req() { ip, host, protocol }: FastifyRequest): object {
    return { ip, host, protocol };
  }
}

const FORWARDED = {
  host: 'plenary.internal',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-request-id': 'proxy-0123456789',
};

describe('forwarded headers', () => {
  const apps: NestFastifyApplication[] = [];
  afterAll(() => Promise.all(apps.map(app => app.close())));

  async function seenFrom(
    remoteAddress: string,
    proxies: string,
    headers: Record<string, string> = FORWARDED,
  ) {
    const app = await bareApp(Probe, { TRUSTED_PROXIES: proxies });
    apps.push(app);
    const response = await app.inject({ url: '/probe', remoteAddress, headers });
    return { ...response.json(), requestId: response.headers['x-request-id'] };
  }

  it.each([
    ['no proxy is configured', '127.0.0.1', ''],
    ['the peer is another one', '198.51.100.1', '10.0.0.0/8,127.0.0.1'],
    ['the peer is beside the network', '11.0.0.1', '10.0.0.0/8'],
  ])('change nothing when %s', async (_, peer, proxies) => {
    expect(await seenFrom(peer, proxies)).toEqual({
      ip: peer,
      host: 'plenary.internal',
      protocol: 'http',
      requestId: expect.stringMatching(/^[\da-f]{8}-/),
    });
  });

  it.each([
    ['by its address', '127.0.0.1', '127.0.0.1'],
    ['by its network', '10.20.30.40', '192.0.2.1, 10.0.0.0/8'],
    ['by its address of IPv6', '::1', '::1'],
    ['as IPv4 in IPv6', '::ffff:10.0.0.7', '10.0.0.0/8'],
  ])('count when the peer is a trusted proxy %s', async (_, peer, proxies) => {
    expect(await seenFrom(peer, proxies)).toEqual({
      ip: '203.0.113.9',
      host: 'evil.example',
      protocol: 'https',
      requestId: 'proxy-0123456789',
    });
  });

  it('name the nearest address that is no trusted proxy, whatever the client wrote before it', async () => {
    const forged = { ...FORWARDED, 'x-forwarded-for': '127.0.0.1, 203.0.113.66, 10.0.0.9' };
    expect(await seenFrom('10.0.0.7', '10.0.0.0/8', forged)).toMatchObject({ ip: '203.0.113.66' });
  });

  it.each(['short', 'a'.repeat(65), 'line\tbreak-0123', '"quoted-0123"'])(
    'do not make %j the id of a request',
    async id => {
      const { requestId } = await seenFrom('127.0.0.1', '127.0.0.1', { 'x-request-id': id });
      expect(requestId).toMatch(/^[\da-f]{8}-/);
    },
  );
});
