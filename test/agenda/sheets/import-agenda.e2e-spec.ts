import { DataSource } from 'typeorm';
import { createTestApp, type Data, type TestApp } from '../../support/create-test-app.js';
import { at, createConference, createSetting, outline, type Setting } from '../setting.js';
import { counts, csv, draft, type Import, importInto, slugOf } from './support.js';

/** As answers give a time of 30 March in Vietnam. */
const utc = (time: string) => new Date(at(time)).toISOString().replace('.000', '');

const FILE = (setting: Setting) =>
  csv(
    ['', 'Phiên khai mạc', '30/03/2021', '8h00', '11h30', '', '', '', 'Hội trường A', '', ''],
    [
      '1',
      'Phiên khai mạc',
      '30/03/2021',
      '08:00',
      '',
      '15',
      'Chào cờ, giới thiệu đại biểu',
      'Nghi thức',
      '',
      '',
      '',
    ],
    ['2', '', '', '8h15', '8h30', '', 'Phát biểu khai mạc', 'khai mac', '', 'không', 'nguyen van mau'],
    [
      '3',
      '',
      '',
      '8 giờ 30',
      '9:00',
      '',
      'Báo cáo "tổng kết"',
      'BÁO CÁO',
      'phong b',
      'x',
      'Trần Thị Mẫu; Vụ Đào tạo bồi dưỡng',
    ],
    [
      '4',
      'Phiên chiều',
      '30/3/2021',
      '14:00',
      '',
      '45',
      'Tham luận\nvề đào tạo',
      'Paper',
      setting.roomB,
      '',
      '',
    ],
    ['5', '', '', '', '', '', 'Nội dung chưa xếp giờ', '', '', '', ''],
  );

