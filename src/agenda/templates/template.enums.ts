import { registerEnumType } from '@nestjs/graphql';

export enum TemplatePart {
  SESSIONS = 'SESSIONS',
  PRESENTERS = 'PRESENTERS',
  OFFICERS = 'OFFICERS',
  HOSTS = 'HOSTS',
  SITES_AND_ROOMS = 'SITES_AND_ROOMS',
  BASIS = 'BASIS',
}

registerEnumType(TemplatePart, {
  name: 'TemplatePart',
  description:
    'What comes along from an earlier conference. Who attended it does not: that is stated of one conference only.',
  valuesMap: {
    SESSIONS: {
      description: 'Its sessions and their items; without SITES_AND_ROOMS, they have no rooms.',
    },
    PRESENTERS: { description: 'The presenters of the items, if those come along.' },
    OFFICERS: { description: 'Chair, secretary and other officers.' },
    HOSTS: { description: 'The bodies that host it.' },
    SITES_AND_ROOMS: { description: 'Its sites with their rooms.' },
    BASIS: { description: 'What it is held on.' },
  },
});

export enum ConferenceNoteCode {
  OFFICER_WITHOUT_POST = 'OFFICER_WITHOUT_POST',
  PRESENTER_WITHOUT_POST = 'PRESENTER_WITHOUT_POST',
}

registerEnumType(ConferenceNoteCode, {
  name: 'ConferenceNoteCode',
  description: 'Something that organisers should look at in a conference that was made from an earlier one.',
  valuesMap: {
    OFFICER_WITHOUT_POST: {
      description:
        'The officer does not hold the post any more on the new first day, and came along without it.',
    },
    PRESENTER_WITHOUT_POST: { description: 'The same for a presenter.' },
  },
});
