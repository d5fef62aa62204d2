import { Injectable } from '@nestjs/common';
import { sessionCookieName } from '../../platform/auth/index.js';
import { type Config, Configuration } from '../../platform/config/index.js';
import { SecretCookie } from '../secret-cookie.js';
import { LONGEST_FLOW } from './oidc-flows.js';

/** Tells that it is the same browser that comes back from the identity provider. */
@Injectable()
export class FlowCookie extends SecretCookie {
  constructor(@Configuration() { publicUrl }: Config) {
    super(`${sessionCookieName(publicUrl)}-oidc`, LONGEST_FLOW, publicUrl);
  }
}
