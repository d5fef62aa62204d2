import type { Message } from '../platform/errors/index.js';
import type { Mail } from '../platform/mail/index.js';
import type { AccountEntity } from './account.entity.js';

type Recipient = Pick<AccountEntity, 'name' | 'email' | 'language'>;

export function invitationMail(account: Recipient, url: string): Mail {
  return mail(
    account,
    { vi: 'Lời mời sử dụng Plenary', en: 'Invitation to Plenary' },
    {
      vi:
        'Ông/Bà được mời sử dụng Plenary, hệ thống quản lý hội nghị. Để nhận lời mời và đặt mật khẩu, ' +
        `hãy mở liên kết sau trong vòng 7 ngày:\n\n${url}\n\n` +
        'Liên kết chỉ dùng được một lần; xin đừng chuyển tiếp thư này.',
      en:
        'You are invited to Plenary, a system for managing conferences. To accept and to set your password, ' +
        `open this link within 7 days:\n\n${url}\n\n` +
        'The link works once; please do not forward this mail.',
    },
  );
}

export function resetMail(account: Recipient, url: string): Mail {
  return mail(
    account,
    { vi: 'Đặt lại mật khẩu Plenary', en: 'Reset your Plenary password' },
    {
      vi:
        'Có người, có thể là Ông/Bà, đã yêu cầu đặt lại mật khẩu. Để đặt mật khẩu mới, ' +
        `hãy mở liên kết sau trong vòng 24 giờ:\n\n${url}\n\n` +
        'Nếu Ông/Bà không yêu cầu, xin bỏ qua thư này; mật khẩu hiện tại vẫn giữ nguyên.',
      en:
        'Somebody, perhaps you, asked to reset your password. To set a new one, ' +
        `open this link within 24 hours:\n\n${url}\n\n` +
        'If it was not you, ignore this mail; your password stays as it is.',
    },
  );
}

function mail({ name, email, language }: Recipient, subject: Message, body: Message): Mail {
  const greeting: Message = { vi: `Kính gửi ${oneLine(name)},`, en: `Dear ${oneLine(name)},` };
  return {
    to: { name, address: email },
    subject: subject[language],
    text: `${greeting[language]}\n\n${body[language]}\n`,
  };
}

/** A name must not look like a part of the text. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
