import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import {
  CONFERENCE,
  ConferenceBasisEntity,
  ConferenceEntity,
  ConferenceHostEntity,
  ConferencesService,
  type OfficerInput,
} from '../../conferences/index.js';
import { existsOn } from '../../directory/index.js';
import { type By, rowOf, Transactor } from '../../platform/database/index.js';
import { type Message, notFound } from '../../platform/errors/index.js';
import { inLanguage, type LocalizedText, toLocalizedInputs } from '../../platform/graphql/index.js';
import { openDraft } from '../working-draft.js';
import { ConferenceNoteCode, TemplatePart } from './template.enums.js';
import { sourceWithoutDays, sourceWithoutSeries } from './template.errors.js';
import type { CreateConferenceFromInput } from './template.input.js';
import { copySites, movedBy, writeAgenda } from './template-copy.js';
import { agendaOf, isSeen } from './template-source.js';

const { SESSIONS, PRESENTERS, OFFICERS, HOSTS, SITES_AND_ROOMS, BASIS } = TemplatePart;

export interface CreatedFrom {
  conferenceId: string;
  notes: { code: ConferenceNoteCode; message: Message }[];
}

/** Makes conferences from earlier ones. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly conferences: ConferencesService,
  ) {}

  /**
   * Creates a draft from an earlier conference that the actor sees, for the same convener.
   * @throws DomainError NOT_FOUND, SOURCE_WITHOUT_DAYS or SERIES_MISSING, and those of `createConference`
   */
  createFrom(by: By, { sourceId, include, ...input }: CreateConferenceFromInput): Promise<CreatedFrom> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['sourceId'], what: CONFERENCE };
      if (!(await isSeen(tx, by.actor, sourceId))) throw notFound(named.path, named.what);
      const source = await rowOf(manager, ConferenceEntity, sourceId, named, true);
      tx.ofBody(source.convenerId, named);
      if (!source.startsOn || !source.endsOn) throw sourceWithoutDays();
      if (input.nextInSeries && !source.seriesId) throw sourceWithoutSeries();

      const parts = new Set(include ?? [SESSIONS, OFFICERS, HOSTS, SITES_AND_ROOMS, BASIS]);
      const days = daysBetween(source.startsOn, input.startsOn);
      const move = movedBy(days, source.timeZone);
      const officers = parts.has(OFFICERS) ? await officersOf(manager, sourceId, input.startsOn) : [];
      const conferenceId = await this.conferences.create(
        { ...by, tx },
        {
          ...{ slug: input.slug, kindCode: input.kindCode ?? source.kindCode, convenerId: source.convenerId },
          ...{
            title: input.title ?? toLocalizedInputs(source.title),
            fullTitle: input.title ? null : toLocalizedInputs(source.fullTitle),
          },
          ...{ visibility: source.visibility, timeZone: source.timeZone },
          ...{ place: toLocalizedInputs(source.place), venue: toLocalizedInputs(source.venue) },
          ...{ startsOn: input.startsOn, endsOn: dayAfter(source.endsOn, days) },
          ...{ startsAt: move(source.startsAt)?.toISOString(), endsAt: move(source.endsAt)?.toISOString() },
          seriesId: input.nextInSeries ? source.seriesId! : undefined,
          hostIds: parts.has(HOSTS) ? await hostsOf(manager, sourceId) : [],
          basis: parts.has(BASIS) ? await basisOf(manager, sourceId) : [],
          officers: officers.map(({ input: officer }) => officer),
        },
      );
      tx.inConference(conferenceId, named);
      const rooms = parts.has(SITES_AND_ROOMS)
        ? await copySites(manager, sourceId, conferenceId)
        : new Map<string, string>();
      const notes = officers.flatMap(({ lost }) => lost ?? []);
      if (parts.has(SESSIONS)) {
        const agenda = await agendaOf(tx, by.actor, source, input.startsOn);
        if (!parts.has(PRESENTERS)) agenda.presenters = [];
        const conference = await openDraft(tx, conferenceId, named.path);
        await writeAgenda(manager, conference, agenda, rooms, move);
        const lost = agenda.presenters.filter(({ held }) => !held);
        const once = new Map(lost.map(one => [`${one.personId} ${one.appointmentId}`, one]));
        notes.push(
          ...[...once.values()].map(one => withoutPost('PRESENTER_WITHOUT_POST', one.person!, one.post!)),
        );
      }
      return { conferenceId, notes };
    });
  }
}

function daysBetween(from: string, to: string): number {
  return DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;
}

function dayAfter(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
}

async function hostsOf(manager: EntityManager, conferenceId: string): Promise<string[]> {
  const hosts = await manager.find(ConferenceHostEntity, {
    where: { conferenceId },
    order: { position: 'asc' },
  });
  return hosts.map(({ bodyId }) => bodyId);
}

async function basisOf(manager: EntityManager, conferenceId: string) {
  const basis = await manager.find(ConferenceBasisEntity, {
    where: { conferenceId },
    order: { position: 'asc' },
  });
  return basis.map(({ instrumentId, programmeId, component }) => ({
    ...{ instrumentId, programmeId, component: toLocalizedInputs(component) },
  }));
}

interface SourceOfficer extends OfficerInput {
  held: boolean;
  person: string;
  post: LocalizedText | null;
}

/** The officers as they may act on a day: one whose post is not held then comes without it, and with a note. */
async function officersOf(
  manager: EntityManager,
  conferenceId: string,
  on: string,
): Promise<{ input: OfficerInput; lost?: CreatedFrom['notes'][number] }[]> {
  const officers: SourceOfficer[] = await manager.query(
    `select o.role, o.person_id as "personId", a.post_id as "postId", o.post_printed as "postPrinted",
       o.honorific_printed as "honorificPrinted", person.name as person, post.title as post,
       a.id is null or exists (select from appointment held where held.person_id = o.person_id
         and held.post_id = a.post_id and ${existsOn('held', '$2::date', 'held_from', 'held_to')}) as held
     from officer o join person on person.id = o.person_id
       left join appointment a on a.id = o.appointment_id left join post on post.id = a.post_id
     where o.conference_id = $1 order by o.position`,
    [conferenceId, on],
  );
  return officers.map(({ held, person, post, ...input }) =>
    held
      ? { input }
      : {
          input: { ...input, postId: null, postPrinted: null },
          lost: withoutPost('OFFICER_WITHOUT_POST', person, post!),
        },
  );
}

function withoutPost(
  code: keyof typeof ConferenceNoteCode,
  person: string,
  post: LocalizedText,
): CreatedFrom['notes'][number] {
  return {
    code: ConferenceNoteCode[code],
    message: {
      vi: `${person} không giữ chức vụ ${inLanguage(post, { language: 'vi' })} vào ngày khai mạc mới; chức vụ để trống.`,
      en: `${person} does not hold the post ${inLanguage(post, { language: 'en' })} on the new first day; it was left out.`,
    },
  };
}
