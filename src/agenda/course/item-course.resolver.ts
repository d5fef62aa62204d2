import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../../platform/graphql/index.js';
import { publishedItemShape } from '../agenda.shapes.js';
import { AgendaItemPayload } from '../agenda.type.js';
import {
  ExtendAgendaItemInput,
  FinishAgendaItemInput,
  ResetAgendaItemInput,
  SkipAgendaItemInput,
  StartAgendaItemInput,
} from './item-course.input.js';
import { ItemCourseService } from './item-course.service.js';

@Resolver()
export class ItemCourseResolver {
  constructor(
    private readonly courses: ItemCourseService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => AgendaItemPayload, {
    nullable: true,
    description:
      'Records that an item of the published agenda begins, while the conference is open or after it.',
  })
  async startAgendaItem(
    @Args('input') input: StartAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.item(request, await this.courses.start(by, input));
  }

  @Mutation(() => AgendaItemPayload, {
    nullable: true,
    description: 'Records that an item ends or, with `startedAt`, from when to when it was held.',
  })
  async finishAgendaItem(
    @Args('input') input: FinishAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.item(request, await this.courses.finish(by, input));
  }

  @Mutation(() => AgendaItemPayload, { nullable: true, description: 'Records that an item is left out.' })
  async skipAgendaItem(
    @Args('input') input: SkipAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.item(request, await this.courses.skip(by, input));
  }

  @Mutation(() => AgendaItemPayload, {
    nullable: true,
    description: 'Announces how much longer than planned a running item will take.',
  })
  async extendAgendaItem(
    @Args('input') input: ExtendAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.item(request, await this.courses.extend(by, input));
  }

  @Mutation(() => AgendaItemPayload, {
    nullable: true,
    description: 'Takes back what was recorded of an item by mistake; the history keeps it.',
  })
  async resetAgendaItem(
    @Args('input') input: ResetAgendaItemInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.item(request, await this.courses.reset(by, input));
  }

  /** As published: the draft may have lost the item since. */
  private item(request: ReadRequest, id: string) {
    return this.reader.payload(publishedItemShape, request, id);
  }
}
