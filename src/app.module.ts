import { type DynamicModule, Module } from '@nestjs/common';
import { entities, featureModules } from './features.js';
import { ClockModule } from './platform/clock/index.js';
import { type Connection, DatabaseModule, dataSourceOptions } from './platform/database/index.js';
import { PlatformGraphQLModule } from './platform/graphql/graphql.module.js';
import { HealthController } from './platform/http/index.js';

@Module({})
export class AppModule {
  static forRoot(connection: Connection): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(dataSourceOptions(connection, entities)),
        ...featureModules,
        ClockModule,
        PlatformGraphQLModule,
      ],
      controllers: [HealthController],
    };
  }
}
