import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSuchConference } from '../../conferences/index.js';
import { DelegateOrder, nobodyListed, orderOf } from '../../delegations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { assertWhole, type ListForm, ListQueries, sendList } from '../../platform/lists/index.js';
import { language } from '../../platform/sheets/index.js';
import { ATTENDANCE, type AttendanceAnswer, attendanceList } from './attendance-list.js';

/** Who was at a conference, as a document: once the attendance is closed, its record; before that, as it stands. */
@Controller('conferences/:slug')
export class AttendanceListsController {
  constructor(
    private readonly queries: ListQueries,
    private readonly clock: Clock,
  ) {}

  @Get('attendance.xlsx')
  workbook(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(slug, request, reply, 'xlsx');
  }

  @Get('attendance.csv')
  csv(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(slug, request, reply, 'csv');
  }

  @Get('attendance.pdf')
  pdf(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(slug, request, reply, 'pdf');
  }

  /** @throws GraphQLError NOT_FOUND for a conference, HttpFault NOT_FOUND for a record, that there is not or that may not be seen */
  private async send(slug: string, request: FastifyRequest, reply: FastifyReply, form: ListForm) {
    const order = orderOf(request, DelegateOrder.PRECEDENCE);
    const now = this.clock.now();
    const { conferenceBySlug: conference } = await this.queries.answer<AttendanceAnswer>(
      request,
      ATTENDANCE,
      { slug, order },
    );
    if (!conference) throw noSuchConference();
    assertWhole(conference.delegates);
    assertWhole(conference.attendances);
    const list = attendanceList(conference, language(request), now);
    if (!list) throw nobodyListed();
    return sendList(request, reply, { document: list, form, name: `attendance-${slug}`, at: now });
  }
}
