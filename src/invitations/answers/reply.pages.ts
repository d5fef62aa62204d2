import type { Page } from '../../accounts/index.js';
import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import { html, Markup } from '../../platform/markup/index.js';
import { InviteeAnswer } from '../invitation.enums.js';
import { factsOf } from '../mails/invitation-letter.js';
import type { Told } from '../mails/told.js';

const TITLE: Message = { vi: 'Trả lời giấy mời', en: 'Answer the invitation' };

const ANSWERS: Record<InviteeAnswer, Message> = {
  ACCEPTED: { vi: 'Tham dự', en: 'Accept' },
  DECLINED: { vi: 'Không tham dự', en: 'Decline' },
};

/** What the page shows of an invitation, in the languages of readers. */
export interface Shown {
  told: Told;
  answer: InviteeAnswer | null;
}

/** Said in a language, it names the language. */
const LANGUAGE: Readonly<Record<MessageLanguage, MessageLanguage>> = { vi: 'vi', en: 'en' };

/** Looking at it changes nothing, for programs look at what stands in mails; its forms do. */
export function replyPage(token: string, { told, answer }: Shown): Page {
  return {
    title: TITLE,
    content: say => {
      const language = say(LANGUAGE) as MessageLanguage;
      const facts = factsOf(told, language).map(
        ([label, text]) => html`<p><strong>${label}:</strong> ${text}</p>\n`,
      );
      const given = answer && html`<p>${say(GIVEN)}: <strong>${say(ANSWERS[answer])}</strong></p>\n`;
      const buttons = Object.values(InviteeAnswer).map(
        value => html`<p><button name="answer" value="${value}">${say(ANSWERS[value])}</button></p>\n`,
      );
      return html`${joined(facts)}${given ?? ''}<form method="post" action="reply">
<input name="token" type="hidden" value="${token}">
<p><label>${say(NOTE)}<br><input name="note" maxlength="1000"></label></p>
${joined(buttons)}</form>`;
    },
  };
}

const GIVEN: Message = { vi: 'Đã trả lời; có thể thay đổi', en: 'Answered; you may change it' };
const NOTE: Message = { vi: 'Ghi chú (không bắt buộc)', en: 'Note (may be left empty)' };

export function answeredPage(answer: InviteeAnswer): Page {
  return {
    title: { vi: 'Đã ghi nhận trả lời', en: 'Your answer is recorded' },
    content: say => html`<p>${say(ANSWERS[answer])}</p>
<p>${say({
      vi: 'Có thể mở lại liên kết này để thay đổi cho đến hết hạn trả lời.',
      en: 'You may open the link again to change it, until the answer is due.',
    })}</p>`,
  };
}

/** A code that is not valid, or an answer that cannot be taken: why stands above. */
export const refusedPage: Page = { title: TITLE, content: () => html`` };

function joined(parts: readonly Markup[]): Markup {
  return new Markup(parts.map(({ text }) => text).join(''));
}
