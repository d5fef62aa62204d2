import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type ConferenceEntity, ConferenceKindEntity } from '../../conferences/index.js';
import { Actor } from '../../platform/auth/index.js';
import { type By, Transactor, type Tx } from '../../platform/database/index.js';
import { ConflictError, type Message } from '../../platform/errors/index.js';
import { Statement } from '../../platform/graphql/index.js';
import { type AgendaRows, DRAFT_ROWS, PUBLISHED_ROWS } from '../agenda-rows.js';
import { blockingConflicts } from '../conflicts/agenda-conflicts.queries.js';
import { lockDraft } from '../working-draft.js';
import { type AgendaContent, contentOf } from './agenda-content.js';
import { agendaDifferences } from './agenda-diff.js';
import { inWords } from './agenda-diff.words.js';
import { AgendaDraftEntity } from './agenda-draft.entity.js';
import { AgendaVersionEntity } from './agenda-version.entity.js';
import { AgendaDraftState } from './agenda-version.enums.js';
import {
  agendaEmpty,
  draftInState,
  notApproved,
  nothingChanged,
  ownSubmission,
  reasonRequired,
  roomsUsedTwice,
  staleVersion,
} from './agenda-version.errors.js';
import type {
  ApproveAgendaInput,
  PublishAgendaInput,
  ReturnAgendaInput,
  SubmitAgendaInput,
} from './agenda-version.input.js';
import { copiedText, copyDraft } from './publication.js';

const { DRAFT, SUBMITTED, APPROVED, RETURNED } = AgendaDraftState;
const EMPTY: AgendaContent = { sessions: [], items: [] };

/** Takes the working draft of an agenda to its readers: submitted and approved where the kind asks for it, then published. */
@Injectable()
export class AgendaVersionsService {
  constructor(private readonly transactor: Transactor) {}

  submit(by: By, input: SubmitAgendaInput): Promise<string> {
    return this.step(by, input, [DRAFT, RETURNED], {
      state: SUBMITTED,
      submittedById: by.actor.accountId,
      decidedById: null,
      note: null,
    });
  }

  approve(by: By, input: ApproveAgendaInput): Promise<string> {
    return this.step(by, input, [SUBMITTED], { state: APPROVED, decidedById: by.actor.accountId });
  }

  return(by: By, { note, ...input }: ReturnAgendaInput): Promise<string> {
    return this.step(by, input, [SUBMITTED, APPROVED], {
      state: RETURNED,
      decidedById: by.actor.accountId,
      note,
    });
  }

  /**
   * Freezes the draft as the next version; answers with its id.
   * @throws DomainError STALE_VERSION, REASON_REQUIRED, NOT_APPROVED, AGENDA_EMPTY, NOTHING_CHANGED or ROOM_USED_TWICE
   */
  publish(
    by: By,
    { conferenceId, expectedRevision, baseVersion, reason }: PublishAgendaInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const { conference, draft } = await openStep(tx, conferenceId);
      const current = await manager.findOne(AgendaVersionEntity, {
        where: { conferenceId },
        order: { number: 'desc' },
      });
      const number = (current?.number ?? 0) + 1;
      const after = await contentOfDraft(manager, conferenceId);
      if (baseVersion !== number - 1) {
        const base = await contentOfVersion(manager, conferenceId, baseVersion);
        const published = await contentOfVersion(manager, conferenceId, number - 1);
        throw staleVersion(baseVersion, number - 1, changed(base, published, conference));
      }
      if (draft?.revision !== expectedRevision)
        throw new ConflictError(expectedRevision, draft?.revision ?? 0);
      if (number > 1 && !reason?.trim()) throw reasonRequired();
      if (after.items.length === 0) throw agendaEmpty();
      if (current && (await isAsPublished(manager, conferenceId, current.id))) {
        throw nothingChanged(current.number);
      }
      await assertApproved(manager, conference, draft.state);
      await assertRoomsFree(manager, conferenceId);

      const id = uuidv7();
      await manager.insert(AgendaVersionEntity, {
        ...{ id, conferenceId, number, reason },
        publishedById: by.actor.accountId,
        approvedById: draft.state === APPROVED ? draft.decidedById : null,
      });
      await copyDraft(manager, conferenceId, id);
      await manager.update(
        AgendaDraftEntity,
        { conferenceId },
        { state: DRAFT, submittedById: null, decidedById: null, note: null },
      );
      return id;
    });
  }

  /** Takes the draft from one of these states into the next; answers with the id of the conference. */
  private step(
    by: By,
    { conferenceId, expectedRevision }: SubmitAgendaInput,
    from: AgendaDraftState[],
    changes: Partial<AgendaDraftEntity>,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { draft } = await openStep(tx, conferenceId);
      if (!draft) throw agendaEmpty();
      if (draft.revision !== expectedRevision) throw new ConflictError(expectedRevision, draft.revision);
      if (!from.includes(draft.state)) throw draftInState(draft.state);
      const own = draft.submittedById !== null && draft.submittedById === changes.decidedById;
      if (changes.state === APPROVED && own) throw ownSubmission();
      await tx.manager.update(AgendaDraftEntity, { conferenceId }, changes);
      return conferenceId;
    });
  }
}

