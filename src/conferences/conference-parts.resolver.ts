import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { conferenceKindShape, roomShape, siteShape, sourceShape } from './conference.shapes.js';
import { ConferenceKind, ConferenceKindPayload } from './conference.type.js';
import { ConferenceKindsService } from './conference-kinds.service.js';
import { ConferencesQueries } from './conferences.queries.js';
import { SetConferencePolicyInput } from './life-cycle.input.js';
import { AddRoomInput, AddSiteInput, UpdateSiteInput } from './site.input.js';
import { RoomPayload, SitePayload } from './site.type.js';
import { SitesService } from './sites.service.js';
import { AddSourceInput } from './source.input.js';
import { SourcePayload } from './source.type.js';
import { SourcesService } from './sources.service.js';

@Resolver()
export class ConferencePartsResolver {
  constructor(
    private readonly queries: ConferencesQueries,
    private readonly kinds: ConferenceKindsService,
    private readonly sites: SitesService,
    private readonly sources: SourcesService,
    private readonly reader: Reader,
  ) {}

  @Query(() => [ConferenceKind], { description: 'The kinds of conferences, by code.' })
  conferenceKinds(@Reading() request: ReadRequest) {
    return this.queries.kinds(request);
  }

  @Mutation(() => ConferenceKindPayload, {
    nullable: true,
    description: 'Sets the rules for conferences of a kind.',
  })
  async setConferencePolicy(
    @Args('input') input: SetConferencePolicyInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceKindShape, request, await this.kinds.setPolicy(by, input), 'code');
  }

  @Mutation(() => SitePayload, { nullable: true, description: 'Adds a site to a conference.' })
  async addSite(@Args('input') input: AddSiteInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(siteShape, request, await this.sites.addSite(by, input));
  }

  @Mutation(() => SitePayload, {
    nullable: true,
    description:
      'Changes the name and the address of a site, and who runs it; not once the record of the conference is settled.',
  })
  async updateSite(@Args('input') input: UpdateSiteInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(siteShape, request, await this.sites.updateSite(by, input));
  }

  @Mutation(() => RoomPayload, { nullable: true, description: 'Adds a room to a site.' })
  async addRoom(@Args('input') input: AddRoomInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(roomShape, request, await this.sites.addRoom(by, input));
  }

  @Mutation(() => SourcePayload, {
    nullable: true,
    description: 'Names a source of the record of a conference.',
  })
  async addSource(@Args('input') input: AddSourceInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(sourceShape, request, await this.sources.add(by, input));
  }
}
