import { registerEnumType } from '@nestjs/graphql';

export enum AssignmentClass {
  DONE_IN_TIME = 'DONE_IN_TIME',
  DONE_LATE = 'DONE_LATE',
  OPEN_IN_TERM = 'OPEN_IN_TERM',
  OPEN_OVERDUE = 'OPEN_OVERDUE',
  ONGOING = 'ONGOING',
}

registerEnumType(AssignmentClass, {
  name: 'AssignmentClass',
  description:
    'What became of a share by the end of a day: by whether it was confirmed as done by then, when the body had reported that, ' +
    'and the deadline in force on that day, with the extensions granted by then.',
  valuesMap: {
    DONE_IN_TIME: {
      description: 'Done by the deadline, or done and without one (hoàn thành đúng hạn).',
    },
    DONE_LATE: { description: 'Done after the deadline (hoàn thành quá hạn).' },
    OPEN_IN_TERM: {
      description: 'Not confirmed as done, and the deadline is not over (chưa hoàn thành, trong hạn).',
    },
    OPEN_OVERDUE: {
      description: 'Not confirmed as done, and the deadline is over (chưa hoàn thành, quá hạn).',
    },
    ONGOING: { description: 'Not confirmed as done, and without a deadline: it cannot be overdue.' },
  },
});

export enum StatisticsBy {
  BODY = 'BODY',
  BODY_GROUP = 'BODY_GROUP',
  CONFERENCE = 'CONFERENCE',
  FORCE = 'FORCE',
  MONTH_OF_DEADLINE = 'MONTH_OF_DEADLINE',
  QUARTER_OF_DEADLINE = 'QUARTER_OF_DEADLINE',
  YEAR_OF_DEADLINE = 'YEAR_OF_DEADLINE',
}

registerEnumType(StatisticsBy, {
  name: 'StatisticsBy',
  description: 'What the shares are counted by.',
  valuesMap: {
    BODY: { description: 'The body that leads.' },
    BODY_GROUP: {
      description:
        'The groups to which that body belongs as of the day; a share counts in each of them, and nowhere if it belongs to none.',
    },
    CONFERENCE: { description: 'The conference at which the directive was stated.' },
    FORCE: { description: 'How strongly the directive binds.' },
    MONTH_OF_DEADLINE: { description: 'The month of the deadline; one group for those without a deadline.' },
    QUARTER_OF_DEADLINE: {
      description: 'The quarter of the deadline; one group for those without a deadline.',
    },
    YEAR_OF_DEADLINE: { description: 'The year of the deadline; one group for those without a deadline.' },
  },
});

export enum StatisticsOrder {
  NAME = 'NAME',
  MOST_OVERDUE = 'MOST_OVERDUE',
}

registerEnumType(StatisticsOrder, {
  name: 'StatisticsOrder',
  description: 'In which order the groups come.',
  valuesMap: {
    NAME: { description: 'By name; periods from the earliest on, forces from the strongest on.' },
    MOST_OVERDUE: { description: 'Those with the most overdue shares first, then by name.' },
  },
});

export enum StatisticsDenominator {
  ALL = 'ALL',
  WITH_DEADLINE = 'WITH_DEADLINE',
  DUE = 'DUE',
  DONE_OR_OVERDUE = 'DONE_OR_OVERDUE',
}

registerEnumType(StatisticsDenominator, {
  name: 'StatisticsDenominator',
  description: 'What a ratio is a share of.',
  valuesMap: {
    ALL: { description: 'All shares that are counted.' },
    WITH_DEADLINE: { description: 'Those that have a deadline.' },
    DUE: { description: 'Those whose deadline is the day or before it, done or not.' },
    DONE_OR_OVERDUE: {
      description: 'Those that are done, whenever they were due, and those that are overdue.',
    },
  },
});

export enum Rounding {
  HALF_UP = 'HALF_UP',
}

registerEnumType(Rounding, {
  name: 'Rounding',
  description: 'How a number was made shorter.',
  valuesMap: { HALF_UP: { description: 'To the nearer one, a half upward.' } },
});
