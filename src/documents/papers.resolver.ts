import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import {
  AddPaperInput,
  AddPaperVersionInput,
  PlacePaperInput,
  RemovePaperInput,
  UpdatePaperInput,
} from './paper.input.js';
import { paperShape } from './paper.shapes.js';
import { PaperPayload } from './paper.type.js';
import { PapersService } from './papers.service.js';

@Resolver()
export class PapersResolver {
  constructor(
    private readonly papers: PapersService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => PaperPayload, {
    nullable: true,
    description:
      'Makes a paper of an uploaded file, and lays it at agenda items. Versions of the agenda do not change.',
  })
  async addPaper(@Args('input') input: AddPaperInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(paperShape, request, await this.papers.add(by, input));
  }

  @Mutation(() => PaperPayload, { nullable: true, description: 'Changes what is said of a paper.' })
  async updatePaper(
    @Args('input') input: UpdatePaperInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(paperShape, request, await this.papers.update(by, input));
  }

  @Mutation(() => PaperPayload, {
    nullable: true,
    description: 'Gives a paper another file; the ones before stay listed for the staff of the conference.',
  })
  async addPaperVersion(
    @Args('input') input: AddPaperVersionInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(paperShape, request, await this.papers.addVersion(by, input));
  }

  @Mutation(() => PaperPayload, {
    nullable: true,
    description: 'Lays a paper at these agenda items, and no others.',
  })
  async placePaper(@Args('input') input: PlacePaperInput, @Acting() by: By, @Reading() request: ReadRequest) {
    return this.reader.payload(paperShape, request, await this.papers.place(by, input));
  }

  @Mutation(() => PaperPayload, {
    nullable: true,
    description: 'Takes a paper away. Where others could have read it, its title stays, with the reason.',
  })
  async removePaper(
    @Args('input') input: RemovePaperInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(paperShape, request, await this.papers.remove(by, input));
  }
}
