import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { fieldsOf, GuessLimit, type Page, sendPage } from '../../accounts/index.js';
import { Clock } from '../../platform/clock/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { HttpFault } from '../../platform/http/index.js';
import { InviteeAnswer } from '../invitation.enums.js';
import { InviteeEntity } from '../invitee.entity.js';
import { toldOf } from '../mails/told.js';
import { AnswersService } from './answers.service.js';
import { answeredPage, refusedPage, replyPage } from './reply.pages.js';
import { type OpenLink, ReplyLinks } from './reply-links.js';

const LONGEST_NOTE = 1000;

/** One for all reasons, so that it tells nothing of the invitation. */
const LINK_NOT_VALID = new HttpFault(
  404,
  'NOT_FOUND',
  { vi: 'Mã không hợp lệ hoặc đã hết hạn.', en: 'The code is not valid or has expired.' },
  { reason: 'LINK_NOT_VALID' },
);

const ANSWER_MISSING = new HttpFault(400, 'BAD_USER_INPUT', {
  vi: 'Hãy chọn tham dự hoặc không tham dự.',
  en: 'Choose to accept or to decline.',
});

/** The page on which those who are invited answer by the link in their mail, without an account and without a script. */
@Controller('invitations')
export class ReplyController {
  constructor(
    private readonly links: ReplyLinks,
    private readonly answers: AnswersService,
    private readonly limit: GuessLimit,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('reply')
  show(@Query('token') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answering(request, reply, async () => {
      const code = typeof token === 'string' ? token : '';
      const { inviteeId } = await this.open(code, request);
      return this.page(code, inviteeId);
    });
  }

  @Post('reply')
  answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.answering(request, reply, async () => {
      const { token } = fieldsOf(request, 'token');
      const link = await this.open(token, request);
      const { answer, note } = request.body as Record<string, unknown>;
      if (answer !== InviteeAnswer.ACCEPTED && answer !== InviteeAnswer.DECLINED) throw ANSWER_MISSING;
      await this.answers.answerByLink(link, answer, noteOf(note));
      return answeredPage(answer);
    });
  }

  private async page(token: string, inviteeId: string): Promise<Page> {
    const { manager } = this.dataSource;
    const [told] = await toldOf(manager, this.clock.now(), [inviteeId]);
    const { answer } = await manager.findOneByOrFail(InviteeEntity, { id: inviteeId });
    return replyPage(token, { told: told!, answer });
  }

  /** Wrong codes are counted, by the network that they come from. */
  private async open(token: string, { ip }: FastifyRequest): Promise<OpenLink> {
    const link = await this.limit.guess('reply', token, ip, () => this.links.open(token));
    if (!link) throw LINK_NOT_VALID;
    return link;
  }

  private async answering(
    request: FastifyRequest,
    reply: FastifyReply,
    work: () => Promise<Page>,
  ): Promise<void> {
    try {
      sendPage(request, reply, await work());
    } catch (error) {
      const fault = error instanceof DomainError ? refusalOf(error) : error;
      if (!(fault instanceof HttpFault)) throw fault;
      sendPage(request, reply.status(fault.status).headers(fault.headers), refusedPage, fault);
    }
  }
}

function refusalOf({ failures }: DomainError): HttpFault {
  const { code, message } = failures[0]!;
  return new HttpFault(409, 'BAD_USER_INPUT', message, { reason: code });
}

/** In one text without NUL, which PostgreSQL cannot store. */
function noteOf(note: unknown): string | null {
  if (typeof note !== 'string') return null;
  const text = note.normalize('NFC').replaceAll('\0', '').trim().slice(0, LONGEST_NOTE);
  return text || null;
}
