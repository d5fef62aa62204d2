import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { readPdf } from '../../support/pdf-reader.js';
import { CONTACT, createWorld, get, type ListsWorld } from './world.js';

const FORMS = ['xlsx', 'csv', 'pdf'] as const;

async function cells(file: Buffer) {
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  const [sheet] = await readWorkbook(bytes);
  return sheet!.data;
}

describe('lists of delegates', () => {
  let plenary: TestApp;
  let world: ListsWorld;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
  }, 120_000);
  afterAll(() => plenary.close());

  const csvOf = async (query = '', reader?: Record<string, string>) => {
    const { status, raw } = await get(plenary, `delegates.csv?${query}`, reader);
    expect(status).toBe(200);
    expect(raw.subarray(0, 3).toString('hex')).toBe('efbbbf');
    return raw.toString('utf8', 3).trimEnd().split('\r\n');
  };

  it('CSV has them in the order of precedence, flags who has no rank, and runs no formula', async () => {
    expect(await csvOf()).toEqual([
      'TT;Họ và tên;Chức vụ;Đơn vị;Điểm cầu;Ghi chú',
      '1;Sùng A Chử;Chủ tịch Ủy ban nhân dân;Cao Bằng;Cao Bằng;Trưởng đoàn',
      `2;Lù Văn Cường;Phó Giám đốc;Lai Châu;Hà Nội;Chưa rõ thứ bậc`,
      `3;Vàng Thị Dừa;"'=HYPERLINK(""http://x"")";Cao Bằng;Hà Nội;Chưa rõ thứ bậc`,
      `4;Đặng Ước Quỳnh;;;;"Khách mời; Chưa rõ thứ bậc"`,
    ]);
  });

  it('or in Vietnamese alphabetical order, in English, for one site, body, role or state', async () => {
    const names = async (query: string) => (await csvOf(query)).slice(1).map(line => line.split(/[;,]/)[1]);
    expect(await csvOf('order=NAME&language=en')).toEqual([
      'No.,Name,Post,Body,Site,Note',
      '1,Sùng A Chử,Chủ tịch Ủy ban nhân dân,Cao Bang,Cao Bằng,Head of delegation',
      '2,Lù Văn Cường,Phó Giám đốc,Lai Châu,Hà Nội,',
      `3,Vàng Thị Dừa,"'=HYPERLINK(""http://x"")",Cao Bang,Hà Nội,`,
      '4,Đặng Ước Quỳnh,,,,Guest',
    ]);
    expect(await names(`siteId=${world.hall}&order=NAME`)).toEqual(['Lù Văn Cường', 'Vàng Thị Dừa']);
    expect(await names(`bodyId=${world.a}&order=NAME`)).toEqual(['Sùng A Chử', 'Vàng Thị Dừa']);
    expect(await names('role=GUEST')).toEqual(['Đặng Ước Quỳnh']);
    expect(await names('state=NOMINATED')).toEqual(['Không Được Duyệt']);
    expect((await csvOf('separator=tab'))[0]).toBe('TT\tHọ và tên\tChức vụ\tĐơn vị\tĐiểm cầu\tGhi chú');
  });

  it('a workbook begins with what it is about, and its texts are texts', async () => {
    const { status, headers, type, raw } = await get(plenary, 'delegates.xlsx');
    expect([status, type, headers['content-disposition'], headers['cache-control']]).toEqual([
      ...[200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ...['attachment; filename="delegates-hoi-nghi.xlsx"', 'no-store'],
    ]);
    expect((await cells(raw)).map(row => row.map(cell => cell ?? ''))).toEqual([
      ['Danh sách đại biểu', '', '', '', '', ''],
      ['Hội nghị <tổng kết> & sơ kết', '', '', '', '', ''],
      ['Ngày 12 tháng 6 năm 2026, tại thành phố Đà Nẵng', '', '', '', '', ''],
      ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Điểm cầu', 'Ghi chú'],
      [1, 'Sùng A Chử', 'Chủ tịch Ủy ban nhân dân', 'Cao Bằng', 'Cao Bằng', 'Trưởng đoàn'],
      [2, 'Lù Văn Cường', 'Phó Giám đốc', 'Lai Châu', 'Hà Nội', 'Chưa rõ thứ bậc'],
      [3, 'Vàng Thị Dừa', '=HYPERLINK("http://x")', 'Cao Bằng', 'Hà Nội', 'Chưa rõ thứ bậc'],
      [4, 'Đặng Ước Quỳnh', '', '', '', 'Khách mời; Chưa rõ thứ bậc'],
      ['Danh sách có 4 người.', '', '', '', '', ''],
    ]);
    const sheet = strFromU8(unzipSync(raw)['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toContain('<f>');
  });

  it('a PDF has all letters, says what it is and in which language, and can be read aloud', async () => {
    const { status, headers, type, raw } = await get(plenary, 'delegates.pdf');
    expect([status, type, headers['content-disposition'], headers['cache-control']]).toEqual([
      ...[200, 'application/pdf', 'attachment; filename="delegates-hoi-nghi.pdf"', 'no-store'],
    ]);
    const pdf = await readPdf(raw);
    expect(pdf).toMatchObject({
      title: 'Danh sách đại biểu – Hội nghị <tổng kết> & sơ kết',
      language: 'vi',
      tagged: true,
      pages: [{ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) }],
    });
    expect(pdf.metadata).toContain('>Danh sách đại biểu – Hội nghị &lt;tổng kết&gt; &amp; sơ kết<');
    expect(pdf.text).toBe(
      [
        'DANH SÁCH ĐẠI BIỂU Hội nghị <tổng kết> & sơ kết Ngày 12 tháng 6 năm 2026, tại thành phố Đà Nẵng',
        'TT Họ và tên Chức vụ Đơn vị Điểm cầu Ghi chú',
        '1 Sùng A Chử Chủ tịch Ủy ban nhân dân Cao Bằng Cao Bằng Trưởng đoàn',
        '2 Lù Văn Cường Phó Giám đốc Lai Châu Hà Nội Chưa rõ thứ bậc',
        '3 Vàng Thị Dừa =HYPERLINK("htt p://x") Cao Bằng Hà Nội Chưa rõ thứ bậc',
        '4 Đặng Ước Quỳnh Khách mời; Chưa rõ thứ bậc',
        'Danh sách có 4 người.',
      ].join(' '),
    );
    const english = await readPdf((await get(plenary, 'delegates.pdf?language=en&order=NAME')).raw);
    expect([english.title, english.language]).toEqual(['List of delegates – Final <review> & interim', 'en']);
    expect(english.text).toContain(
      'LIST OF DELEGATES Final <review> & interim 12 June 2026, Da Nang No. Name',
    );
    const ofSite = await readPdf((await get(plenary, `delegates.pdf?siteId=${world.hall}`)).raw);
    expect(ofSite.text).toContain('Điểm cầu: Hà Nội TT');
  });

  it('none has what the official record does not', async () => {
    for (const form of FORMS) {
      const { raw } = await get(plenary, `delegates.${form}`);
      const entries = form === 'xlsx' ? Object.values(unzipSync(raw)).map(part => strFromU8(part)) : [];
      const text = form === 'pdf' ? (await readPdf(raw)).text : [raw.toString(), ...entries].join();
      expect(text).toContain('Vàng');
      for (const secret of [...CONTACT, ...Object.values(world.badges).filter(Boolean)]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it.each([
    ['order=RANK', 'order: phải là một trong PRECEDENCE, NAME, NOMINATION.'],
    ['state=constructor', /^state: phải là một trong NOMINATED/],
    ['order=NAME&order=NAME', 'order: phải là một giá trị.'],
    ['language=fr', 'language: phải là vi hoặc en.'],
    ['siteId=x', 'siteId: mã định danh phải là UUID.'],
  ])('%s is refused with what would be right', async (query, message) => {
    const { status, fault } = await get(plenary, `delegates.pdf?${query}`);
    expect([status, fault.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(fault.message).toMatch(message);
  });

  it('each reader gets those whom the query shows; who sees nobody reads that there are none', async () => {
    const found: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(world.readers)) {
      const answers = await Promise.all(
        FORMS.map(form => get(plenary, `delegates.${form}?order=NAME`, reader)),
      );
      const [, csv] = answers;
      const reasons = answers.map(({ status, fault }) =>
        [status, fault?.extensions.reason ?? fault?.extensions.code].filter(Boolean).join(' '),
      );
      expect(new Set(reasons).size).toBe(1);
      found[name] =
        csv!.status === 200
          ? csv!.raw
              .toString()
              .trimEnd()
              .split('\r\n')
              .slice(1)
              .map(line => line.split(';')[1])
          : reasons[0];
    }
    const all = ['Sùng A Chử', 'Lù Văn Cường', 'Vàng Thị Dừa', 'Đặng Ước Quỳnh'];
    expect(found).toEqual({
      anonymous: '404 NOT_FOUND',
      stranger: '404 NOT_FOUND',
      delegate: all,
      'focal point': ['Sùng A Chử', 'Vàng Thị Dừa'],
      'site host': ['Lù Văn Cường', 'Vàng Thị Dừa'],
      secretary: all,
      organiser: all,
      'organiser of another conference': '404 NOT_FOUND',
      administrator: all,
    });
    const missing = await get(plenary, 'khong-co/delegates.pdf', world.readers.organiser);
    const hidden = await get(plenary, 'delegates.pdf', world.readers.stranger);
    expect([hidden.status, hidden.fault.message]).toEqual([missing.status, missing.fault.message]);
  });

  it('a list that is not whole says so', async () => {
    const partOf = async (name: string) =>
      (await readPdf((await get(plenary, 'delegates.pdf', world.readers[name])).raw)).text;
    const note = 'Danh sách chỉ gồm những đại biểu mà người tải danh sách được xem.';
    expect(await partOf('focal point')).toContain(note);
    expect(await partOf('secretary')).not.toContain(note);
  });

  it('a long list has numbered pages and the head on each, nobody is left out, and it is read at once', async () => {
    const { sql, conference } = world;
    const few = await statementsOf(() => get(plenary, 'delegates.csv'));
    await sql(
      `with people as (insert into person (id, revision, name)
         select gen_random_uuid(), 1, 'Nguyễn Thị Phương Thảo ' || n from generate_series(1, 130) n returning id)
       insert into delegate (id, revision, conference_id, person_id, body_id, state, nominated_at, confirmed_at, badge_code, post_printed)
       select gen_random_uuid(), 1, $1, id, $2, 'CONFIRMED', now(), now(), 'X' || row_number() over (), $3 from people`,
      ...[conference, world.b, 'Trưởng phòng Đào tạo, bồi dưỡng cán bộ, công chức, viên chức '.repeat(2)],
    );
    const { result, statements } = await statementsOf(() => get(plenary, 'delegates.pdf'));
    expect(statements).toEqual(few.statements);
    const { pages, text } = await readPdf(result.raw);
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, { lines }] of pages.entries()) {
      expect(lines.filter(line => line === 'TT')).toHaveLength(1);
      if (at > 0) expect(lines[0]).toBe(`${at + 1}`);
    }
    const names = Array.from({ length: 130 }, (_, n) => `Thảo ${n + 1} `);
    expect(names.filter(name => !text.includes(name))).toEqual([]);
    expect(text).toContain('Danh sách có 134 người.');
  });
});
