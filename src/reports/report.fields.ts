import { Args, Context, Parent } from '@nestjs/graphql';
import { AgendaItem } from '../agenda/index.js';
import { Conference } from '../conferences/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loadedPage,
  PageArgs,
  type RequestContext,
  type Row,
} from '../platform/graphql/index.js';
import { ObservationConnection, ReportObservationsArgs } from './observation.type.js';
import { type ObservedSeries, reportNotes } from './report.notes.js';
import { ConsistencyNote, Finding, Report, ReportConnection } from './report.type.js';

@FieldsOf(() => Report)
export class ReportFields {
  @LoadedField(() => String, { description: 'Title.' })
  title(@Parent() report: Row, @Args() args: LanguageArgs) {
    return inLanguage(report.title as LocalizedText, args);
  }

  @LoadedField(() => [Finding], { description: 'Its findings, in order.' })
  findings(@Parent() report: Row) {
    return report.findings;
  }

  @LoadedField(() => ObservationConnection, { description: 'The figures that it states, in order.' })
  observations(@Parent() report: Row, @Args() args: ReportObservationsArgs) {
    return loadedPage(report, 'observations', args);
  }

  @LoadedField(() => [ConsistencyNote], {
    description:
      'What a reader must know before putting its figures together. Each figure has notes of its own.',
  })
  notes(@Parent() report: Row, _: object, @Context() { language }: RequestContext) {
    const notes = reportNotes(report.observedSeries as ObservedSeries[]);
    return notes.map(({ code, message }) => ({ code, message: message[language] }));
  }
}

@FieldsOf(() => Finding)
export class FindingFields {
  @LoadedField(() => String, {
    description: 'The finding word for word; in another language as its translation, where there is one.',
  })
  text(@Parent() finding: Row, @Args() { language }: LanguageArgs) {
    const translations = (finding.translations ?? {}) as LocalizedText;
    return (language && translations[language]) || finding.text;
  }
}

@FieldsOf(() => Conference)
export class ConferenceReportFields {
  @LoadedField(() => ReportConnection, { description: 'The reports that it heard, in order.' })
  reports(@Parent() conference: Row, @Args() args: PageArgs) {
    return loadedPage(conference, 'reports', args);
  }

  @LoadedField(() => [Finding], {
    description: 'All findings stated at it: in its reports and by its speakers, in order.',
  })
  findings(@Parent() conference: Row) {
    return conference.findings;
  }
}

@FieldsOf(() => AgendaItem)
export class AgendaItemReportFields {
  @LoadedField(() => [Report], { description: 'The reports presented at it, in order.' })
  reports(@Parent() item: Row) {
    return item.reports;
  }
}
