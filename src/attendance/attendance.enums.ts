import { registerEnumType } from '@nestjs/graphql';

export enum AttendanceRole {
  PARTICIPANT = 'PARTICIPANT',
  OBSERVER = 'OBSERVER',
  GUEST = 'GUEST',
  PRESS = 'PRESS',
}

registerEnumType(AttendanceRole, {
  name: 'AttendanceRole',
  description: 'As what somebody takes part.',
  valuesMap: {
    PARTICIPANT: { description: 'Takes part (tham dự).' },
    OBSERVER: { description: 'Observes (quan sát viên).' },
    GUEST: { description: 'Guest (khách mời).' },
    PRESS: { description: 'Press (báo chí).' },
  },
});

export enum AttendanceStatement {
  GROUP_REPRESENTED = 'GROUP_REPRESENTED',
  BODY_REPRESENTED = 'BODY_REPRESENTED',
  PERSON_PRESENT = 'PERSON_PRESENT',
}

registerEnumType(AttendanceStatement, {
  name: 'AttendanceStatement',
  description: 'What is stated about attendance, and no more.',
  valuesMap: {
    GROUP_REPRESENTED: {
      description: 'A group of bodies was represented; not which of its members, nor how many.',
    },
    BODY_REPRESENTED: { description: 'A body was represented; not by whom.' },
    PERSON_PRESENT: { description: 'A person was present.' },
  },
});
