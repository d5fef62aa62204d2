import { openToAll } from '../../agenda/versions/setting.js';
import type { Data, TestApp } from '../../support/create-test-app.js';
import { vi } from '../setting.js';

export interface Figure {
  bodyId?: string;
  value: string;
  period: object;
  asOf?: string;
  targetId?: string;
  percent?: string;
  approximate?: boolean;
}

/** What makes conferences with figures, for tests of progress. */
export class ProgressSetting {
  private made = 0;

  constructor(
    readonly plenary: TestApp,
    readonly convener: string,
  ) {}

  static async create(plenary: TestApp): Promise<ProgressSetting> {
    const ministry = { name: vi('Bộ Nội vụ'), kind: 'MINISTRY', level: 'CENTRAL' };
    const { body } = await plenary.mutate('createBody', ministry, 'body { id }');
    return new ProgressSetting(plenary, body.id);
  }

  async province(name: string): Promise<string> {
    const input = { name: vi(name), kind: 'OTHER', level: 'PROVINCE' };
    return (await this.plenary.mutate('createBody', input, 'body { id }')).body.id;
  }

  async provinces(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) ids.push(await this.province(`Tỉnh ${at + 10}`));
    return ids;
  }

  async conference(startsOn: string, more: object = {}): Promise<string> {
    this.made += 1;
    const input = {
      ...{ slug: `progress-${this.made}`, title: vi(`Hội nghị ${this.made}`), kindCode: 'TONG_KET' },
      ...{ convenerId: this.convener, startsOn, ...more },
    };
    return (await this.plenary.mutate('createConference', input, 'conference { id }')).conference.id;
  }

  open(conferenceId: string): Promise<void> {
    return openToAll(this.plenary, conferenceId);
  }

  /** A report with these figures of one indicator. */
  async report(conferenceId: string, indicatorId: string, figures: Figure[]): Promise<void> {
    const { mutate } = this.plenary;
    const { report } = await mutate('recordReport', { conferenceId, title: vi('Báo cáo') }, 'report { id }');
    const observations = figures.map(({ value, percent, ...figure }) => ({
      ...{ indicatorId, reportedValue: value, ...figure },
      ...(percent && { reportedRatio: { percent, denominator: 'TARGET' } }),
    }));
    await mutate('recordObservations', { reportId: report.id, observations }, 'report { id }');
  }

  async target(indicatorId: string, period: object, value: string, more: object = {}): Promise<string> {
    const input = { indicatorId, period, value, ...more };
    return (await this.plenary.mutate('setTarget', input, 'target { id }')).target.id;
  }

  async progress(args: Data, select: string, by?: string | null): Promise<Data> {
    const query = `query ($indicatorIds: [ID!], $codes: [String!], $bodyIds: [ID!], $groupId: ID, $membersAsOf: Date,
      $conferenceId: ID, $seriesId: ID, $periods: [ProgressPeriodInput!], $asOf: Date) {
      indicatorProgress(indicatorIds: $indicatorIds, codes: $codes, bodyIds: $bodyIds, groupId: $groupId,
        membersAsOf: $membersAsOf, conferenceId: $conferenceId, seriesId: $seriesId, periods: $periods, asOf: $asOf) { ${select} } }`;
    return (await this.plenary.ask(query, args, by)).indicatorProgress;
  }

  /** All rows of the answer, whatever their period. */
  async rows(args: Data, select: string, by?: string | null): Promise<Data[]> {
    const { series } = await this.progress(args, `series { periods { rows { ${select} } } }`, by);
    return series.flatMap(({ periods }: Data) => periods.flatMap(({ rows }: Data) => rows));
  }

  async totals(args: Data, select: string, by?: string | null): Promise<Data[]> {
    const { series } = await this.progress(args, `series { periods { total { ${select} } } }`, by);
    return series.flatMap(({ periods }: Data) => periods.map(({ total }: Data) => total));
  }
}
