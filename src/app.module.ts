import { type DynamicModule, Module } from '@nestjs/common';
import { ACCESS } from './access-table.js';
import { entities, featureModules } from './features.js';
import { ClockModule } from './platform/clock/index.js';
import { type Config, ConfigModule } from './platform/config/index.js';
import { type Connection, DatabaseModule, dataSourceOptions } from './platform/database/index.js';
import { FilesModule } from './platform/files/index.js';
import { PlatformGraphQLModule } from './platform/graphql/graphql.module.js';
import { HealthController, RequestersModule } from './platform/http/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { LiveModule } from './platform/live/index.js';
import { MailModule } from './platform/mail/index.js';
import { PublicAnswersModule } from './platform/public-answers/index.js';
import { PUBLIC_FIELDS } from './public-fields.js';

@Module({})
export class AppModule {
  static forRoot(connection: Connection, config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(dataSourceOptions(connection, entities)),
        ...featureModules,
        ClockModule,
        JobsModule,
        MailModule,
        FilesModule,
        RequestersModule,
        LiveModule,
        PublicAnswersModule,
        PlatformGraphQLModule.forRoot(ACCESS, PUBLIC_FIELDS),
      ],
      controllers: [HealthController],
    };
  }
}
