import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { conferenceShape } from '../../conferences/index.js';
import type { By } from '../../platform/database/index.js';
import {
  Acting,
  Reader,
  Reading,
  type ReadRequest,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { CreateConferenceFromInput } from './template.input.js';
import { ConferenceFromPayload } from './template.type.js';
import { TemplatesService } from './templates.service.js';

@Resolver()
export class TemplatesResolver {
  constructor(
    private readonly templates: TemplatesService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => ConferenceFromPayload, {
    nullable: true,
    description:
      'Creates a conference from an earlier one, as a draft: with what comes along, and its days and times moved.',
  })
  async createConferenceFrom(
    @Args('input') input: CreateConferenceFromInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
    @Context() { language }: RequestContext,
  ) {
    const { conferenceId, notes } = await this.templates.createFrom(by, input);
    const payload = await this.reader.payload(conferenceShape, request, conferenceId);
    return { ...payload, notes: notes.map(({ code, message }) => ({ code, message: message[language] })) };
  }
}
