import { Args, Parent } from '@nestjs/graphql';
import { Conference } from '../../conferences/index.js';
import {
  DateScalar,
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loaded,
  loadedPage,
  type Row,
} from '../../platform/graphql/index.js';
import { Report } from '../report.type.js';
import {
  allowedActions,
  DeliveryState,
  ReportRequestAction,
  type ReportRequestState,
} from './report-request.states.js';
import {
  DeliveryCounts,
  ReportAddressee,
  ReportHeading,
  ReportRequest,
  ReportRequestConnection,
} from './report-request.type.js';
import {
  AsOfArgs,
  DeliveriesArgs,
  ReportRequestsArgs,
  ReportSection,
  RequestedReport,
  RequestedReportConnection,
} from './requested-report.type.js';

@FieldsOf(() => ReportRequest)
export class ReportRequestFields {
  @LoadedField(() => String, { description: 'Title.' })
  title(@Parent() request: Row, @Args() args: LanguageArgs) {
    return inLanguage(request.title as LocalizedText, args);
  }

  @LoadedField(() => String, {
    nullable: true,
    description: 'What the bodies should know beside the outline.',
  })
  guidance(@Parent() request: Row, @Args() args: LanguageArgs) {
    return inLanguage(request.guidance as LocalizedText | null, args);
  }

  @LoadedField(() => [ReportRequestAction], { description: 'The steps that its state allows now.' })
  allowedActions(@Parent() request: Row) {
    return allowedActions(request.state as ReportRequestState);
  }

  @LoadedField(() => [ReportAddressee], {
    nullable: true,
    description: 'To whom it goes, as it was written; null for those who are no staff of the conference.',
  })
  addressees(@Parent() request: Row) {
    return request.addressees;
  }

  @LoadedField(() => DeliveryCounts, {
    description: 'How the bodies stand: all of them for the staff, for a focal point the own ones.',
  })
  counts(@Parent() request: Row, @Args() args: AsOfArgs) {
    return loaded(request, 'counts', args);
  }

  @LoadedField(() => RequestedReportConnection, {
    description:
      'The bodies that were asked and how each stands: all of them for the staff, else the own ones.',
  })
  requested(@Parent() request: Row, @Args() args: DeliveriesArgs) {
    return loadedPage(request, 'requested', args);
  }
}

@FieldsOf(() => ReportHeading)
export class ReportHeadingFields {
  @LoadedField(() => String, { description: 'The heading.' })
  title(@Parent() heading: Row, @Args() args: LanguageArgs) {
    return inLanguage(heading.title as LocalizedText, args);
  }

  @LoadedField(() => String, { nullable: true, description: 'What is to be written under it.' })
  guidance(@Parent() heading: Row, @Args() args: LanguageArgs) {
    return inLanguage(heading.guidance as LocalizedText | null, args);
  }
}

@FieldsOf(() => RequestedReport)
export class RequestedReportFields {
  @LoadedField(() => DateScalar, {
    description: 'By when it is due, with the extensions granted by that day.',
  })
  dueOn(@Parent() asked: Row, @Args() args: AsOfArgs) {
    return loaded(asked, 'dueOn', args);
  }

  @LoadedField(() => DateScalar, {
    nullable: true,
    description: 'When it was delivered; null if it was not, or was returned, by the end of that day.',
  })
  deliveredOn(@Parent() asked: Row, @Args() args: AsOfArgs) {
    return loaded(asked, 'deliveredOn', args);
  }

  @LoadedField(() => DeliveryState, {
    nullable: true,
    description: 'How the body stands; null before the issue, and after the request was taken back.',
  })
  state(@Parent() asked: Row, @Args() args: AsOfArgs) {
    return loaded(asked, 'state', args);
  }
}

@FieldsOf(() => Conference)
export class ConferenceReportRequestFields {
  @LoadedField(() => ReportRequestConnection, {
    description: 'The requests for reports that prepare it, newest first, as far as they concern the viewer.',
  })
  reportRequests(@Parent() conference: Row, @Args() args: ReportRequestsArgs) {
    return loadedPage(conference, 'reportRequests', args);
  }
}

@FieldsOf(() => Report)
export class ReportRequestedFields {
  @LoadedField(() => RequestedReport, {
    nullable: true,
    description: 'The request that it answers; null if there is none, or the viewer does not see it.',
  })
  requested(@Parent() report: Row) {
    return report.requested;
  }

  @LoadedField(() => [ReportSection], {
    description: 'What it says under the headings of the outline, in order.',
  })
  sections(@Parent() report: Row) {
    return report.sections;
  }
}
