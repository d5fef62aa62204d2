import { registerEnumType } from '@nestjs/graphql';

export enum DirectiveForce {
  ASSIGN = 'ASSIGN',
  REQUIRE = 'REQUIRE',
  REQUEST = 'REQUEST',
  NOTE = 'NOTE',
}

registerEnumType(DirectiveForce, {
  name: 'DirectiveForce',
  description: 'How strongly a directive binds; the verb that was used is kept beside it.',
  valuesMap: {
    ASSIGN: { description: 'Assigns (giao).' },
    REQUIRE: { description: 'Requires (yêu cầu).' },
    REQUEST: { description: 'Requests or proposes (đề nghị).' },
    NOTE: { description: 'Draws attention to (lưu ý).' },
  },
});

export enum DirectiveTiming {
  FIXED = 'FIXED',
  ONGOING = 'ONGOING',
  ON_EVENT = 'ON_EVENT',
}

registerEnumType(DirectiveTiming, {
  name: 'DirectiveTiming',
  description: 'By when a directive is to be carried out.',
  valuesMap: {
    FIXED: { description: 'By its deadline.' },
    ONGOING: { description: 'Without a deadline; it is reviewed on a date instead.' },
    ON_EVENT: { description: 'After an event; its deadline is set when that has happened.' },
  },
});

export enum AssignmentRole {
  LEAD = 'LEAD',
  COORDINATE = 'COORDINATE',
  IMPLEMENT = 'IMPLEMENT',
  MONITOR = 'MONITOR',
}

registerEnumType(AssignmentRole, {
  name: 'AssignmentRole',
  description: 'The share of a body in a directive.',
  valuesMap: {
    LEAD: { description: 'Leads and answers for it (chủ trì).' },
    COORDINATE: { description: 'Co-ordinates with the lead (phối hợp).' },
    IMPLEMENT: { description: 'Carries it out (thực hiện).' },
    MONITOR: { description: 'Monitors and urges (theo dõi, đôn đốc).' },
  },
});
