import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../support/create-test-app.js';
import { createConference, createSetting, outline, type Setting } from '../setting.js';
import { counts, draft, faults, importInto, request, slugOf } from './support.js';

const file = (...titles: string[]) =>
  `Mã;Phiên;Nội dung;Nội dung (tiếng Anh)\n${titles.map((title, at) => `${at + 1};Phiên 1;${title};`).join('\n')}\n`;

describe('an import among others who work', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  const prepared = async (...titles: string[]) => {
    const id = await createConference(plenary, setting.ministry);
    const slug = await slugOf(plenary, id);
    const send = importInto(plenary, slug);
    if (titles.length > 0) await send(file(...titles), 'apply=true');
    return { id, slug, send };
  };

  it('is one revision of the draft and one entry of the trail, with each row once', async () => {
    const { id } = await prepared('Một', 'Hai', 'Ba');
    expect((await draft(plenary, id)).agendaDraft.revision).toBe(1);
    const changes = await plenary.app.get(DataSource).query(
      `select change.table_name as table, count(*)::int from audit_change change join audit_entry entry on entry.id = change.entry_id
        where entry.chain = $1 and entry.command = 'importAgenda' group by 1 order by 1`,
      [id],
    );
    expect(changes).toEqual([
      { table: 'agenda_draft', count: 1 },
      { table: 'agenda_item', count: 3 },
      { table: 'agenda_session', count: 1 },
    ]);
  });

  it('of two that were made from one draft lets the first in, and the other not by halves', async () => {
    const { id, send } = await prepared('Một');
    const answers = await Promise.all(
      ['A', 'B', 'C'].map(title => send(file(title, `${title} mới`), 'apply=true&expectedRevision=1')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const title = ['A', 'B', 'C'][answers.findIndex(({ status }) => status === 200)];
    expect(await outline(plenary, id)).toEqual(['1 Phiên 1', `1.1 ${title}`, `1.2 ${title} mới`]);
  });

  it('applies one operation once, however often it comes at the same moment', async () => {
    const { id, send } = await prepared();
    const query = 'apply=true&operationId=01998c00-0000-7000-8000-00000000000b';
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(file('Một'), query)));
    expect(new Set(answers.map(({ raw }) => raw.toString())).size).toBe(1);
    expect(counts(answers[0]!)).toEqual({ rows: 1, added: 1, sessionsAdded: 1 });
    expect(await outline(plenary, id)).toEqual(['1 Phiên 1', '1.1 Một']);
  });

  it('does not take off what others refer to, and says so', async () => {
    const { id, slug, send } = await prepared('Một', 'Hai');
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { sessions { items { id } } } }',
      { id },
    );
    const itemId = conference.sessions[0].items[1].id;
    const report = {
      conferenceId: id,
      title: [{ language: 'vi', text: 'Báo cáo' }],
      presentations: [{ itemId, presentedByBodyId: setting.ministry }],
    };
    await plenary.mutate('recordReport', report, 'report { id }');
    const answer = await send(file('Một, đổi tên'), 'apply=true&removeMissing=true');
    expect([answer.status, faults(answer)]).toEqual([422, ['-- ITEM_IN_USE']]);
    expect(answer.body.errors[0].value).toBe('2');
    expect(await outline(plenary, id)).toEqual(['1 Phiên 1', '1.1 Một', '1.2 Hai']);
    expect((await request(plenary, 'GET', `${slug}/agenda.csv`)).status).toBe(200);
  });

  it('leaves what the file has no column for, and clears what is empty in it', async () => {
    const { id, send } = await prepared();
    await send('Code;Session;Title;Title (English);Duration;Kind\n1;S;Một;One;30;Paper\n', 'apply=true');
    expect(counts(await send('Code;Title (English)\n1;The one\n', 'apply=true'))).toEqual({
      rows: 1,
      changed: 1,
    });
    const item = async () => (await draft(plenary, id)).sessions[0].items[0];
    expect(await item()).toMatchObject({
      title: 'Một',
      english: 'The one',
      durationMinutes: 30,
      kind: 'PAPER',
    });
    await send('Code;Title;Title (English);Duration;Kind\n1;Một;;;\n', 'apply=true');
    expect(await item()).toMatchObject({
      title: 'Một',
      english: 'Một',
      durationMinutes: null,
      kind: 'PAPER',
    });
  });

  it('is refused when the agenda is settled', async () => {
    const { id, send } = await prepared('Một');
    await plenary.app.get(DataSource).query("update conference set state = 'ARCHIVED' where id = $1", [id]);
    const answer = await send(file('Hai'), 'apply=true');
    expect([answer.status, answer.body.errors[0].extensions.reason]).toEqual([400, 'INVALID_STATE']);
  });
});
