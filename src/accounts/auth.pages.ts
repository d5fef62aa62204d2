import type { Message, MessageLanguage } from '../platform/errors/index.js';
import { html, type Markup } from '../platform/markup/index.js';
import { STYLE_ELEMENT } from './auth.style.js';

/** A page for people without another client: forms that post to the routes they lie beside, and nothing else. */
export interface Page {
  title: Message;
  /** @param say picks the language of the reader */
  content: (say: (message: Message) => string) => Markup;
}

/** @param fault what was wrong with what the page has sent */
export function rendered({ title, content }: Page, language: MessageLanguage, fault?: string): string {
  const say = (message: Message) => message[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say(title)} · Plenary</title>
${STYLE_ELEMENT}
</head>
<body>
<main>
<h1>${say(title)}</h1>
${fault ? html`<p role="alert"><strong>${fault}</strong></p>` : ''}
${content(say)}
</main>
</body>
</html>
`.text;
}

const EMAIL: Message = { vi: 'Thư điện tử', en: 'E-mail' };
const PASSWORD: Message = { vi: 'Mật khẩu', en: 'Password' };
const NEW_PASSWORD: Message = {
  vi: 'Mật khẩu mới (từ 12 ký tự; có thể dùng một câu dài)',
  en: 'New password (12 characters or more; a long sentence will do)',
};
const SIGN_IN: Message = { vi: 'Đăng nhập', en: 'Sign in' };
const SIGN_IN_WITH: Message = { vi: 'Đăng nhập bằng', en: 'Sign in with' };
const LINK_IDENTITY: Message = { vi: 'Liên kết với', en: 'Link with' };

/**
 * @param sendsMail whether the installation can send a link to who has forgotten the password
 * @param provider name of the identity provider, if there is one; so in the other pages
 */
export const signInPage = (sendsMail: boolean, provider?: string): Page => ({
  title: SIGN_IN,
  content: say => html`${providerLink('oidc/start', provider, say)}<form method="post" action="sign-in">
<p><label>${say(EMAIL)}<br><input name="email" type="email" autocomplete="username" required autofocus></label></p>
<p><label>${say(PASSWORD)}<br><input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>${say(SIGN_IN)}</button></p>
</form>
<h2>${say({ vi: 'Quên mật khẩu?', en: 'Forgot your password?' })}</h2>
${sendsMail ? forgotPasswordForm(say) : html`<p>${say(ASK_ADMINISTRATOR)}</p>`}`,
});

const ASK_ADMINISTRATOR: Message = {
  vi: 'Hãy đề nghị quản trị viên tạo liên kết đặt mật khẩu mới.',
  en: 'Ask your administrator for a link by which you can set a new one.',
};

function forgotPasswordForm(say: (message: Message) => string): Markup {
  return html`<form method="post" action="forgot-password">
<p><label>${say(EMAIL)}<br><input name="email" type="email" autocomplete="username" required></label></p>
<p><button>${say({ vi: 'Gửi liên kết đặt lại mật khẩu', en: 'Send a link to reset it' })}</button></p>
</form>`;
}

export function signedInPage(name: string, provider?: string): Page {
  return {
    title: { vi: 'Đã đăng nhập', en: 'Signed in' },
    content: say => html`<p>${name}</p>
<p><a href="../graphql">GraphQL</a></p>
<form method="post" action="sign-out"><p><button>${say({ vi: 'Đăng xuất', en: 'Sign out' })}</button></p></form>
${providerLink('oidc/start', provider, say, LINK_IDENTITY)}<h2>${say({ vi: 'Đổi mật khẩu', en: 'Change your password' })}</h2>
<form method="post" action="change-password">
<p><label>${say({ vi: 'Mật khẩu hiện tại', en: 'Current password' })}<br><input name="currentPassword" type="password" autocomplete="current-password" required></label></p>
<p><label>${say(NEW_PASSWORD)}<br><input name="newPassword" type="password" autocomplete="new-password" minlength="12" maxlength="200" required></label></p>
<p><button>${say({ vi: 'Đổi mật khẩu', en: 'Change' })}</button></p>
</form>`,
  };
}

export function resetPasswordPage(token: string): Page {
  return {
    title: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
    content: say => passwordForm('reset-password', token, say),
  };
}

export function acceptInvitationPage(token: string, provider?: string): Page {
  const address = `oidc/start?invitation=${encodeURIComponent(token)}`;
  return {
    title: { vi: 'Nhận lời mời', en: 'Accept the invitation' },
    content: say =>
      html`${providerLink(address, provider, say)}${passwordForm('accept-invitation', token, say)}`,
  };
}

/** What is left of a way back from the identity provider that leads nowhere. */
export const notSignedInPage: Page = {
  title: { vi: 'Chưa đăng nhập được', en: 'Not signed in' },
  content: say => html`<p><a href="../sign-in">${say(SIGN_IN)}</a></p>`,
};

export const passwordSetPage: Page = {
  title: { vi: 'Đã đặt mật khẩu', en: 'The password is set' },
  content: say => html`<p><a href="sign-in">${say(SIGN_IN)}</a></p>`,
};

export const mailSentPage: Page = {
  title: { vi: 'Hãy xem hộp thư', en: 'Look into your mail' },
  content: say =>
    html`<p>${say({
      vi: 'Nếu có tài khoản với địa chỉ này, một liên kết đã được gửi tới đó. Nếu không nhận được, hãy liên hệ quản trị viên.',
      en: 'If there is an account with this address, a link was sent there. If none arrives, ask your administrator.',
    })}</p>`,
};

function providerLink(
  address: string,
  provider: string | undefined,
  say: (message: Message) => string,
  words: Message = SIGN_IN_WITH,
): Markup | string {
  return provider ? html`<p><a href="${address}">${say(words)} ${provider}</a></p>\n` : '';
}

function passwordForm(action: string, token: string, say: (message: Message) => string): Markup {
  return html`<form method="post" action="${action}">
<input name="token" type="hidden" value="${token}">
<p><label>${say(NEW_PASSWORD)}<br><input name="password" type="password" autocomplete="new-password" minlength="12" maxlength="200" required autofocus></label></p>
<p><button>${say({ vi: 'Đặt mật khẩu', en: 'Set the password' })}</button></p>
</form>`;
}
