import type { Message } from './domain-error.js';

/** For whoever has to tell who they are. */
export const SIGN_IN_FIRST: Message = {
  vi: 'Hãy đăng nhập trước (POST /auth/sign-in, hoặc mã truy cập trong Authorization: Bearer).',
  en: 'Sign in first (POST /auth/sign-in, or an access token in Authorization: Bearer).',
};
