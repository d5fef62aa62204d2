import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import {
  ConferenceEntity,
  ConferenceState,
  conferenceOf,
  invalidState as invalidConferenceState,
} from '../conferences/index.js';
import { Clock } from '../platform/clock/index.js';
import { assertRevision, type By, rowOf, Transactor, type Tx } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { compile, type Paragraph } from './notice.compiling.js';
import { NoticeEntity, NoticeNotNeededEntity, NoticeParagraphEntity } from './notice.entity.js';
import { NoticeState } from './notice.enums.js';
import { draftExists, NOTICE, noticeIssued, noticeState } from './notice.errors.js';
import type {
  CorrectNoticeInput,
  DeclareNoticeNotNeededInput,
  DraftNoticeInput,
  EditNoticeInput,
  RecompileNoticeInput,
} from './notice.input.js';
import { assertParagraphs } from './notice.references.js';

/** Nothing is concluded at a conference that does not take place, nor added to a file in the archive. */
const WITHOUT_NOTICE: readonly ConferenceState[] = [ConferenceState.CANCELLED, ConferenceState.ARCHIVED];

interface Target {
  id: string;
  expectedRevision: number;
}

/** Writing notices of conclusions; `IssueNoticeService` issues them. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Compiles a notice; where there is an issued one, a further one of what that does not name. */
  draft(by: By, { conferenceId }: DraftNoticeInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { state } = await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (WITHOUT_NOTICE.includes(state)) throw invalidConferenceState(['conferenceId'], state);
      if (await hasDraft(manager, conferenceId)) throw draftExists(['conferenceId']);
      const { subject, paragraphs } = await compile(manager, conferenceId, null);
      const id = uuidv7();
      await manager.insert(NoticeEntity, { id, conferenceId, subject });
      await insertParagraphs(manager, id, paragraphs);
      return id;
    });
  }

  /** Writes a draft anew from what is known now. */
  recompile(by: By, target: RecompileNoticeInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { id, conferenceId, replacesId } = await noticeIn(NoticeState.DRAFT, tx, target);
      const { subject, paragraphs } = await compile(manager, conferenceId, replacesId);
      await replaceParagraphs(manager, id, paragraphs);
      await manager.update(NoticeEntity, { id }, { subject, updatedAt: () => 'now()' });
      return id;
    });
  }

  edit(by: By, { subject, paragraphs, ...target }: EditNoticeInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { id, conferenceId } = await noticeIn(NoticeState.DRAFT, tx, target);
      if (paragraphs) {
        await assertParagraphs(manager, conferenceId, paragraphs);
        await replaceParagraphs(
          manager,
          id,
          paragraphs.map(({ section, text, directiveId = null, findingId = null }) => ({
            section,
            text: toLocalizedText(text),
            directiveId,
            findingId,
          })),
        );
      }
      const changes = subject ? { subject: toLocalizedText(subject) } : {};
      await manager.update(NoticeEntity, { id }, { ...changes, updatedAt: () => 'now()' });
      return id;
    });
  }

  /** Begins a new notice that takes the place of an issued one when it is issued itself. */
  correct(by: By, target: CorrectNoticeInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const issued = await noticeIn(NoticeState.ISSUED, tx, target);
      const { conferenceId, subject } = issued;
      const { state } = await manager.findOneByOrFail(ConferenceEntity, { id: conferenceId });
      if (WITHOUT_NOTICE.includes(state)) throw invalidConferenceState(['id'], state);
      if (await hasDraft(manager, conferenceId)) throw draftExists(['id']);
      const id = uuidv7();
      await manager.insert(NoticeEntity, { id, conferenceId, subject, replacesId: issued.id });
      await insertParagraphs(manager, id, await paragraphsOf(manager, issued.id));
      return id;
    });
  }

  /** Answers with the id of the conference. */
  declareNotNeeded(by: By, { conferenceId, reason }: DeclareNoticeNotNeededInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { state, timeZone } = await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (WITHOUT_NOTICE.includes(state)) throw invalidConferenceState(['conferenceId'], state);
      if (await manager.existsBy(NoticeEntity, { conferenceId, state: NoticeState.ISSUED }))
        throw noticeIssued();
      await manager.upsert(
        NoticeNotNeededEntity,
        { conferenceId, day: this.clock.dayOf(by, timeZone), reason },
        ['conferenceId'],
      );
      return conferenceId;
    });
  }
}

function hasDraft(manager: EntityManager, conferenceId: string): Promise<boolean> {
  return manager.existsBy(NoticeEntity, { conferenceId, state: NoticeState.DRAFT });
}

/**
 * The notice as the caller read it. Its conference is held, for it has one draft at a time.
 * @throws DomainError INVALID_STATE if it is in another state
 */
export async function noticeIn(
  state: NoticeState,
  tx: Tx,
  { id, expectedRevision }: Target,
): Promise<NoticeEntity> {
  const named = { path: ['id'], what: NOTICE };
  const { conferenceId } = await rowOf(tx.manager, NoticeEntity, id, named);
  await rowOf(tx.manager, ConferenceEntity, conferenceId, named, true);
  const notice = await rowOf(tx.manager, NoticeEntity, id, named, true);
  tx.inConference(conferenceId, named);
  assertRevision(notice, expectedRevision);
  if (notice.state !== state) throw noticeState(notice.state);
  return notice;
}

export function paragraphsOf(manager: EntityManager, noticeId: string): Promise<NoticeParagraphEntity[]> {
  return manager.find(NoticeParagraphEntity, {
    where: { noticeId },
    order: { section: 'ASC', position: 'ASC' },
  });
}

/** SHA-256 of all that readers of an issued notice rely on. */
export function digestOf(
  notice: Partial<NoticeEntity>,
  paragraphs: readonly NoticeParagraphEntity[],
): string {
  const { printedNumber, issuedOn, subject, signedById, capacity } = notice;
  const text = paragraphs.map(({ section, position, text, directiveId, findingId }) => [
    section,
    position,
    text,
    directiveId,
    findingId,
  ]);
  const content = JSON.stringify([printedNumber, issuedOn, subject, signedById, capacity, text]);
  return createHash('sha256').update(content).digest('hex');
}

async function replaceParagraphs(
  manager: EntityManager,
  noticeId: string,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  await manager.delete(NoticeParagraphEntity, { noticeId });
  await insertParagraphs(manager, noticeId, paragraphs);
}

async function insertParagraphs(
  manager: EntityManager,
  noticeId: string,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  const counts = new Map<string, number>();
  const rows = paragraphs.map(({ section, text, directiveId, findingId }) => {
    const position = (counts.get(section) ?? 0) + 1;
    counts.set(section, position);
    return { id: uuidv7(), noticeId, section, position, text, directiveId, findingId };
  });
  if (rows.length > 0) await manager.insert(NoticeParagraphEntity, rows);
}
