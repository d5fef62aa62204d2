import { registerEnumType } from '@nestjs/graphql';

/** What a link that was sent to somebody is good for. */
export enum LinkPurpose {
  /** Setting the first password of an account. */
  INVITATION = 'INVITATION',
  /** Setting a new password. */
  RESET = 'RESET',
}

/** What may be done with an access token. */
export enum TokenScope {
  READ = 'READ',
  WRITE = 'WRITE',
}

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'What may be done with an access token.',
  valuesMap: {
    READ: { description: 'Reading only.' },
    WRITE: { description: 'All that the account itself may do, except for security settings.' },
  },
});
