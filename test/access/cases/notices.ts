import { vi } from '../../factories/maker.js';
import { field, type Read, root, type Write, write } from '../case.js';
import type { Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';
import { plannedConference } from './conferences.js';

export function noticeReads({ world }: Setting): Read[] {
  return CONFERENCES.flatMap(name => {
    const { conference, notices } = world.conferences[name];
    return [
      root(
        'nextNoticeNumber',
        name,
        { conferenceId: ['ID!', conference], on: ['Date!', '2020-06-19'] },
        'number',
      ),
      field('Conference', 'notices', name, conference, '{ id }'),
      field('Conference', 'noticeDue', name, conference, '{ dueOn }'),
      field('NoticeOfConclusions', 'paragraphs', name === '2' ? '2 draft' : name, notices.notice, '{ text }'),
    ];
  });
}

export function noticeWrites(setting: Setting): Write[] {
  const { world, current, sql } = setting;
  const { make, participant } = world;
  return (['1', '2'] as const).flatMap(name => {
    // One draft at a time; those of the cases before were written for them.
    const planned = async () => {
      const conferenceId = await plannedConference(setting, name);
      await sql(`delete from notice where conference_id = $1 and state = 'DRAFT'`, conferenceId);
      return { conferenceId };
    };
    const draft = async () => {
      const id = await make('draftNotice', await planned());
      return make('editNotice', { id, expectedRevision: 1, paragraphs: [] });
    };
    const held = async () => {
      const id = await draft();
      await sql(`update conference set state = 'CLOSED' where id = $1`, world.conferences[name].conference);
      return id;
    };
    const signed = () => ({
      issuedOn: '2020-07-01',
      number: 1,
      series: setting.fresh(),
      personId: participant,
    });
    const issued = async () => make('issueNotice', { id: await held(), expectedRevision: 2, ...signed() });
    const onNotice = (mutation: string, state: string, id: () => Promise<string>, more = () => ({})) =>
      write(
        mutation,
        `${name} ${state}`,
        async () => ({ ...(await current('notice', await id())), ...more() }),
        'id',
      );
    const withReason = async () => ({ ...(await planned()), reason: 'Internal' });
    return [
      // While no notice of it was issued.
      ...(name === '2' ? [write('declareNoticeNotNeeded', name, withReason, 'conferenceId')] : []),
      write('draftNotice', name, planned, 'conferenceId'),
      onNotice('recompileNotice', 'draft', draft),
      onNotice('editNotice', 'draft', draft, () => ({ subject: vi('Changed') })),
      onNotice('issueNotice', 'draft', held, signed),
      onNotice('correctNotice', 'issued', issued),
    ];
  });
}
