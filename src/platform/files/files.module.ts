import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { DiskStore } from './disk-store.js';
import { FileStore } from './file-store.js';
import { S3Client } from './s3-client.js';
import { S3Store } from './s3-store.js';
import { Spool } from './spool.js';

@Global()
@Module({
  providers: [
    Spool,
    {
      provide: FileStore,
      inject: [CONFIG, Spool],
      useFactory: ({ filesS3, dataDir }: Config, spool: Spool) =>
        filesS3 ? new S3Store(new S3Client(filesS3), spool) : new DiskStore(dataDir),
    },
  ],
  exports: [FileStore, Spool],
})
export class FilesModule {}
