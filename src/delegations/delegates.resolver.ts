import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ConferencePayload, conferenceShape, SitePayload, siteShape } from '../conferences/index.js';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { BodyPlacesService } from './bodies/body-places.service.js';
import {
  AddDelegateInput,
  ConfirmDelegatesInput,
  DecideSubstitutionInput,
  NominateDelegatesInput,
  RejectDelegateInput,
  RequestSubstitutionInput,
  SetBodyPrecedenceInput,
  SetPrecedenceInput,
  SetSiteCapacityInput,
  UpdateDelegateInput,
  WithdrawDelegateInput,
} from './delegate.input.js';
import { delegateShape, substitutionShape } from './delegate.shapes.js';
import { DelegatePayload, DelegatesPayload, SubstitutionPayload } from './delegate.type.js';
import { DelegatesService } from './delegates.service.js';
import { NominationsService } from './nominations.service.js';
import { SubstitutionsService } from './substitutions.service.js';

@Resolver()
export class DelegatesResolver {
  constructor(
    private readonly nominations: NominationsService,
    private readonly delegates: DelegatesService,
    private readonly substitutions: SubstitutionsService,
    private readonly bodyPlaces: BodyPlacesService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => DelegatesPayload, {
    nullable: true,
    description: 'An invited body names whom it sends, within its quota; by that it answers that it comes.',
  })
  async nominateDelegates(
    @Args('input') input: NominateDelegatesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const ids = await this.nominations.nominate(by, input);
    return this.reader.payloadOfAll(delegateShape, request, ids);
  }

  @Mutation(() => DelegatePayload, {
    nullable: true,
    description: 'The organisers enter a guest, or a delegate of a body, without an invitation.',
  })
  async addDelegate(
    @Args('input') input: AddDelegateInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(delegateShape, request, await this.nominations.add(by, input));
  }

  @Mutation(() => DelegatesPayload, {
    nullable: true,
    description:
      'The organisers accept nominations. Each gets a badge code and a seat; where none is left, a place on the waiting list.',
  })
  async confirmDelegates(
    @Args('input') input: ConfirmDelegatesInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const ids = await this.delegates.confirm(by, input);
    return this.reader.payloadOfAll(delegateShape, request, ids);
  }

  @Mutation(() => DelegatePayload, {
    nullable: true,
    description: 'The organisers do not accept a nomination, with a reason.',
  })
  async rejectDelegate(
    @Args('input') input: RejectDelegateInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(delegateShape, request, await this.delegates.reject(by, input));
  }

  @Mutation(() => DelegatePayload, {
    nullable: true,
    description: 'A delegate does not come. Who has waited longest for a seat at the site gets it.',
  })
  async withdrawDelegate(
    @Args('input') input: WithdrawDelegateInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(delegateShape, request, await this.delegates.withdraw(by, input));
  }

  @Mutation(() => DelegatePayload, {
    nullable: true,
    description: 'Changes the site of a delegate, who heads the delegation, or who has a vote.',
  })
  async updateDelegate(
    @Args('input') input: UpdateDelegateInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(delegateShape, request, await this.delegates.update(by, input));
  }

  @Mutation(() => DelegatePayload, {
    nullable: true,
    description: 'Gives a delegate a place in the order of precedence by hand, or takes it away again.',
  })
  async setPrecedence(
    @Args('input') input: SetPrecedenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(delegateShape, request, await this.delegates.setPrecedence(by, input));
  }

  @Mutation(() => ConferencePayload, {
    nullable: true,
    description:
      'Gives a body a place in the order of precedence of a conference by hand, or takes it away again. Answers with the conference.',
  })
  async setBodyPrecedence(
    @Args('input') input: SetBodyPrecedenceInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(conferenceShape, request, await this.bodyPlaces.set(by, input));
  }

  @Mutation(() => SitePayload, {
    nullable: true,
    description: 'Says how many seats a site has; those who wait for one move up.',
  })
  async setSiteCapacity(
    @Args('input') input: SetSiteCapacityInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(siteShape, request, await this.delegates.setCapacity(by, input));
  }

  @Mutation(() => SubstitutionPayload, {
    nullable: true,
    description:
      'Somebody else of the same body is to come: done at once, or with the consent of those who chair where the invitation was personal.',
  })
  async requestSubstitution(
    @Args('input') input: RequestSubstitutionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(substitutionShape, request, await this.substitutions.request(by, input));
  }

  @Mutation(() => SubstitutionPayload, {
    nullable: true,
    description: 'Records what those who chair have said to a substitution.',
  })
  async decideSubstitution(
    @Args('input') input: DecideSubstitutionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(substitutionShape, request, await this.substitutions.decide(by, input));
  }
}
