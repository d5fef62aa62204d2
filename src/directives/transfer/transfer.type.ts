import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Body } from '../../directory/index.js';
import { payloadOf } from '../../platform/graphql/index.js';

@ObjectType({ description: 'What a transfer of open shares has done.' })
export class AssignmentTransfer {
  @Field(() => Int, { description: 'Shares that have passed to another body.' })
  passed: number;

  @Field(() => Int, {
    description:
      'Shares that the successors have received: one a directive and successor, so fewer where bodies were merged.',
  })
  received: number;

  @Field(() => Int, {
    description: 'Of those, shares that the successors had before and that took others in.',
  })
  joined: number;

  @Field(() => Int, { description: 'Directives that are concerned.' })
  directives: number;

  @Field(() => Int, { description: 'Conferences that are concerned; the history of each tells it.' })
  conferences: number;
}

@ObjectType({ description: 'Answer of a mutation that passes open shares on.' })
export class AssignmentTransferPayload extends payloadOf(AssignmentTransfer) {}

export enum TransferProposalNote {
  SEVERAL_SUCCESSORS = 'SEVERAL_SUCCESSORS',
  NO_SUCCESSOR = 'NO_SUCCESSOR',
}

registerEnumType(TransferProposalNote, {
  name: 'TransferProposalNote',
  description: 'Why a body that no longer exists has no successor that could be proposed.',
  valuesMap: {
    SEVERAL_SUCCESSORS: { description: 'Several bodies stand in its place; one has to be chosen.' },
    NO_SUCCESSOR: { description: 'Nobody is known to stand in its place.' },
  },
});

@ObjectType({ description: 'A body that does not exist on a day, and has open shares in directives.' })
export class TransferProposal {
  @Field(() => Body, { description: 'The body.' })
  body: Body;

  @Field(() => [Body], {
    description: 'The bodies that stand in its place on the day, however many steps later, by name.',
  })
  successors: Body[];

  @Field(() => Int, { description: 'How many of its shares are open.' })
  openShares: number;

  @Field(() => TransferProposalNote, {
    nullable: true,
    description: 'Why no pair can be proposed; null if there is one successor.',
  })
  note: TransferProposalNote | null;
}
