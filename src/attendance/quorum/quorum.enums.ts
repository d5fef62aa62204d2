import { registerEnumType } from '@nestjs/graphql';

export enum QuorumUnit {
  BODIES = 'BODIES',
  MEMBERS = 'MEMBERS',
}

registerEnumType(QuorumUnit, {
  name: 'QuorumUnit',
  description: 'What a quorum counts.',
  valuesMap: {
    BODIES: { description: 'Bodies that send a delegate with a vote.' },
    MEMBERS: { description: 'Delegates with a vote.' },
  },
});

export enum QuorumTotal {
  STATED = 'STATED',
  BODIES_WITH_VOTE = 'BODIES_WITH_VOTE',
  MEMBERS_WITH_VOTE = 'MEMBERS_WITH_VOTE',
}

registerEnumType(QuorumTotal, {
  name: 'QuorumTotal',
  description: 'Of what a quorum is a part.',
  valuesMap: {
    STATED: { description: 'The number that was stated with the rule, as a statute says it.' },
    BODIES_WITH_VOTE: { description: 'Bodies with a confirmed delegate who has a vote.' },
    MEMBERS_WITH_VOTE: { description: 'Confirmed delegates who have a vote.' },
  },
});
