import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { conferenceShape } from '../conferences/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Sql } from '../platform/database/index.js';
import { Statement } from '../platform/graphql/index.js';
import { mayUpload } from './file.access.js';
import { fileShape } from './file.shapes.js';

/** A file as a download needs it. */
export interface StoredFile {
  name: string;
  mediaType: string;
  sha256: string;
  size: number;
}

@Injectable()
export class FilesQueries {
  constructor(private readonly sql: Sql) {}

  /** Whether somebody who sees the conference may upload to it; undefined for who does not see it. */
  async mayUpload(viewer: Actor, conferenceId: string): Promise<boolean | undefined> {
    if (!isUUID(conferenceId)) return undefined;
    const statement = Statement.without(viewer);
    const id = statement.param(conferenceId);
    const may = mayUpload('conference', statement);
    const [found] = await this.sql.read<{ may: boolean }>(
      `select ${may} as may from conference ` +
        `where conference.id = ${id}::uuid and ${statement.visible(conferenceShape, 'conference')}`,
      statement.values,
    );
    return found?.may;
  }

  /** What the viewer may download under that id. */
  async download(viewer: Actor, id: string): Promise<StoredFile | undefined> {
    if (!isUUID(id)) return undefined;
    const statement = Statement.without(viewer);
    const fileId = statement.param(id);
    const [found] = await this.sql.read<StoredFile>(
      `select file.name, file.media_type as "mediaType", file.sha256, file.size::float8 as size from file ` +
        `where file.id = ${fileId}::uuid and file.state = 'AVAILABLE' and ${statement.visible(fileShape, 'file')}`,
      statement.values,
    );
    return found;
  }
}
