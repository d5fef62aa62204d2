import { registerEnumType } from '@nestjs/graphql';

/** The classes of personal data, each with its own permission and retention. */
export enum PersonalDataClass {
  OFFICIAL_RECORD = 'OFFICIAL_RECORD',
  CONTACT = 'CONTACT',
  LOGISTICS = 'LOGISTICS',
  ACCOUNT = 'ACCOUNT',
}

registerEnumType(PersonalDataClass, {
  name: 'PersonalDataClass',
  description: 'The classes of personal data, each with its own permission.',
  valuesMap: {
    OFFICIAL_RECORD: {
      description: 'What documents say of the person: name, post, body, part taken. It is kept.',
    },
    CONTACT: { description: 'How the person is reached.' },
    LOGISTICS: { description: 'What the preparation of a conference needs to know of the person.' },
    ACCOUNT: { description: 'What signing in and acting in Plenary leaves behind.' },
  },
});
