import { DOMParser } from '@xmldom/xmldom';
import { POLYGLOTS } from '../../hostile/polyglots.js';
import { administratorToken } from '../../support/administrator.js';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { defineIndicator, FIRST, SECOND, vi } from '../setting.js';
import { ProgressSetting } from './setting.js';

const ELEMENTS = ['defs', 'desc', 'g', 'path', 'pattern', 'rect', 'svg', 'text', 'title'];

describe('charts of the progress of an indicator', () => {
  let plenary: TestApp;
  let made: ProgressSetting;
  let conference: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    made = await ProgressSetting.create(plenary);
    conference = await made.conference('2020-06-12');
    await made.open(conference);
  });
  afterAll(() => plenary.close());

  const get = (file: string, args: Record<string, string>, headers: Record<string, string> = {}) =>
    plenary.app.inject({
      method: 'GET',
      url: `/charts/indicator-progress.${file}?${new URLSearchParams(args)}`,
      headers,
    });

  /** Every element of a drawing, as an XML parser reads it. */
  const elementsOf = (svg: string) => {
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return [...document.getElementsByTagName('*')];
  };
  const textsOf = (svg: string, tag: string) =>
    elementsOf(svg)
      .filter(({ tagName }) => tagName === tag)
      .map(({ textContent }) => textContent);

  async function withTarget() {
    const indicator = await defineIndicator(plenary, { name: vi('số lượt người được bồi dưỡng') });
    const targetId = await made.target(indicator, FIRST, '500000');
    await made.report(conference, indicator, [
      { value: '403183', period: FIRST, asOf: '2015-12-31', targetId, percent: '80.3' },
      { value: '146691', period: SECOND },
    ]);
    return indicator;
  }

  it('is a picture with a title, a description, and numbers as the language writes them', async () => {
    const indicatorIds = await withTarget();
    const args = { indicatorIds, asOf: '2020-06-30' };
    const { statusCode, headers, body: inVietnamese } = await get('svg', { ...args, language: 'vi' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(textsOf(inVietnamese, 'title')).toEqual(['số lượt người được bồi dưỡng']);
    expect(textsOf(inVietnamese, 'desc')).toEqual([
      'Biểu đồ thanh ngang so sánh kết quả thực hiện với mục tiêu: số lượt người được bồi dưỡng (lượt người), tính đến ngày ' +
        '30/06/2020. 2010-2015: 403.183 lượt người; mục tiêu 500.000 lượt người; đạt 80,64 %; báo cáo ghi 80,3 %; chưa đạt. ' +
        '2016-2020: 146.691 lượt người; chưa rõ mục tiêu; số liệu giữa kỳ.',
    ]);
    expect(textsOf(inVietnamese, 'text')).toEqual(
      expect.arrayContaining(['403.183 (80,64 %)', 'Mục tiêu', 'Thực hiện, số liệu giữa kỳ', '2010-2015']),
    );
    const { body: inEnglish } = await get('svg', { ...args, language: 'en' });
    expect(textsOf(inEnglish, 'text')).toEqual(
      expect.arrayContaining(['403,183 (80.64%)', 'Target', 'Actual, interim', 'Unit: person-times']),
    );
    expect(elementsOf(inEnglish)[0]!.getAttribute('aria-labelledby')).toBe('chart-title chart-desc');
  });

  it('draws interim figures with stripes, and others without', async () => {
    const indicatorIds = await withTarget();
    const striped = async (period: string) => {
      const { body } = await get('svg', { indicatorIds, periods: period, asOf: '2020-06-30' });
      return elementsOf(body).some(({ tagName }) => tagName === 'pattern');
    };
    expect(await striped('2016-01-01/2020-12-31')).toBe(true);
    expect(await striped('2010-01-01/2015-12-31')).toBe(false);
  });

  it('has the same figures as a table beside it, and a link to the other language', async () => {
    const indicatorIds = await withTarget();
    const { statusCode, headers, body } = await get('html', { indicatorIds, language: 'vi' });
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/,
    );
    expect(body).toMatch(/<html lang="vi">/);
    for (const part of [
      '<th scope="col">Mục tiêu</th>',
      '<td class="number">500.000</td>',
      '<td class="number">403.183</td>',
    ]) {
      expect(body).toContain(part);
    }
    expect(body).toContain(
      `href="indicator-progress.html?indicatorIds=${indicatorIds}&amp;language=en" hreflang="en"`,
    );
    expect(body).not.toMatch(/<script|style="|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
  });

  it('is not sent again to who has it, and is the same each time', async () => {
    const indicatorIds = await withTarget();
    const first = await get('svg', { indicatorIds });
    const etag = String(first.headers.etag);
    expect([first.headers['cache-control'], first.headers.vary]).toEqual([
      ...['no-cache', 'Accept-Language, Authorization, Cookie'],
    ]);
    expect((await get('svg', { indicatorIds }, { 'if-none-match': etag })).statusCode).toBe(304);
    await made.report(conference, indicatorIds, [{ value: '403184', period: FIRST }]);
    expect((await get('svg', { indicatorIds }, { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('draws one definition in one picture, and each by itself in the page', async () => {
    const [one, other] = [await withTarget(), await withTarget()];
    const url = (file: string) =>
      `/charts/indicator-progress.${file}?indicatorIds=${one}&indicatorIds=${other}`;
    const refused = await plenary.app.inject({ method: 'GET', url: url('svg') });
    expect([refused.statusCode, refused.json().errors[0].extensions.reason]).toEqual([
      400,
      'INDICATOR_VERSION_MISMATCH',
    ]);
    const { body } = await plenary.app.inject({ method: 'GET', url: url('html') });
    expect([...body.matchAll(/<svg /g)]).toHaveLength(2);
    expect(body).toContain('role="note"');
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what the reader may see, and nothing else', async () => {
    const hidden = await made.conference('2020-06-13');
    const indicatorIds = await defineIndicator(plenary);
    await made.report(hidden, indicatorIds, [{ value: '987654', period: FIRST }]);
    for (const file of ['svg', 'html']) {
      const anonymous = await get(file, { indicatorIds, language: 'vi' });
      const staff = await get(
        file,
        { indicatorIds, language: 'vi' },
        { authorization: `Bearer ${administratorToken()}` },
      );
      expect([anonymous.statusCode, anonymous.body.includes('987.654')]).toEqual([200, false]);
      expect([staff.body.includes('987.654'), staff.headers['cache-control']]).toEqual([
        true,
        'private, no-cache',
      ]);
    }
  });

  it.each([
    ['an argument that there is not', { codes: 'x', bodyID: 'y' }, 400, 'UNKNOWN_ARGUMENT'],
    ['a language that Plenary does not speak', { codes: 'x', language: 'fr' }, 400, 'UNKNOWN_LANGUAGE'],
    ['a period that is none', { codes: 'x', periods: '2016' }, 400, 'INVALID_PERIOD'],
    ['a day that does not exist', { codes: 'x', asOf: '2020-02-31' }, 400, 'INVALID_DATE'],
    ['no indicator', {}, 400, 'INDICATOR_MISSING'],
    ['an indicator that does not exist', { codes: 'không có' }, 404, undefined],
  ])('refuses %s', async (_, args, status, reason) => {
    for (const file of ['svg', 'html']) {
      const answer = await get(file, args as unknown as Record<string, string>);
      expect([answer.statusCode, answer.json().errors[0].extensions.reason]).toEqual([status, reason]);
    }
  });

  it('holds hostile names as text only', async () => {
    for (let start = 0; start < POLYGLOTS.length; start += 40) {
      const some = POLYGLOTS.slice(start, start + 40);
      const indicatorIds = await defineIndicator(plenary, { name: vi(some[0]!) });
      const figures = [];
      for (const name of some)
        figures.push({
          bodyId: await made.province(name),
          value: '1',
          period: { ...FIRST, label: name.slice(0, 100) },
        });
      await made.report(conference, indicatorIds, figures);
      const { body: svg } = await get('svg', { indicatorIds });
      const elements = elementsOf(svg);
      expect(
        [...new Set(elements.map(({ tagName }) => tagName))].filter(name => !ELEMENTS.includes(name)),
      ).toEqual([]);
      const attributes = elements.flatMap(element => [...element.attributes].map(({ name }) => name));
      expect(attributes.filter(name => /^on|href|style|src/i.test(name))).toEqual([]);
      const { body: html } = await get('html', { indicatorIds });
      expect(
        html.match(
          /<(?!\/?(?:!doctype|html|head|meta|title|style|body|main|h1|h2|p|a|section|figure|figcaption|svg|desc|g|path|pattern|rect|text|defs|div|table|caption|thead|tbody|tr|th|td)[\s>])[^>]*>/g,
        ),
      ).toBeNull();
      expect(html).not.toMatch(/<[^>]* on\w+=/);
    }
  });
});
