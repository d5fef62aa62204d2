import readWorkbook from 'read-excel-file/universal';
import { CONTACT, createWorld, get, type ListsWorld } from '../../delegations/lists/world.js';
import { itIs } from '../../delegations/setting.js';
import { vi } from '../../factories/maker.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { readPdf } from '../../support/pdf-reader.js';

describe('the attendance record as a document', () => {
  let plenary: TestApp;
  let world: ListsWorld;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    const { make, sql, conference: conferenceId, delegates } = world;
    await sql(`update conference set state = 'OPEN' where id = $1`, conferenceId);
    itIs(plenary, '2026-06-12', '09:30');
    const entry = (delegateId: string, time: string, siteId?: string) => ({
      ...{ conferenceId, delegateId, siteId, at: `2026-06-12T${time}:00+07:00`, device: 'bàn 1' },
    });
    // Seen at the hall, left, and came back: the first time counts.
    await make('checkIn', entry(delegates.chu, '07:42', world.hall));
    await make('checkOut', entry(delegates.chu, '08:00', world.hall));
    await make('checkIn', entry(delegates.chu, '09:00', world.hall));
    const wrong = await make('checkIn', entry(delegates.cuong, '08:10'));
    await make('undoCheckIn', { id: wrong, reason: 'Nhầm người' });
    await make('excuseAbsence', { delegateId: delegates.dua, reason: 'Ốm nặng' });
    const groupId = await make('createBodyGroup', { name: vi('các trường') });
    await make('recordAttendance', { conferenceId, groupId, role: 'OBSERVER' });
  }, 120_000);
  afterAll(() => plenary.close());

  const csvOf = async (reader?: Record<string, string>, query = '') => {
    const { status, raw } = await get(plenary, `attendance.csv?${query}`, reader);
    return status === 200 ? raw.toString('utf8', 3).trimEnd().split('\r\n') : [];
  };
  const AS_OF = '12/06/2026 09:30';
  const ROWS = [
    `1;Sùng A Chử;Chủ tịch Ủy ban nhân dân;Cao Bằng;Hà Nội;Có mặt;12/06/2026 07:42;Trưởng đoàn;${AS_OF}`,
    `2;Lù Văn Cường;Phó Giám đốc;Lai Châu;Hà Nội;Chưa điểm danh;;;${AS_OF}`,
    `3;Vàng Thị Dừa;"'=HYPERLINK(""http://x"")";Cao Bằng;Hà Nội;Vắng có phép;;;${AS_OF}`,
    `4;Đặng Ước Quỳnh;;;;Chưa điểm danh;;Khách mời;${AS_OF}`,
    `5;các trường;;;;Có đại diện;;Quan sát viên;${AS_OF}`,
  ];

  it('as it stands, nobody is absent who may still come, and the moment is told', async () => {
    expect(await csvOf()).toEqual([
      'TT;Họ và tên;Chức vụ;Đơn vị;Điểm cầu;Tình trạng;Điểm danh lúc;Ghi chú;Số liệu lúc',
      ...ROWS,
    ]);
    const { raw } = await get(plenary, 'attendance.pdf');
    const pdf = await readPdf(raw);
    expect(pdf).toMatchObject({
      title: 'Danh sách điểm danh – Hội nghị <tổng kết> & sơ kết',
      language: 'vi',
      tagged: true,
      // On its long side.
      pages: [{ width: expect.closeTo(841.89, 1), height: expect.closeTo(595.28, 1) }],
    });
    expect(pdf.text).toContain('Số liệu lúc 09:30, ngày 12 tháng 6 năm 2026 TT Họ và tên');
    expect(pdf.text).toContain(
      'Sùng A Chử Chủ tịch Ủy ban nhân dân Cao Bằng Hà Nội Có mặt 12/06/2026 07:42 Trưởng đoàn',
    );
    expect(pdf.text).toContain(
      'Tổng số 4 đại biểu: có mặt 1, vắng có phép 1, chưa điểm danh 2. Ngoài danh sách đại biểu, ghi nhận thêm 1.',
    );
    for (const secret of [
      ...CONTACT,
      'Ốm nặng',
      'Nhầm người',
      ...Object.values(world.badges).filter(Boolean),
    ]) {
      expect(pdf.text).not.toContain(secret);
    }
  });

  it('a body gets its own delegates, a delegate themselves; others read that there is none', async () => {
    const found: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(world.readers)) {
      const { status, fault } = await get(plenary, 'attendance.pdf', reader);
      const lines = await csvOf(reader);
      found[name] =
        status === 200
          ? lines.slice(1).map(line => line.split(';')[1])
          : `${status} ${fault.extensions.reason ?? fault.extensions.code}`;
    }
    const all = ['Sùng A Chử', 'Lù Văn Cường', 'Vàng Thị Dừa', 'Đặng Ước Quỳnh', 'các trường'];
    expect(found).toEqual({
      anonymous: '404 NOT_FOUND',
      stranger: '404 NOT_FOUND',
      delegate: ['Sùng A Chử'],
      'focal point': ['Sùng A Chử', 'Vàng Thị Dừa'],
      'site host': '404 NOBODY_LISTED',
      secretary: all,
      organiser: all,
      'organiser of another conference': '404 NOT_FOUND',
      administrator: all,
    });
  });

  it('once it is closed it is the record, with those who were absent and when it was closed', async () => {
    const { make, sql, conference: conferenceId, delegates } = world;
    // By hand, though the desk has not seen him.
    const [{ person_id: personId }] = await sql(
      'select person_id from delegate where id = $1',
      delegates.cuong,
    );
    await make('recordAttendance', { conferenceId, personId });
    await sql(`update conference set state = 'CLOSED' where id = $1`, conferenceId);
    itIs(plenary, '2026-06-12', '17:05');
    await make('closeAttendance', { conferenceId });
    itIs(plenary, '2026-06-20');
    const { raw, headers } = await get(plenary, 'attendance.xlsx?language=en&order=NAME');
    expect(headers['content-disposition']).toBe('attachment; filename="attendance-hoi-nghi.xlsx"');
    const bytes = raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength) as ArrayBuffer;
    const [sheet] = await readWorkbook(bytes);
    // A reader of workbooks may lose a millisecond of a time, which they keep as a fraction of a day.
    const whole = (cell: unknown) =>
      cell instanceof Date ? new Date(Math.round(+cell / 1000) * 1000) : cell;
    expect(sheet!.data.map(row => row.map(cell => whole(cell) ?? ''))).toEqual([
      ['Attendance record', '', '', '', '', '', '', ''],
      ['Final <review> & interim', '', '', '', '', '', '', ''],
      ['12 June 2026, Da Nang', '', '', '', '', '', '', ''],
      ['Closed at 17:05, 12 June 2026', '', '', '', '', '', '', ''],
      ['No.', 'Name', 'Post', 'Body', 'Site', 'Attendance', 'First check-in', 'Note'],
      [
        ...[1, 'Sùng A Chử', 'Chủ tịch Ủy ban nhân dân', 'Cao Bang', 'Hà Nội', 'Present'],
        ...[new Date('2026-06-12T07:42:00Z'), 'Head of delegation'],
      ],
      [2, 'Lù Văn Cường', 'Phó Giám đốc', 'Lai Châu', 'Hà Nội', 'Present', '', ''],
      [3, 'Vàng Thị Dừa', '=HYPERLINK("http://x")', 'Cao Bang', 'Hà Nội', 'Excused', '', ''],
      [4, 'Đặng Ước Quỳnh', '', '', '', 'Absent', '', 'Guest'],
      [5, 'các trường', '', '', '', 'Represented', '', 'Observer'],
      ['4 delegates: present 2, excused 1, absent 1.', '', '', '', '', '', '', ''],
      ['Recorded besides the delegates: 1.', '', '', '', '', '', '', ''],
    ]);
    const pdf = await readPdf((await get(plenary, 'attendance.pdf')).raw);
    expect(pdf.text).toContain('Khóa sổ điểm danh lúc 17:05, ngày 12 tháng 6 năm 2026');
  });
});
