import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import { ContactsService } from './contacts.service.js';
import { appointmentShape, personShape, postShape } from './directory.shapes.js';
import { PeopleService } from './people.service.js';
import {
  AppointPersonInput,
  CreatePersonInput,
  CreatePostInput,
  EndAppointmentInput,
  UpdatePersonInput,
} from './person.input.js';
import { AppointmentPayload, PersonPayload, PostPayload } from './person.type.js';
import { SetContactInput } from './person-contact.input.js';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly contacts: ContactsService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => PersonPayload, { nullable: true, description: 'Adds a person.' })
  async createPerson(
    @Args('input') input: CreatePersonInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(personShape, request, await this.people.create(by, input));
  }

  @Mutation(() => PersonPayload, { nullable: true, description: 'Corrects the record of a person.' })
  async updatePerson(
    @Args('input') input: UpdatePersonInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(personShape, request, await this.people.update(by, input));
  }

  @Mutation(() => PersonPayload, { nullable: true, description: 'Says how a person is reached.' })
  async setContact(@Args('input') input: SetContactInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(personShape, request, await this.contacts.set(by, input));
  }

  @Mutation(() => PostPayload, { nullable: true, description: 'Adds a post at a body.' })
  async createPost(@Args('input') input: CreatePostInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(postShape, request, await this.people.createPost(by, input));
  }

  @Mutation(() => AppointmentPayload, { nullable: true, description: 'Records that a person holds a post.' })
  async appointPerson(
    @Args('input') input: AppointPersonInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(appointmentShape, request, await this.people.appoint(by, input));
  }

  @Mutation(() => AppointmentPayload, {
    nullable: true,
    description: 'Records that a person has left a post.',
  })
  async endAppointment(
    @Args('input') input: EndAppointmentInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(appointmentShape, request, await this.people.endAppointment(by, input));
  }
}
