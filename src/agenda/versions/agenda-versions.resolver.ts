import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import {
  ApproveAgendaInput,
  PublishAgendaInput,
  ReturnAgendaInput,
  SubmitAgendaInput,
} from './agenda-version.input.js';
import { agendaDraftShape, agendaVersionShape } from './agenda-version.shapes.js';
import { AgendaChange, AgendaDraftPayload, AgendaVersionPayload } from './agenda-version.type.js';
import { AgendaVersionsQueries } from './agenda-versions.queries.js';
import { AgendaVersionsService } from './agenda-versions.service.js';

@Resolver()
export class AgendaVersionsResolver {
  constructor(
    private readonly versions: AgendaVersionsService,
    private readonly queries: AgendaVersionsQueries,
    private readonly reader: Reader,
  ) {}

  @Query(() => [AgendaChange], {
    description:
      'In what two published versions of an agenda differ, as far as the viewer sees both: sessions first, then items by time.',
  })
  agendaDiff(
    @Args('conferenceId', { type: () => ID, description: 'Id of the conference.' }) conferenceId: string,
    @Args('from', { type: () => Int, description: 'Number of the earlier version.' }) from: number,
    @Args('to', {
      type: () => Int,
      nullable: true,
      description: 'Number of the later version; the current one if not given.',
    })
    to: number | undefined,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.diff(request, conferenceId, from, to ?? undefined);
  }

  @Mutation(() => AgendaDraftPayload, {
    nullable: true,
    description: 'Submits the draft of an agenda for approval (trình duyệt chương trình).',
  })
  async submitAgenda(
    @Args('input') input: SubmitAgendaInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.draft(request, await this.versions.submit(by, input));
  }

  @Mutation(() => AgendaDraftPayload, {
    nullable: true,
    description: 'Approves the submitted draft of an agenda; not by the account that submitted it.',
  })
  async approveAgenda(
    @Args('input') input: ApproveAgendaInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.draft(request, await this.versions.approve(by, input));
  }

  @Mutation(() => AgendaDraftPayload, {
    nullable: true,
    description: 'Returns the submitted draft of an agenda, with what is to be changed.',
  })
  async returnAgenda(
    @Args('input') input: ReturnAgendaInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.draft(request, await this.versions.return(by, input));
  }

  @Mutation(() => AgendaVersionPayload, {
    nullable: true,
    description: 'Publishes the draft of an agenda as its next version (công bố chương trình).',
  })
  async publishAgenda(
    @Args('input') input: PublishAgendaInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(agendaVersionShape, request, await this.versions.publish(by, input));
  }

  private draft(request: ReadRequest, conferenceId: string) {
    return this.reader.payload(agendaDraftShape, request, conferenceId, 'conference_id');
  }
}
