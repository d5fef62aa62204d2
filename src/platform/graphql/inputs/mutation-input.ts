import { InputType } from '@nestjs/graphql';
import { IdField } from './fields.js';

/** The id of one act of the client. For inputs that already extend another one; the rest extend `MutationInput`. */
export function OperationIdField(): PropertyDecorator {
  return IdField(
    'UUID that the client makes for this one act. However often it is sent, the act is done once: the same input ' +
      'gets the first answer again, another input is refused. Kept for 24 hours at least.',
    { clearable: true },
  );
}

/** Base of the input of every mutation. */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  @OperationIdField()
  operationId?: string | null;
}
