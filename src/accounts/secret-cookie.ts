import type { FastifyReply, FastifyRequest } from 'fastify';
import { credentialsOf } from '../platform/auth/index.js';

/** A cookie that no script can read and that browsers send with nothing that another site makes them post. */
export abstract class SecretCookie {
  private readonly attributes: string;

  /** @param life in milliseconds */
  constructor(
    private readonly name: string,
    private readonly life: number,
    publicUrl: string,
  ) {
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`;
  }

  tokenOf({ headers }: FastifyRequest): string | undefined {
    return credentialsOf({ cookie: headers.cookie }, this.name).sessionToken;
  }

  set(reply: FastifyReply, token: string): void {
    this.send(reply, token, this.life / 1000);
  }

  clear(reply: FastifyReply): void {
    this.send(reply, '', 0);
  }

  private send(reply: FastifyReply, value: string, seconds: number): void {
    void reply.header('set-cookie', `${this.name}=${value}; Max-Age=${seconds}; ${this.attributes}`);
  }
}
