import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { roleAtConferenceShape } from './conference.shapes.js';
import { EndRoleInput, GiveRoleInput } from './conference-role.input.js';
import { RoleAtConferencePayload } from './conference-role.type.js';
import { ConferenceRolesService } from './conference-roles.service.js';

@Resolver()
export class ConferenceRolesResolver {
  constructor(
    private readonly roles: ConferenceRolesService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => RoleAtConferencePayload, {
    nullable: true,
    description: 'Gives an account a role at a conference.',
  })
  async giveRole(@Args('input') input: GiveRoleInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(roleAtConferenceShape, request, await this.roles.give(by, input));
  }

  @Mutation(() => RoleAtConferencePayload, {
    nullable: true,
    description: 'Ends a role at a conference, at once; that it was held stays known.',
  })
  async endRole(@Args('input') input: EndRoleInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(roleAtConferenceShape, request, await this.roles.end(by, input));
  }
}
