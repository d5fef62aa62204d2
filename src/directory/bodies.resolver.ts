import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { BodiesService } from './bodies.service.js';
import { CreateBodyInput, RenameBodyInput, ReorganiseBodiesInput, UpdateBodyInput } from './body.input.js';
import { BodyPayload } from './body.type.js';
import { CreateBodyGroupInput } from './body-group.input.js';
import { BodyGroupPayload } from './body-group.type.js';
import { BodyGroupsService } from './body-groups.service.js';
import { bodyGroupShape, bodyShape } from './directory.shapes.js';

@Resolver()
export class BodiesResolver {
  constructor(
    private readonly bodies: BodiesService,
    private readonly groups: BodyGroupsService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => BodyPayload, { nullable: true, description: 'Adds a body to the directory.' })
  async createBody(@Args('input') input: CreateBodyInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(bodyShape, request, await this.bodies.create(by, input));
  }

  @Mutation(() => BodyPayload, { nullable: true, description: 'Corrects the record of a body.' })
  async updateBody(@Args('input') input: UpdateBodyInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(bodyShape, request, await this.bodies.update(by, input));
  }

  @Mutation(() => BodyPayload, {
    nullable: true,
    description: 'Gives a body a new name and keeps the old one.',
  })
  async renameBody(@Args('input') input: RenameBodyInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(bodyShape, request, await this.bodies.rename(by, input));
  }

  @Mutation(() => BodyPayload, {
    nullable: true,
    description: 'Lets bodies take over from others; answers with the first successor.',
  })
  async reorganiseBodies(
    @Args('input') input: ReorganiseBodiesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(bodyShape, request, await this.bodies.reorganise(by, input));
  }

  @Mutation(() => BodyGroupPayload, { nullable: true, description: 'Adds a group of bodies.' })
  async createBodyGroup(
    @Args('input') input: CreateBodyGroupInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(bodyGroupShape, request, await this.groups.create(by, input));
  }
}
