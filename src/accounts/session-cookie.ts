import { Injectable } from '@nestjs/common';
import { sessionCookieName } from '../platform/auth/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import { SecretCookie } from './secret-cookie.js';
import { LONGEST_SESSION } from './sessions.service.js';

/** Carries the token of a session. */
@Injectable()
export class SessionCookie extends SecretCookie {
  constructor(@Configuration() { publicUrl }: Config) {
    super(sessionCookieName(publicUrl), LONGEST_SESSION, publicUrl);
  }
}
