import { InputType } from '@nestjs/graphql';
import {
  DateField,
  DecimalField,
  EnumField,
  IdField,
  InputField,
  InputListField,
  LocalizedField,
  type LocalizedTextInput,
  MutationInput,
  OperationIdField,
  TextField,
} from '../platform/graphql/index.js';
import { Aggregation, Unit } from './report.enums.js';

/** The most targets that are taken at once. */
const MOST_TARGETS = 500;

@InputType({ description: 'A span of days, both ends included.' })
export class PeriodInput {
  @DateField('First day.')
  from: string;

  @DateField('Last day.')
  to: string;

  @TextField('The period as the source prints it, for example `2010-2015`.', { clearable: true, max: 100 })
  label?: string | null;
}

@InputType({
  description:
    'Definition of what is measured. The version is given by the system: the next one of the code.',
})
export class DefineIndicatorInput extends MutationInput {
  @TextField('Code; a code that is in use already gets a new version, and the old ones stay.', { max: 100 })
  code: string;

  @LocalizedField('Name, as the source words it.')
  name: LocalizedTextInput[];

  @LocalizedField('What exactly is counted, if the source says so.', { clearable: true, max: 5000 })
  definition?: LocalizedTextInput[] | null;

  @EnumField(Unit, 'In what it is measured.')
  unit: Unit;

  @EnumField(Aggregation, 'How its values are put together over periods or bodies.')
  aggregation: Aggregation;
}

@InputType({
  description:
    'What was to be reached. The value is left out while only the existence of the target is known.',
})
export class TargetInput {
  @InputField(() => PeriodInput, 'The period in which it was to be reached.')
  period: PeriodInput;

  @IdField('The body that was to reach it; left out: all together.', { clearable: true })
  bodyId?: string | null;

  @DecimalField('The value, in the unit of the indicator.', { clearable: true })
  value?: string | null;

  @IdField('The instrument that set it.', { clearable: true })
  setById?: string | null;

  @TextField('Article or clause of the instrument.', { clearable: true })
  clause?: string | null;

  @TextField('The target as a source prints it.', { clearable: true })
  printed?: string | null;
}

@InputType({
  description:
    'A target of an indicator. The value is left out while only the existence of the target is known.',
})
export class SetTargetInput extends TargetInput {
  @OperationIdField()
  operationId?: string | null;

  @IdField('What is measured; one version of an indicator.')
  indicatorId: string;
}

@InputType({
  description:
    'Many targets of one indicator, such as those of all provinces. Either all are written or none.',
})
export class SetTargetsInput extends MutationInput {
  @IdField('What is measured; one version of an indicator.')
  indicatorId: string;

  @InputListField(() => TargetInput, `The targets, at most ${MOST_TARGETS}.`, { max: MOST_TARGETS })
  targets: TargetInput[];
}
