import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../accounts/index.js';
import { AgendaService, AgendaVersionsService } from '../agenda/index.js';
import { AttendanceService } from '../attendance/index.js';
import {
  ConferenceRolesService,
  ConferenceSeriesService,
  ConferencesService,
  LifeCycleService,
  SitesService,
  SourcesService,
} from '../conferences/index.js';
import { DirectivesService, RecordedFollowUp } from '../directives/index.js';
import { BodiesService, BodyGroupsService, FocalPointsService, PeopleService } from '../directory/index.js';
import { InstrumentsService } from '../instruments/index.js';
import type { By } from '../platform/database/index.js';
import { IndicatorsService, ObservationsService, ReportsService } from '../reports/index.js';
import { WorkingDaysService } from '../working-days/index.js';

/**
 * Everything that sample data is written with: the same commands that the API's mutations call.
 * `by` carries one transaction for a whole sample, so that a sample is there whole or not at all.
 */
export interface Commands {
  by: By;
  accounts: AccountsService;
  roles: ConferenceRolesService;
  focalPoints: FocalPointsService;
  bodies: BodiesService;
  groups: BodyGroupsService;
  people: PeopleService;
  instruments: InstrumentsService;
  conferences: ConferencesService;
  series: ConferenceSeriesService;
  lifeCycle: LifeCycleService;
  sites: SitesService;
  sources: SourcesService;
  agenda: AgendaService;
  agendaVersions: AgendaVersionsService;
  attendance: AttendanceService;
  indicators: IndicatorsService;
  reports: ReportsService;
  observations: ObservationsService;
  directives: DirectivesService;
  recordedFollowUp: RecordedFollowUp;
  workingDays: WorkingDaysService;
}

export function commands(app: INestApplicationContext, by: By): Commands {
  return {
    by,
    accounts: app.get(AccountsService),
    roles: app.get(ConferenceRolesService),
    focalPoints: app.get(FocalPointsService),
    bodies: app.get(BodiesService),
    groups: app.get(BodyGroupsService),
    people: app.get(PeopleService),
    instruments: app.get(InstrumentsService),
    conferences: app.get(ConferencesService),
    series: app.get(ConferenceSeriesService),
    lifeCycle: app.get(LifeCycleService),
    sites: app.get(SitesService),
    sources: app.get(SourcesService),
    agenda: app.get(AgendaService),
    agendaVersions: app.get(AgendaVersionsService),
    attendance: app.get(AttendanceService),
    indicators: app.get(IndicatorsService),
    reports: app.get(ReportsService),
    observations: app.get(ObservationsService),
    directives: app.get(DirectivesService),
    recordedFollowUp: app.get(RecordedFollowUp),
    workingDays: app.get(WorkingDaysService),
  };
}
