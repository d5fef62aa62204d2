import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { BODY, BodyEntity, heldAppointment } from '../directory/index.js';
import { INSTRUMENT, LegalInstrumentEntity, PROGRAMME, ProgrammeEntity } from '../instruments/index.js';
import { rowOf } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { ConferenceBasisEntity, ConferenceHostEntity, OfficerEntity } from './conference.entity.js';
import { basisParty, officerTwice } from './conference.errors.js';
import type { ConferenceBasisInput, OfficerInput } from './conference.input.js';

/** The lists of a conference. Each function replaces the whole list, in the order given. */

export async function replaceHosts(
  manager: EntityManager,
  conferenceId: string,
  hostIds: string[],
): Promise<void> {
  for (const [at, id] of hostIds.entries()) {
    await rowOf(manager, BodyEntity, id, { path: ['hostIds', String(at)], what: BODY });
  }
  await manager.delete(ConferenceHostEntity, { conferenceId });
  const hosts = [...new Set(hostIds)].map((bodyId, at) => ({ conferenceId, bodyId, position: at + 1 }));
  await manager.insert(ConferenceHostEntity, hosts);
}

/** @param on first day of the conference; the posts of the officers must be held then */
export async function replaceOfficers(
  manager: EntityManager,
  conferenceId: string,
  officers: OfficerInput[],
  on: string | null,
): Promise<void> {
  const rows = [];
  for (const [at, { postId, ...officer }] of officers.entries()) {
    const appointmentId = await heldAppointment(manager, { ...officer, postId }, on, [
      'officers',
      String(at),
    ]);
    const first = officers.findIndex(
      other => other.role === officer.role && other.personId === officer.personId,
    );
    if (first < at) throw officerTwice(at);
    rows.push({ ...officer, id: uuidv7(), conferenceId, position: at + 1, appointmentId });
  }
  await manager.delete(OfficerEntity, { conferenceId });
  await manager.insert(OfficerEntity, rows);
}

/**
 * Checks the posts of the present officers against another first day.
 * @throws DomainError POST_NOT_HELD_ON_DATE at the officer
 */
export async function recheckOfficers(
  manager: EntityManager,
  conferenceId: string,
  on: string,
): Promise<void> {
  const officers: { personId: string; postId: string | null }[] = await manager.query(
    `select officer.person_id as "personId", appointment.post_id as "postId"
       from officer left join appointment on appointment.id = officer.appointment_id
      where officer.conference_id = $1 order by officer.position`,
    [conferenceId],
  );
  for (const [at, officer] of officers.entries()) {
    await heldAppointment(manager, officer, on, ['officers', String(at)]);
  }
}

export async function replaceBasis(
  manager: EntityManager,
  conferenceId: string,
  basis: ConferenceBasisInput[],
): Promise<void> {
  const rows = [];
  for (const [at, { instrumentId, programmeId, component }] of basis.entries()) {
    if (Boolean(instrumentId) === Boolean(programmeId)) throw basisParty(at);
    const path = (field: string) => ['basis', String(at), field];
    if (instrumentId) {
      await rowOf(manager, LegalInstrumentEntity, instrumentId, {
        path: path('instrumentId'),
        what: INSTRUMENT,
      });
    }
    if (programmeId) {
      await rowOf(manager, ProgrammeEntity, programmeId, { path: path('programmeId'), what: PROGRAMME });
    }
    rows.push({
      id: uuidv7(),
      conferenceId,
      position: at + 1,
      instrumentId,
      programmeId,
      component: toLocalizedText(component),
    });
  }
  await manager.delete(ConferenceBasisEntity, { conferenceId });
  await manager.insert(ConferenceBasisEntity, rows);
}