describe('importing an agenda', () => {
  let plenary: TestApp;
  let setting: Setting;
  let send: Import;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
    send = importInto(plenary, await slugOf(plenary, setting.conferenceId));
  });
  afterAll(() => plenary.close());

  const entries = async (): Promise<string[]> => {
    const rows: Data[] = await plenary.app
      .get(DataSource)
      .query('select command from audit_entry where chain = $1 order by sequence', [setting.conferenceId]);
    return rows.map(row => row.command);
  };

  it('previews what would change, and writes nothing', async () => {
    const before = await entries();
    const preview = await send(FILE(setting));
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({ applied: false, draftRevision: 0, errors: [] });
    expect(counts(preview)).toEqual({ rows: 6, added: 5, sessionsAdded: 2 });
    expect(await draft(plenary, setting.conferenceId)).toEqual({ agendaDraft: null, sessions: [] });
    expect(await entries()).toEqual(before);
  });

  it('applies it whole, in one audit entry', async () => {
    const before = await entries();
    const applied = await send(FILE(setting), 'apply=true&expectedRevision=0');
    expect(applied.body).toMatchObject({ applied: true, errorCount: 0 });
    expect(counts(applied)).toEqual({ rows: 6, added: 5, sessionsAdded: 2 });
    expect(await entries()).toEqual([...before, 'importAgenda']);
    const { agendaDraft, sessions } = await draft(plenary, setting.conferenceId);
    expect(agendaDraft.revision).toBe(applied.body.draftRevision);
    expect(sessions[0]).toMatchObject({
      title: 'Phiên khai mạc',
      plannedStart: utc('08:00'),
      plannedEnd: utc('11:30'),
      room: { id: setting.roomA },
    });
    const [flag, opening, report] = sessions[0].items;
    expect(flag).toMatchObject({ kind: 'CEREMONY', durationMinutes: 15, closed: false, presenters: [] });
    expect(opening).toMatchObject({ kind: 'OPENING_REMARKS', durationMinutes: 15 });
    expect(opening.plannedStart).toBe(utc('08:15'));
    expect(opening.presenters).toEqual([
      { role: 'PRESENTER', printed: null, person: { id: setting.person }, post: null, body: null },
    ]);
    expect(report).toMatchObject({ title: 'Báo cáo "tổng kết"', closed: true, room: { id: setting.roomB } });
    expect(report.presenters.map(({ person, body }: Data) => [person?.id, body?.id])).toEqual([
      [setting.otherPerson, undefined],
      [undefined, setting.department],
    ]);
    expect(sessions[1].items[0]).toMatchObject({ title: 'Tham luận\nvề đào tạo', durationMinutes: 45 });
    expect(sessions[1].items[1]).toMatchObject({ kind: 'OTHER', plannedStart: null, durationMinutes: null });
  });

  it('changes nothing when the same file comes again', async () => {
    const before = [await entries(), await draft(plenary, setting.conferenceId)];
    const again = await send(FILE(setting), 'apply=true');
    expect(counts(again)).toEqual({ rows: 6, unchanged: 5 });
    expect(again.body.draftRevision).toBe((before[1] as Data).agendaDraft.revision);
    expect([await entries(), await draft(plenary, setting.conferenceId)]).toEqual(before);
  });

  it('refuses a draft that has changed since', async () => {
    const { agendaDraft } = await draft(plenary, setting.conferenceId);
    const stale = await send(FILE(setting), `apply=true&expectedRevision=${agendaDraft.revision - 1}`);
    expect(stale.status).toBe(409);
    expect(stale.body.errors[0]).toMatchObject({
      extensions: { code: 'CONFLICT', currentRevision: agendaDraft.revision },
    });
  });

  it('changes what differs, moves what is elsewhere, and keeps the order of the file', async () => {
    const changed = await send(
      csv(
        [
          '2',
          'Phiên khai mạc',
          '30/03/2021',
          '8h15',
          '8h40',
          '',
          'Diễn văn khai mạc',
          'khai mạc',
          '',
          '',
          'Nguyễn Văn Mẫu',
        ],
        ['1', '', '', '08:00', '', '15', 'Chào cờ, giới thiệu đại biểu', 'Nghi thức', '', '', ''],
        [
          '3',
          'Phiên chiều',
          '30/03/2021',
          '15:00',
          '15:30',
          '',
          'Báo cáo "tổng kết"',
          'Báo cáo',
          'Phòng B',
          'x',
          'Trần Thị Mẫu; Vụ Đào tạo bồi dưỡng',
        ],
        ['6', '', '', '15:30', '16:00', '', 'Kết luận', 'Kết luận', '', '', ''],
      ),
      'apply=true',
    );
    expect(changed.body.errors).toEqual([]);
    expect(counts(changed)).toEqual({ rows: 4, added: 1, changed: 2, unchanged: 1, reordered: 1 });
    expect(await outline(plenary, setting.conferenceId)).toEqual([
      '1 Phiên khai mạc',
      '1.1 Diễn văn khai mạc',
      '1.2 Chào cờ, giới thiệu đại biểu',
      '2 Phiên chiều',
      '2.1 Báo cáo "tổng kết"',
      '2.2 Kết luận',
      '2.3 Tham luận\nvề đào tạo',
      '2.4 Nội dung chưa xếp giờ',
    ]);
  });

  it('removes what earlier files have brought only when it is told to', async () => {
    const rest = csv([
      '1',
      'Phiên khai mạc',
      '30/03/2021',
      '08:00',
      '',
      '15',
      'Chào cờ, giới thiệu đại biểu',
      'Nghi thức',
      '',
      '',
      '',
    ]);
    const kept = await send(rest, 'apply=true');
    expect(counts(kept)).toEqual({ rows: 1, unchanged: 1 });
    const removed = await send(rest, 'apply=true&removeMissing=true');
    expect(counts(removed)).toEqual({ rows: 1, unchanged: 1, removed: 5 });
    expect(await outline(plenary, setting.conferenceId)).toEqual([
      '1 Phiên khai mạc',
      '1.1 Chào cờ, giới thiệu đại biểu',
      '2 Phiên chiều',
    ]);
  });

  it('answers an operation that comes again with its first report, and refuses its id for another file', async () => {
    const operationId = '01998c00-0000-7000-8000-00000000000a';
    const file = csv(['7', 'Phiên chiều', '30/03/2021', '16:00', '', '10', 'Bế mạc', '', '', '', '']);
    const query = `apply=true&operationId=${operationId}`;
    const first = await send(file, query);
    expect(counts(first)).toEqual({ rows: 1, added: 1 });
    expect((await send(file, query)).body).toEqual(first.body);
    const other = await send(file.replace('Bế mạc', 'Nghỉ'), query);
    expect([other.status, other.body.errors[0].extensions.reason]).toEqual([400, 'OPERATION_ID_REUSED']);
  });

  it('moves a session with its items, whatever lies between', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const into = importInto(plenary, await slugOf(plenary, conferenceId));
    const file = (from: string, to: string, start: string) =>
      csv(
        ['', 'S', '30/03/2021', from, to, '', '', '', '', '', ''],
        ['1', 'S', '', start, '', '30', 'Một', '', '', '', ''],
      );
    await into(file('8:00', '9:00', '8:15'), 'apply=true');
    const moved = await into(file('14:00', '15:00', '14:15'), 'apply=true');
    expect([moved.body.errors, counts(moved)]).toEqual([[], { rows: 2, changed: 1, sessionsChanged: 1 }]);
    const { sessions } = await draft(plenary, conferenceId);
    expect(sessions[0].plannedStart).toBe(utc('14:00'));
    expect(sessions[0].items[0].plannedStart).toBe(utc('14:15'));
  });
});
