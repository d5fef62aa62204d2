import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { BODY, BodyEntity } from '../directory/index.js';
import { Clock, HOME_ZONE } from '../platform/clock/index.js';
import { type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { ConferenceEntity } from './conference.entity.js';
import {
  CONFERENCE,
  invalidSlug,
  invalidState,
  notOverYet,
  slugTaken,
  unknownKind,
} from './conference.errors.js';
import type { CreateConferenceInput, UpdateConferenceInput } from './conference.input.js';
import { ConferenceState, isSettled } from './conference.states.js';
import { assertDates } from './conference-dates.js';
import { ConferenceKindEntity } from './conference-kind.entity.js';
import { recheckOfficers, replaceBasis, replaceHosts, replaceOfficers } from './conference-parts.js';
import { ConferenceRolesService } from './conference-roles.service.js';
import { type PlaceInSeries, placeInSeries } from './series/place-in-series.js';
import { isSlug, slugOf } from './slug.js';

@Injectable()
export class ConferencesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly roles: ConferenceRolesService,
  ) {}

  /** Creates a conference as a draft, or as closed when it is recorded after the event. */
  create(
    by: By,
    { slug, officers = [], basis = [], hostIds = [], alreadyHeld, ...input }: CreateConferenceInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const convener = { path: ['convenerId'], what: BODY };
      await rowOf(manager, BodyEntity, input.convenerId, convener);
      tx.ofBody(input.convenerId, convener);
      const id = uuidv7();
      tx.inConference(id, convener);
      const timeZone = input.timeZone ?? HOME_ZONE;
      const dates = {
        timeZone,
        startsOn: input.startsOn,
        endsOn: input.endsOn ?? input.startsOn,
        startsAt: instant(input.startsAt) ?? null,
        endsAt: instant(input.endsAt) ?? null,
      };
      assertDates(dates);
      if (alreadyHeld && dates.endsOn >= this.clock.today(timeZone)) throw notOverYet();
      await assertKind(manager, input.kindCode);
      await manager.insert(ConferenceEntity, {
        ...input,
        ...dates,
        ...(await placeInSeries(manager, input, input.convenerId)),
        id,
        slug: await freeSlug(manager, slug, input.title[0]!.text),
        title: toLocalizedText(input.title),
        fullTitle: toLocalizedText(input.fullTitle),
        place: toLocalizedText(input.place),
        venue: toLocalizedText(input.venue),
        state: alreadyHeld ? ConferenceState.CLOSED : ConferenceState.DRAFT,
        sample: by.sample,
      });
      await replaceHosts(manager, id, hostIds);
      await replaceOfficers(manager, id, officers, dates.startsOn);
      await replaceBasis(manager, id, basis);
      await this.roles.giveCreator(by, manager, id);
      return id;
    });
  }

  /** Changes the plain attributes of a conference; lists that are given are replaced. */
  update(
    by: By,
    { id, expectedRevision, officers, basis, hostIds, ...input }: UpdateConferenceInput,
  ): Promise<string> {
    return this.transactor.run(by, async tx => {
      const { manager } = tx;
      const named = { path: ['id'], what: CONFERENCE };
      const conference = await rowOf(manager, ConferenceEntity, id, named, true);
      tx.inConference(id, named);
      if (isSettled(conference.state)) throw invalidState(['id'], conference.state);
      const dates = {
        timeZone: conference.timeZone,
        startsOn: input.startsOn ?? conference.startsOn,
        endsOn: input.endsOn ?? conference.endsOn,
        startsAt: keep(instant(input.startsAt), conference.startsAt),
        endsAt: keep(instant(input.endsAt), conference.endsAt),
      };
      assertDates(dates);
      await updateRow(manager, ConferenceEntity, { id, expectedRevision }, named, {
        ...dates,
        ...(await changedPlace(manager, conference, input)),
        datePrinted: input.datePrinted,
        visibility: input.visibility,
        title: input.title && toLocalizedText(input.title),
        fullTitle: changed(input.fullTitle),
        place: changed(input.place),
        venue: changed(input.venue),
      });
      if (hostIds) await replaceHosts(manager, id, hostIds);
      if (officers) await replaceOfficers(manager, id, officers, dates.startsOn);
      else if (input.startsOn) await recheckOfficers(manager, id, input.startsOn);
      if (basis) await replaceBasis(manager, id, basis);
      return id;
    });
  }
}

function instant(text: string | null | undefined): Date | null | undefined {
  return text ? new Date(text) : (text as null | undefined);
}

function keep<T>(next: T | undefined, present: T): T {
  return next === undefined ? present : next;
}

function changed(text: UpdateConferenceInput['place']) {
  return text === undefined ? undefined : toLocalizedText(text);
}

/** The place in a series, if the input changes it; a conference that stays in its series keeps its number. */
async function changedPlace(
  manager: EntityManager,
  conference: ConferenceEntity,
  {
    seriesId = conference.seriesId,
    numberInSeries,
  }: Pick<UpdateConferenceInput, 'seriesId' | 'numberInSeries'>,
): Promise<Partial<PlaceInSeries>> {
  if (seriesId === conference.seriesId && numberInSeries === undefined) return {};
  return placeInSeries(manager, { seriesId, numberInSeries }, conference.convenerId);
}

async function assertKind(manager: EntityManager, code: string): Promise<void> {
  const kinds = await manager.find(ConferenceKindEntity, { order: { code: 'ASC' } });
  if (!kinds.some(kind => kind.code === code)) throw unknownKind(kinds.map(kind => kind.code));
}

/** The wished slug; or one made from the title, numbered if it is taken. */
async function freeSlug(manager: EntityManager, wished: string | undefined, title: string): Promise<string> {
  const isTaken = (slug: string) => manager.existsBy(ConferenceEntity, { slug });
  if (wished) {
    if (!isSlug(wished)) throw invalidSlug();
    if (await isTaken(wished)) throw slugTaken();
    return wished;
  }
  const made = slugOf(title);
  let slug = made;
  for (let number = 2; await isTaken(slug); number += 1) slug = `${made}-${number}`;
  return slug;
}
