import { DOMParser } from '@xmldom/xmldom';
import { setClock } from '../../accounts/visitor.js';
import { POLYGLOTS } from '../../hostile/polyglots.js';
import { administratorToken } from '../../support/administrator.js';
import { statementsOf } from '../../support/count-statements.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { createWorld, lifeOf, vi, type World } from '../world.js';

const ELEMENTS = ['defs', 'desc', 'g', 'path', 'pattern', 'rect', 'svg', 'text', 'title'];

describe('charts of the statistics of directives', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
    setClock(plenary.app, new Date('2020-09-01T09:00:00+07:00'));
    const issue = (bodyId: string, changes: object) =>
      life.issued({ assignments: [{ role: 'LEAD', bodyId }], ...changes }, '2020-07-01');
    await issue(world.ministry, { deadline: '2020-07-31' });
    await issue(world.ministry, { deadline: '2020-10-31', force: 'REQUEST' });
    await issue(world.finance, { deadline: '2020-12-31' });
  });
  afterAll(() => plenary.close());

  const staff = { authorization: `Bearer ${administratorToken()}` };
  const get = (file: string, args: Record<string, string>, headers: Record<string, string> = staff) =>
    plenary.app.inject({
      method: 'GET',
      url: `/charts/directive-statistics.${file}?${new URLSearchParams(args)}`,
      headers,
    });
  const elementsOf = (svg: string) => [
    ...new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('*'),
  ];
  const textsOf = (svg: string, tag: string) =>
    elementsOf(svg)
      .filter(({ tagName }) => tagName === tag)
      .map(({ textContent }) => textContent);

  it('say what is counted, as of when, and of what each ratio is, in both languages', async () => {
    const args = { by: 'BODY', asOf: '2020-09-01', conferenceId: world.conference };
    const { statusCode, headers, body } = await get('svg', { ...args, language: 'vi' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(textsOf(body, 'title')).toEqual([
      'Tình hình thực hiện ý kiến chỉ đạo, theo cơ quan chủ trì; hội nghị Hội nghị tổng kết. Tính đến hết ngày 01/09/2020',
    ]);
    expect(textsOf(body, 'desc')).toEqual([
      'Thanh ngang xếp chồng: số phần việc của cơ quan chủ trì theo cơ quan chủ trì. Phạm vi: hội nghị Hội nghị tổng kết. ' +
        'Tính đến hết ngày 01/09/2020. Tổng số 3: hoàn thành đúng hạn: 0; hoàn thành quá hạn: 0; chưa hoàn thành, trong hạn: 2; ' +
        'chưa hoàn thành, quá hạn: 1; thường xuyên, không có thời hạn: 0. Hoàn thành đúng hạn trên số đã đến hạn: 0,00 % (0/1). ' +
        'Hoàn thành trên số hoàn thành và quá hạn: 0,00 % (0/1). Quá hạn trên số có thời hạn: 33,33 % (1/3). ' +
        'Hoàn thành trên tổng số: 0,00 % (0/3).',
    ]);
    expect(textsOf(body, 'text')).toEqual(
      expect.arrayContaining(['Bộ Nội vụ', '2; đúng hạn 0,00 % (0/1)', 'Bộ Tài chính', '1; đúng hạn –']),
    );
    const { body: english } = await get('svg', { ...args, language: 'en' });
    expect(textsOf(english, 'text')).toEqual(
      expect.arrayContaining(['2; in time 0.00% (0/1)', 'Open, overdue', 'Done in time']),
    );
    expect(textsOf(english, 'desc')[0]).toContain('Overdue, of those with a deadline: 33.33% (1/3).');
  });

  it('call a day to come a forecast', async () => {
    const { body } = await get('svg', { by: 'FORCE', asOf: '2020-11-30', language: 'en' });
    expect(textsOf(body, 'title')).toEqual([
      'What became of directives, by force. Forecast for the end of 30 November 2020, from what is known on 1 September 2020',
    ]);
    expect(textsOf(body, 'text')).toEqual(expect.arrayContaining(['Assigned', 'Requested']));
  });

  it.each([
    ['BODY_GROUP', 'các Bộ'],
    ['CONFERENCE', 'Hội nghị tổng kết'],
    ['MONTH_OF_DEADLINE', '07/2020'],
    ['QUARTER_OF_DEADLINE', 'Quý 3/2020'],
    ['YEAR_OF_DEADLINE', '2020'],
  ])('count by %s', async (by, label) => {
    const { statusCode, body } = await get('svg', { by, language: 'vi' });
    expect(statusCode).toBe(200);
    expect(textsOf(body, 'text')).toContain(label);
  });

  it('are told apart by their pattern, without colours', async () => {
    const { body } = await get('svg', { by: 'BODY', language: 'en' });
    const patterns = elementsOf(body).filter(({ tagName }) => tagName === 'pattern');
    expect(patterns.length).toBeGreaterThanOrEqual(3);
  });

  it('have all classes above the bars, also where their names take two lines', async () => {
    const { body } = await get('svg', { by: 'BODY', language: 'vi' });
    const heightOf = (text: string) => {
      const element = elementsOf(body).find(each => each.tagName === 'text' && each.textContent === text)!;
      const [, y] = /translate\([\d.]+ ([\d.]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
      return Number(y ?? element.getAttribute('y'));
    };
    const [last, first] = [heightOf('Thường xuyên, không có thời hạn'), heightOf('Bộ Nội vụ')];
    expect(last).toBeGreaterThan(heightOf('Hoàn thành đúng hạn'));
    expect(last).toBeLessThan(first);
  });

  it('have the same figures as a table beside it, and a link to the other language', async () => {
    const { statusCode, headers, body } = await get('html', { by: 'BODY', language: 'vi' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(body).toContain('<th scope="col">Hoàn thành đúng hạn trên số đã đến hạn</th>');
    const cells = [
      '2',
      '0',
      '0',
      '1',
      '1',
      '0',
      '0,00 % (0/1)',
      '0,00 % (0/1)',
      '50,00 % (1/2)',
      '0,00 % (0/2)',
    ];
    expect(body).toContain(
      `<th scope="row">Bộ Nội vụ</th>${cells.map(cell => `<td class="number">${cell}</td>`).join('')}`,
    );
    expect(body).toContain('<tr class="total"><th scope="row">Tổng số</th><td class="number">3</td>');
    expect(body).toContain('href="directive-statistics.html?by=BODY&amp;language=en" hreflang="en"');
    expect(body).not.toMatch(/<script|style="|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
  });

  it('show what the reader may see, and nothing else', async () => {
    for (const file of ['svg', 'html']) {
      const args = { by: 'BODY', conferenceId: world.conference, language: 'vi' };
      const anonymous = await get(file, args, {});
      expect([anonymous.statusCode, anonymous.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(anonymous.body).not.toMatch(/Bộ Nội vụ|Hội nghị tổng kết/);
      expect((await get(file, args)).headers['cache-control']).toBe('private, no-cache');
    }
  });

  it('are not sent again to who has them, and cost as many statements as the query', async () => {
    const first = await get('svg', { by: 'BODY' });
    const again = await get('svg', { by: 'BODY' }, { ...staff, 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
    const count = async (args: Record<string, string>) =>
      (await statementsOf(() => get('svg', args))).statements.length;
    expect(await count({ by: 'BODY' })).toBe((await count({ by: 'BODY', bodyId: world.finance })) - 1);
  });

  it.each([
    ['nothing to count by', {}, 'INVALID_ARGUMENT'],
    ['something else to count by', { by: 'COLOUR' }, 'INVALID_ARGUMENT'],
    ['an argument that there is not', { by: 'BODY', bodyID: 'y' }, 'UNKNOWN_ARGUMENT'],
    ['a force that there is not', { by: 'BODY', force: 'x' }, 'INVALID_ARGUMENT'],
    ['a day that does not exist', { by: 'BODY', asOf: '2020-02-31' }, 'INVALID_DATE'],
    ['an id that is none', { by: 'BODY', bodyId: 'x' }, 'INVALID_ID'],
    ['a language that Plenary does not speak', { by: 'BODY', language: 'fr' }, 'UNKNOWN_LANGUAGE'],
  ])('refuse %s', async (_, args, reason) => {
    for (const file of ['svg', 'html']) {
      const answer = await get(file, args as unknown as Record<string, string>);
      expect([answer.statusCode, answer.json().errors[0].extensions.reason]).toEqual([400, reason]);
    }
  });

  it('hold hostile names as text only, and say that of more than a hundred groups some are left out', async () => {
    const names = Array.from({ length: 101 }, (_, at) => `${POLYGLOTS[at % POLYGLOTS.length]} ${at}`);
    const memberIds: string[] = [];
    for (const name of names) {
      const input = { name: vi(name.slice(0, 400)), kind: 'PROVINCE', level: 'PROVINCE' };
      memberIds.push((await plenary.mutate('createBody', input, 'body { id }')).body.id);
    }
    const { bodyGroup } = await plenary.mutate(
      'createBodyGroup',
      { name: vi('Nhiều'), memberIds },
      'bodyGroup { id }',
    );
    await life.issued({ assignments: [{ role: 'LEAD', groupId: bodyGroup.id }] }, '2020-07-01');
    const args = { by: 'BODY', groupId: bodyGroup.id, language: 'en' };
    const { body: svg } = await get('svg', args);
    const elements = elementsOf(svg);
    expect(
      [...new Set(elements.map(({ tagName }) => tagName))].filter(name => !ELEMENTS.includes(name)),
    ).toEqual([]);
    const attributes = elements.flatMap(element => [...element.attributes].map(({ name }) => name));
    expect(attributes.filter(name => /^on|href|style|src/i.test(name))).toEqual([]);
    const { body: html } = await get('html', args);
    expect(html).toContain('<p role="note">Only the first 100 of 101 groups are shown.</p>');
    expect(html).not.toMatch(/<[^>]* on\w+=|<script/);
  });
});