async function openStep(tx: Tx, conferenceId: string) {
  const conference = await lockDraft(tx, conferenceId, ['conferenceId']);
  return { conference, draft: await tx.manager.findOneBy(AgendaDraftEntity, { conferenceId }) };
}

async function assertApproved(
  manager: EntityManager,
  { kindCode }: ConferenceEntity,
  state: AgendaDraftState,
): Promise<void> {
  if (state === APPROVED) return;
  const { approvesAgenda } = await manager.findOneByOrFail(ConferenceKindEntity, { code: kindCode });
  if (approvesAgenda) throw notApproved();
}

/** The constraint `published_item_room_once` refuses it as well, but cannot say which items need the room. */
async function assertRoomsFree(manager: EntityManager, conferenceId: string): Promise<void> {
  const blocking = await blockingConflicts(manager, conferenceId);
  if (blocking.length > 0) throw roomsUsedTwice(blocking);
}

/** With the names of today: one that is another now is a change as well. */
async function isAsPublished(
  manager: EntityManager,
  conferenceId: string,
  versionId: string,
): Promise<boolean> {
  const statement = Statement.without(Actor.SYSTEM);
  const text = (rows: AgendaRows, belongs: (row: string) => string) =>
    `${contentOf(rows, belongs, statement)}::text || ${copiedText(rows, belongs)}`;
  const [{ same }]: [{ same: boolean }] = await manager.query(
    `select ${text(DRAFT_ROWS, row => `${row}.conference_id = $1`)} = ` +
      `${text(PUBLISHED_ROWS, row => `${row}.version_id = $2`)} as same`,
    [conferenceId, versionId],
  );
  return same;
}

function changed(before: AgendaContent, after: AgendaContent, { timeZone }: ConferenceEntity): Message[] {
  return agendaDifferences(before, after).map(difference => inWords(difference, timeZone));
}

/** As its staff see it: they may publish, so they are admitted to all of it. */
async function contentOfDraft(manager: EntityManager, conferenceId: string): Promise<AgendaContent> {
  const sql = contentOf(DRAFT_ROWS, row => `${row}.conference_id = $1`, Statement.without(Actor.SYSTEM));
  const [row]: { content: AgendaContent }[] = await manager.query(`select ${sql} as content`, [conferenceId]);
  return row!.content;
}

async function contentOfVersion(
  manager: EntityManager,
  conferenceId: string,
  number: number,
): Promise<AgendaContent> {
  const version = await manager.findOneBy(AgendaVersionEntity, { conferenceId, number });
  if (!version) return EMPTY;
  const sql = contentOf(PUBLISHED_ROWS, row => `${row}.version_id = $1`, Statement.without(Actor.SYSTEM));
  const [row]: { content: AgendaContent }[] = await manager.query(`select ${sql} as content`, [version.id]);
  return row!.content;
}
