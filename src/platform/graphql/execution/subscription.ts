import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { Rule } from '../../auth/index.js';
import { isOutage } from '../../errors/index.js';
import { ruleOf } from '../access/index.js';
import type { RequestContext } from '../request.js';
import { MAXIMUM_TOKENS, measure } from './cost.js';
import { formatError } from './format-error.js';
import { toClient } from './response.plugin.js';
import { givenUp, overLimit } from './too-complex.js';

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

const MOST_FAULTS = 50;

/** The document of a subscription, checked as those of queries are: well-formed, valid, within the limits. */
export class Subscription {
  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly field: FieldNode,
    private readonly variables: Record<string, unknown>,
    /** Subscriptions with the same key ask for the same of each event. */
    readonly key: string,
  ) {}

  /**
   * @param resumesAt the argument that says where a client goes on; it does not change what is asked of an event
   * @returns undefined if the operation is no subscription
   * @throws GraphQLError
   */
  static of(
    schema: GraphQLSchema,
    { query, operationName, variables }: SubscriptionRequest,
    resumesAt: string,
  ): Subscription | undefined {
    const document = parsed(query);
    const [invalid] = validate(schema, document);
    if (invalid)
      throw givenUp(invalid.message) ?? fault(invalid, ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw fault(UNKNOWN_OPERATION, ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE);
    if (operation.operation !== 'subscription') return undefined;
    const given = variables ?? {};
    const tooComplex = overLimit(measure(schema, document, operation, given));
    if (tooComplex) throw tooComplex;
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
      maxErrors: MOST_FAULTS,
    });
    if (errors) throw fault(errors[0]!, ApolloServerErrorCode.BAD_REQUEST);
    const field = rootField(document, operation.selectionSet);
    const same = withoutPlace(document, field, given, resumesAt);
    const key = JSON.stringify([query, operation.name?.value, same]);
    return new Subscription(schema, document, operation, field, given, key);
  }

  /** Who may subscribe. */
  get rule(): Rule {
    return ruleOf(this.schema.getSubscriptionType()!, this.field.name.value);
  }

  /**
   * Asks the root field for what it follows.
   * @throws GraphQLError
   */
  async open(context: RequestContext): Promise<unknown> {
    const stream = await createSourceEventStream(this.execution(context));
    if (Symbol.asyncIterator in stream) return stream;
    throw (stream as ExecutionResult).errors![0]!;
  }

  /**
   * The answer to one event, as JSON.
   * @param event goes to the root field as its value
   * @throws Error if the database is away
   */
  async answer(event: unknown, context: RequestContext): Promise<string> {
    const { data, errors } = await execute({ ...this.execution(context), rootValue: event });
    if (!errors) return JSON.stringify({ data });
    const outage = errors.find(({ originalError }) => isOutage(originalError));
    if (outage) throw outage.originalError!;
    return JSON.stringify({ data, errors: errorsForClient(errors, context) });
  }

  /** What graphql-js needs to know of it. */
  execution<C extends RequestContext>(contextValue: C) {
    const { schema, document, operation, variables: variableValues } = this;
    return { schema, document, operationName: operation.name?.value, variableValues, contextValue };
  }
}

/** Errors as the answers to queries show them. */
export function errorsForClient(
  errors: readonly GraphQLError[],
  context: RequestContext,
): GraphQLFormattedError[] {
  return errors.map(error => toClient(formatError(error.toJSON(), error), context));
}

const UNKNOWN_OPERATION = new GraphQLError('The document has no such operation.');
const LEFT_OUT = new GraphQLError('The root field of a subscription takes no directives.');

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAXIMUM_TOKENS });
  } catch (error) {
    const invalid = error as GraphQLError;
    throw givenUp(invalid.message) ?? fault(invalid, ApolloServerErrorCode.GRAPHQL_PARSE_FAILED);
  }
}

/** A fault of the request, as Apollo marks it. */
function fault(
  { message, nodes, source, positions }: GraphQLError,
  code: ApolloServerErrorCode,
): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

/** Validation has seen to it that there is just one, unless a directive leaves it out. */
function rootField(document: DocumentNode, set: SelectionSetNode): FieldNode {
  const [node] = set.selections as [SelectionNode];
  if (node.directives?.length) throw fault(LEFT_OUT, ApolloServerErrorCode.BAD_REQUEST);
  if (node.kind === Kind.FIELD) return node;
  if (node.kind === Kind.INLINE_FRAGMENT) return rootField(document, node.selectionSet);
  const fragment = document.definitions.find(
    (each): each is FragmentDefinitionNode =>
      each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
  );
  return rootField(document, fragment!.selectionSet);
}

/** The variables without the one that only says where the client goes on. */
function withoutPlace(
  document: DocumentNode,
  field: FieldNode,
  variables: Record<string, unknown>,
  resumesAt: string,
): Record<string, unknown> {
  const value = field.arguments?.find(({ name }) => name.value === resumesAt)?.value;
  if (value?.kind !== Kind.VARIABLE) return variables;
  const name = value.name.value;
  let uses = 0;
  visit(document, {
    Variable: node => {
      if (node.name.value === name) uses += 1;
    },
  });
  // Where it is declared, and here.
  if (uses > 2) return variables;
  const { [name]: _, ...others } = variables;
  return others;
}
