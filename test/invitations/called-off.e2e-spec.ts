import ICAL from 'ical.js';
import { addFile } from '../factories/file.js';
import type { Data, TestApp } from '../support/create-test-app.js';
import type { Received } from '../support/mail-server.js';
import { Setting } from './setting.js';

describe('an invitation to what does not take place, or is over', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    setting = await Setting.open();
    plenary = setting.plenary;
  }, 120_000);
  beforeEach(async () => {
    await setting.begin();
    await setting.sent();
  });
  afterAll(() => setting.close());

  const invite = async (changes: object = {}) => {
    await setting.draft({ groupId: setting.group }, changes);
    await setting.issue();
    return setting.sent();
  };
  const conference = async () => {
    const [{ revision }] = await setting.sql(
      'select revision from conference where id = $1',
      setting.conference,
    );
    return { id: setting.conference, expectedRevision: revision };
  };
  const becomes = (state: string) =>
    setting.sql('update conference set state = $2 where id = $1', setting.conference, state);
  const page = async (mail: Received) => {
    const token = /reply\?token=(\S+)/.exec(mail.text)![1]!;
    return (await plenary.app.inject({ method: 'GET', url: `/invitations/reply?token=${token}` })).statusCode;
  };
  const event = ({ calendar }: Received) => {
    const root = new ICAL.Component(ICAL.parse(calendar!.text));
    const [one] = root.getAllSubcomponents('vevent');
    return (name: string) => String(one!.getFirstPropertyValue(name) ?? '');
  };
  const withdrawal = async () => {
    const [{ id, revision }] = await setting.sql(
      'select id, revision from invitation where conference_id = $1',
      setting.conference,
    );
    return { id, expectedRevision: revision, reason: 'Gửi nhầm' };
  };

  it('is called off with the conference, also in calendars; nobody answers it any more', async () => {
    const [first] = await invite();
    const reason = 'Bão số 5';
    await plenary.mutate('cancelConference', { ...(await conference()), reason }, 'conference { id }');
    const mails = await setting.sent();
    expect(mails.map(({ recipients, calendar }) => [recipients[0], calendar?.method])).toEqual([
      ['an@example.org', 'CANCEL'],
      ['bac@example.org', 'CANCEL'],
    ]);
    const [mail] = mails;
    expect(mail!.text).toContain('không tổ chức');
    expect(mail!.text).toContain('Lý do: Bão số 5');
    expect(event(mail!)('uid')).toBe(event(first!)('uid'));
    expect(event(mail!)('sequence')).toBe('1');
    expect(await page(first!)).toBe(404);
    const [{ id, revision }] = await setting.invitees();
    const answer = { id, expectedRevision: revision, answer: 'ACCEPTED' };
    expect(await setting.focal[0].refuse('answerInvitation', answer)).toEqual(['INVALID_STATE']);
    expect(await plenary.refuse('answerInvitation', answer)).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect(await plenary.refuse('withdrawInvitation', await withdrawal())).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });

  it('is told to be put off; without a day it leaves the calendars and comes back with the new one', async () => {
    const [first] = await invite();
    const put = { reason: 'Chờ ý kiến', ...(await conference()) };
    await plenary.mutate('postponeConference', put, 'conference { id }');
    const [mail] = await setting.sent();
    expect(mail!.text).toContain('hoãn');
    expect(mail!.text).toContain('Lý do: Chờ ý kiến');
    expect([mail!.calendar!.method, event(mail!)('sequence')]).toEqual(['CANCEL', '1']);
    const dates = { startsOn: '2020-06-19', endsOn: '2020-06-19' };
    await plenary.mutate('updateConference', { ...(await conference()), ...dates }, 'conference { id }');
    await plenary.mutate(
      'advanceConference',
      { ...(await conference()), action: 'PLAN' },
      'conference { id }',
    );
    const again = { ...(await conference()), reason: 'Dời thêm', startsOn: '2020-06-26' };
    await plenary.mutate('postponeConference', again, 'conference { id }');
    const [second] = await setting.sent();
    expect(second!.text).toContain('Lý do: Dời thêm');
    expect(second!.calendar).toBeUndefined();
    await plenary.mutate(
      'advanceConference',
      { ...(await conference()), action: 'PLAN' },
      'conference { id }',
    );
    await plenary.mutate(
      'reissueInvitations',
      { conferenceId: setting.conference, reason: 'Ngày mới' },
      'conference { id }',
    );
    const [fresh] = await setting.sent();
    expect([fresh!.calendar!.method, event(fresh!)('sequence')]).toEqual(['REQUEST', '2']);
    expect(event(fresh!)('uid')).toBe(event(first!)('uid'));
  });

  it.each(['CLOSED', 'ARCHIVED'])('is not withdrawn once the conference is %s', async state => {
    await invite();
    await becomes(state);
    expect(await plenary.refuse('withdrawInvitation', await withdrawal())).toMatchObject([
      { code: 'INVALID_STATE', path: ['id'] },
    ]);
    expect((await setting.invitees()).map((one: Data) => one.state)).not.toContain('WITHDRAWN');
    expect(await setting.sent()).toEqual([]);
  });

  it('is answered after the end by the staff only, and by nobody once the record is settled', async () => {
    await invite({ replyBy: null });
    const [{ id, revision }] = await setting.invitees();
    const answer = { id, expectedRevision: revision, answer: 'DECLINED' };
    await becomes('CLOSED');
    expect(await setting.focal[0].refuse('answerInvitation', answer)).toEqual(['INVALID_STATE']);
    await plenary.mutate('answerInvitation', answer, 'invitee { id }');
    await becomes('ARCHIVED');
    const changed = { ...answer, expectedRevision: revision + 1, answer: 'ACCEPTED' };
    expect(await plenary.refuse('answerInvitation', changed)).toMatchObject([
      { code: 'INVALID_STATE', path: ['id'] },
    ]);
  });

  it('that was withdrawn shows its own row, and neither the conference nor its documents', async () => {
    const fileId = await addFile(plenary, setting.conference);
    await invite({ fileIds: [fileId] });
    const [an] = setting.focal;
    const query = `{ conference(id: "${setting.conference}") { id } node(id: "${fileId}") { id }
      myInvitations(first: 1) { nodes { state conference { id } invitation { withdrawnReason conference { id } documents { id } } } } }`;
    expect(await an.ask(query)).toMatchObject({
      conference: { id: setting.conference },
      node: { id: fileId },
    });
    await plenary.mutate('withdrawInvitation', await withdrawal(), 'invitation { id }');
    expect(await an.ask(query)).toEqual({
      conference: null,
      node: null,
      myInvitations: {
        nodes: [
          {
            ...{ state: 'WITHDRAWN', conference: null },
            invitation: { withdrawnReason: 'Gửi nhầm', conference: null, documents: [] },
          },
        ],
      },
    });
  });
});
