import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { checkedEmail } from '../accounts/index.js';
import {
  ConferenceEntity,
  ConferenceState,
  conferenceOf,
  invalidState,
  SITE,
  SiteEntity,
} from '../conferences/index.js';
import {
  BODY,
  BODY_GROUP,
  BodyEntity,
  BodyGroupEntity,
  PERSON,
  PersonEntity,
  POST,
  PostEntity,
} from '../directory/index.js';
import { FILE, FileEntity } from '../documents/index.js';
import {
  assertRevision,
  type By,
  nextPosition,
  rowOf,
  rowsOf,
  Transactor,
  type Tx,
} from '../platform/database/index.js';
import { notFound } from '../platform/errors/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationState } from './invitation.enums.js';
import {
  addresseeParty,
  emailOfOne,
  INVITATION,
  invalidInvitationState,
  quotaOfBody,
  replyAfterStart,
} from './invitation.errors.js';
import type {
  CreateInvitationInput,
  RemoveInvitationInput,
  UpdateInvitationInput,
} from './invitation.input.js';
import { InvitationFileEntity } from './invitation-file.entity.js';

/** Nobody is invited to what does not take place, or is over. */
const WITHOUT_INVITATIONS: readonly ConferenceState[] = [
  ConferenceState.CLOSED,
  ConferenceState.CONCLUDED,
  ConferenceState.ARCHIVED,
  ConferenceState.CANCELLED,
];

type Content = Omit<UpdateInvitationInput, 'id' | 'expectedRevision' | 'operationId'>;
type Party = Pick<InvitationEntity, 'bodyId' | 'groupId'>;

/** Drafts of invitations. */
@Injectable()
export class InvitationsService {
  constructor(private readonly transactor: Transactor) {}

  /** Prepares an invitation; nobody but the staff knows of it yet. */
  create(by: By, input: CreateInvitationInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { conferenceId, bodyId = null, groupId = null, postId = null, personId = null, ...rest } = input;
      const { operationId: _, ...content } = rest;
      const conference = await conferenceOf(tx, conferenceId, ['conferenceId']);
      if (WITHOUT_INVITATIONS.includes(conference.state))
        throw invalidState(['conferenceId'], conference.state);
      const party = { bodyId, groupId, postId, personId };
      await assertParty(tx.manager, party);
      const columns = await columnsOf(tx.manager, content, party, conference);
      const id = uuidv7();
      const position = await nextPosition(tx.manager, InvitationEntity, { conferenceId });
      await tx.manager.insert(InvitationEntity, { id, conferenceId, position, ...party, ...columns });
      await writeFiles(tx.manager, { id, conferenceId }, content.fileIds);
      return id;
    });
  }

  /** Changes an invitation that is not issued yet. */
  update(
    by: By,
    { id, expectedRevision, operationId: _, ...content }: UpdateInvitationInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const invitation = await heldDraft(tx, { id, expectedRevision });
      const conference = await tx.manager.findOneByOrFail(ConferenceEntity, { id: invitation.conferenceId });
      const columns = await columnsOf(tx.manager, content, invitation, conference);
      await writeFiles(tx.manager, invitation, content.fileIds);
      // Counts the revision, also when only the documents have changed.
      await tx.manager.update(InvitationEntity, { id }, { ...columns, updatedAt: () => 'now()' });
      return id;
    });
  }

  /** @returns the id of the conference */
  remove(by: By, target: RemoveInvitationInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { id, conferenceId } = await heldDraft(tx, target);
      await tx.manager.delete(InvitationFileEntity, { invitationId: id });
      await tx.manager.delete(InvitationEntity, { id });
      return conferenceId;
    });
  }
}

/** The invitation as the caller read it, held until the command is done. */
export async function heldInvitation(
  tx: Tx,
  { id, expectedRevision }: { id: string; expectedRevision: number },
): Promise<InvitationEntity> {
  const named = { path: ['id'], what: INVITATION };
  const invitation = await rowOf(tx.manager, InvitationEntity, id, named, true);
  tx.inConference(invitation.conferenceId, named);
  assertRevision(invitation, expectedRevision);
  return invitation;
}

async function heldDraft(
  tx: Tx,
  target: { id: string; expectedRevision: number },
): Promise<InvitationEntity> {
  const invitation = await heldInvitation(tx, target);
  if (invitation.state !== InvitationState.DRAFT) throw invalidInvitationState(invitation.state);
  return invitation;
}

/** @throws DomainError ADDRESSEE_PARTY, or NOT_FOUND at the one that is named */
async function assertParty(
  manager: EntityManager,
  { bodyId, groupId, postId, personId }: Party & { postId: string | null; personId: string | null },
): Promise<void> {
  if ([bodyId, groupId, postId, personId].filter(Boolean).length !== 1) throw addresseeParty();
  if (bodyId) await rowOf(manager, BodyEntity, bodyId, { path: ['bodyId'], what: BODY });
  if (groupId) await rowOf(manager, BodyGroupEntity, groupId, { path: ['groupId'], what: BODY_GROUP });
  if (postId) await rowOf(manager, PostEntity, postId, { path: ['postId'], what: POST });
  if (personId) await rowOf(manager, PersonEntity, personId, { path: ['personId'], what: PERSON });
}

/** What the content is in columns; what is left out stays. */
async function columnsOf(
  manager: EntityManager,
  { fileIds: _, profile, note, email, ...plain }: Content,
  { bodyId, groupId }: Party,
  { id: conferenceId, startsOn }: ConferenceEntity,
): Promise<Partial<InvitationEntity>> {
  const { siteId, replyBy, quota } = plain;
  if (quota && !bodyId && !groupId) throw quotaOfBody();
  if (email && groupId) throw emailOfOne();
  if (replyBy && startsOn && replyBy > startsOn) throw replyAfterStart(startsOn);
  if (siteId && !(await manager.existsBy(SiteEntity, { id: siteId, conferenceId })))
    throw notFound(['siteId'], SITE);
  const columns = {
    ...plain,
    email: email && checkedEmail(email, ['email']),
    profile: profile === undefined ? undefined : toLocalizedText(profile),
    note: note === undefined ? undefined : toLocalizedText(note),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Puts these documents in the place of those that there are; left out, they stay. */
async function writeFiles(
  manager: EntityManager,
  { id: invitationId, conferenceId }: Pick<InvitationEntity, 'id' | 'conferenceId'>,
  fileIds: readonly string[] | null | undefined,
): Promise<void> {
  if (fileIds === undefined) return;
  const ids = [...new Set(fileIds ?? [])];
  const files = await rowsOf(manager, FileEntity, ids);
  const unknown = ids.findIndex(id => files.get(id)?.conferenceId !== conferenceId);
  if (unknown >= 0) throw notFound(['fileIds', String(unknown)], FILE);
  await manager.delete(InvitationFileEntity, { invitationId });
  if (ids.length === 0) return;
  await manager.insert(
    InvitationFileEntity,
    ids.map((fileId, at) => ({ invitationId, conferenceId, fileId, position: at + 1 })),
  );
}
