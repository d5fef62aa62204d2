import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { jitGateway } from './jit.js';

/** Nest's Apollo driver, with execution by graphql-jit. */
@Injectable()
export class JitApolloDriver extends ApolloDriver {
  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema, typeDefs: _, resolvers: __, ...rest } = options;
    await super.start({ ...rest, gateway: jitGateway(schema!) } as ApolloDriverConfig);
  }
}
