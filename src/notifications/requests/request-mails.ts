import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { type Config, Configuration } from '../../platform/config/index.js';
import { Sql } from '../../platform/database/index.js';
import { everyMinutes, everyMorning, Jobs } from '../../platform/jobs/index.js';
import { Notifier } from '../notifier.js';
import { grouped } from '../task.js';
import { REPORTS_ASKED, REPORTS_MISSING } from './asked-reports.js';
import { STATUS_ASKED, STATUS_MISSING } from './asked-status.js';
import { type AskedReport, reportMail } from './report-letter.js';
import { type AskedStatus, statusMail } from './status-letter.js';

/** Tells bodies what they are asked for, and reminds those who have not answered: each of each once. */
@Injectable()
export class RequestMails {
  constructor(
    private readonly sql: Sql,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
    @Configuration() private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.add({ name: 'request-mails', next: everyMinutes(5), run: () => this.ask() });
    jobs.add({ name: 'request-reminders', next: everyMorning, run: () => this.remind() });
  }

  ask(): Promise<void> {
    return this.queue(REPORTS_ASKED, STATUS_ASKED);
  }

  remind(): Promise<void> {
    return this.queue(REPORTS_MISSING, STATUS_MISSING);
  }

  private async queue(ofReports: string, ofStatus: string): Promise<void> {
    const now = [this.clock.now()];
    const reports = await this.sql.read<AskedReport>(ofReports, now, true);
    const shares = await this.sql.read<AskedStatus>(ofStatus, now, true);
    const { publicUrl } = this.config;
    await this.notifier.queue([
      ...reports.map(report => reportMail(report, publicUrl)),
      ...grouped(shares, ({ once }) => once).map(ofMail => statusMail(ofMail, publicUrl)),
    ]);
  }
}
