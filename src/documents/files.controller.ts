import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSuchConference } from '../conferences/index.js';
import { type Actor, type Rule, signedIn } from '../platform/auth/index.js';
import { type Config, Configuration } from '../platform/config/index.js';
import type { By } from '../platform/database/index.js';
import { FileStore } from '../platform/files/index.js';
import { assertMayUse } from '../platform/graphql/index.js';
import { Requesters, STREAMS_FILE } from '../platform/http/index.js';
import { operationIdOf } from '../platform/sheets/index.js';
import { EMPTY, MAY_NOT_UPLOAD, NO_SUCH_FILE, SEND_THE_FILE, tooLarge } from './file.errors.js';
import { fileAddress } from './file.resolver.js';
import { sentName } from './file-name.js';
import { FilesQueries } from './files.queries.js';
import { sendStored } from './send-stored.js';
import { Uploads } from './uploads.js';

/** No mutation, so its rule stands here and not in the access table; who exactly it is, the rows tell. */
const RULE: Rule = { ...signedIn, of: 'conference' };

/** Files over REST: in as the body of a request, out as attachments. */
@Controller()
export class FilesController {
  constructor(
    private readonly requesters: Requesters,
    private readonly queries: FilesQueries,
    private readonly uploads: Uploads,
    private readonly store: FileStore,
    @Configuration() private readonly config: Config,
  ) {}

  @Post('conferences/:id/files')
  @RouteConfig(STREAMS_FILE)
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { id: conferenceId } = request.params as { id: string };
    const actor = await this.requesters.actorOf(request);
    await this.assertMayUpload(actor, conferenceId);
    const operationId = operationIdOf(request);
    const name = sentName(request);
    const body = this.bodyOf(request);
    const by = (sha256: string): By => ({
      ...{ actor, command: 'uploadFile', rule: RULE },
      operation: operationOf(operationId, [conferenceId, name, sha256]),
    });
    const file = await this.uploads.take(by, { conferenceId, name, body });
    void reply.status(201).send({ ...file, url: fileAddress(this.config.publicUrl, file.id) });
  }

  @Get('files/:id')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { id } = request.params as { id: string };
    const file = await this.queries.download(await this.requesters.actorOf(request), id);
    if (!file) throw NO_SUCH_FILE;
    return sendStored(request, reply, file, this.store);
  }

  /** Before anything of the body is read. */
  private async assertMayUpload(actor: Actor, conferenceId: string): Promise<void> {
    const may = await this.queries.mayUpload(actor, conferenceId);
    if (may === undefined) throw noSuchConference();
    assertMayUse(actor, RULE, 'mutation', conferenceId);
    if (!may) throw MAY_NOT_UPLOAD;
  }

  private bodyOf({ body, headers }: FastifyRequest): Readable {
    const type = headers['content-type'] ?? '';
    if (/^(multipart\/|application\/(json|x-www-form-urlencoded))/i.test(type)) throw SEND_THE_FILE;
    if (body === undefined || body === null) throw EMPTY;
    const limit = this.config.uploadMaxBytes;
    if (Number(headers['content-length']) > limit) throw tooLarge(limit);
    return body as Readable;
  }
}

/** `?operationId=`: a repeated upload finds the file of the first one. */
function operationOf(id: string | undefined, what: readonly string[]): By['operation'] {
  if (id === undefined) return undefined;
  return { id, digest: createHash('sha256').update(JSON.stringify(what)).digest('base64url') };
}
