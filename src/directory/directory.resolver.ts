import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Reading, type ReadRequest } from '../platform/graphql/index.js';
import { Body, BodyConnection } from './body.type.js';
import { BodyGroup, BodyGroupConnection } from './body-group.type.js';
import { BodiesArgs, DirectoryQueries, SearchArgs } from './directory.queries.js';
import { Person, PersonConnection } from './person.type.js';

@Resolver()
export class DirectoryResolver {
  constructor(private readonly queries: DirectoryQueries) {}

  @Query(() => Body, { nullable: true, description: 'A body by its id; null if there is none.' })
  body(
    @Args('id', { type: () => ID, description: 'Id of the body.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.body(request, id);
  }

  @Query(() => BodyConnection, { description: 'Bodies by name.' })
  bodies(@Args() args: BodiesArgs, @Reading() request: ReadRequest) {
    return this.queries.bodies(request, args);
  }

  @Query(() => BodyGroup, {
    nullable: true,
    description: 'A group of bodies by its id; null if there is none.',
  })
  bodyGroup(
    @Args('id', { type: () => ID, description: 'Id of the group.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.bodyGroup(request, id);
  }

  @Query(() => BodyGroupConnection, { description: 'Groups of bodies by name.' })
  bodyGroups(@Args() args: SearchArgs, @Reading() request: ReadRequest) {
    return this.queries.bodyGroups(request, args);
  }

  @Query(() => Person, { nullable: true, description: 'A person by id; null if there is none.' })
  person(
    @Args('id', { type: () => ID, description: 'Id of the person.' }) id: string,
    @Reading() request: ReadRequest,
  ) {
    return this.queries.person(request, id);
  }

  @Query(() => PersonConnection, { description: 'People by name.' })
  people(@Args() args: SearchArgs, @Reading() request: ReadRequest) {
    return this.queries.people(request, args);
  }
}
