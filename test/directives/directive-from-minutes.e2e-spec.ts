import { ConferenceRole } from '../../src/platform/auth/index.js';
import { changeItem, publish } from '../agenda/versions/setting.js';
import { approve, createMinutes, type MinutesSetting, record, withRole } from '../minutes/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { vi } from './world.js';

const REST = { language: 'vi', force: 'ASSIGN', statedIn: 'SPEECH', timing: 'ONGOING' };
const SELECT = `directive { id revision number text capacityPrinted statedBy { id } agendaItem { id }
  minutesEntry { id } notes { code } }`;
const SAID = 'Giao Bộ Nội vụ\nrà soát   quy chế.';

describe('a directive that is taken from the minutes', () => {
  let plenary: TestApp;
  let setting: MinutesSetting;
  let entryId: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createMinutes(plenary);
    const { person, report } = setting;
    const said = {
      kind: 'DIRECTIVE',
      speakerPersonId: person,
      capacityPrinted: 'Chủ tọa',
      agendaItemId: report,
    };
    entryId = (await record(plenary, setting.conferenceId, SAID, said)).id;
  });
  afterAll(() => plenary.close());

  const input = (more: object) => ({ conferenceId: setting.conferenceId, ...REST, ...more });
  const take = async (more: object = {}): Promise<Data> =>
    (await plenary.mutate('recordDirective', input({ minutesEntryId: entryId, ...more }), SELECT)).directive;
  const refuse = async (more: object) =>
    (await plenary.refuse('recordDirective', input(more))).map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );
  const codes = ({ notes }: Data) => notes.map(({ code }: Data) => code);

  it('has what the input leaves out from the entry, and each tells of the other', async () => {
    const directive = await take();
    expect(directive).toMatchObject({
      ...{ text: SAID, capacityPrinted: 'Chủ tọa', statedBy: { id: setting.person } },
      ...{ agendaItem: { id: setting.report }, minutesEntry: { id: entryId } },
    });
    const told = await take({ text: 'rà soát quy chế', agendaItemId: null, capacityPrinted: null });
    expect(told).toMatchObject({ text: 'rà soát quy chế', agendaItem: null, capacityPrinted: null });
    const { node } = await plenary.ask(
      'query ($id: ID!) { node(id: $id) { ... on MinutesEntry { directives { number } } } }',
      { id: entryId },
    );
    expect(node.directives).toEqual([{ number: directive.number }, { number: told.number }]);
  });

  it('notes where its text is not that of the entry, whatever the spaces', async () => {
    expect(codes(await take({ text: 'Giao Bộ Nội vụ rà soát quy chế.' }))).not.toContain(
      'TEXT_DIFFERS_FROM_MINUTES',
    );
    expect(codes(await take({ text: 'Giao Bộ Tài chính rà soát quy chế.' }))).toContain(
      'TEXT_DIFFERS_FROM_MINUTES',
    );
  });

  it('is verified against the entry without another source', async () => {
    const { id, revision } = await take();
    const verify = { id, expectedRevision: revision };
    const select = 'directive { state verifiedAgainst { id } minutesEntry { id } }';
    const { directive } = await plenary.mutate('verifyDirective', verify, select);
    expect(directive).toEqual({ state: 'VERIFIED', verifiedAgainst: null, minutesEntry: { id: entryId } });
  });

  it('is verified with a reason, if its text is not that of the entry', async () => {
    const differing = await take({ text: 'Giao Bộ Tài chính rà soát quy chế.' });
    const verify = { id: differing.id, expectedRevision: differing.revision };
    expect(await plenary.refuse('verifyDirective', verify)).toEqual([
      {
        code: 'TEXT_DIFFERS_FROM_MINUTES',
        path: ['reason'],
        message:
          'The text is not, word for word, in the entry of the minutes that it is taken from. Say why it is verified all the same.',
      },
    ]);
    const select = 'directive { revision state verifiedReason }';
    const told = await plenary.mutate('verifyDirective', { ...verify, reason: 'Gộp hai câu' }, select);
    expect(told.directive).toEqual({ revision: 2, state: 'VERIFIED', verifiedReason: 'Gộp hai câu' });
    const reworded = { id: differing.id, expectedRevision: 2, text: 'Giao Bộ Y tế rà soát quy chế.' };
    expect((await plenary.mutate('updateDirective', reworded, select)).directive).toEqual({
      ...{ revision: 3, state: 'RECORDED', verifiedReason: null },
    });
  });

  it('is not verified against an entry that was struck since, but against another source', async () => {
    const said = { kind: 'DIRECTIVE', speakerPersonId: setting.person };
    const { id: minutesEntryId } = await record(plenary, setting.conferenceId, 'Nhầm cuộc họp', said);
    const { id } = await take({ minutesEntryId });
    const strike = { id: minutesEntryId, expectedRevision: 1, reason: 'Nhầm' };
    await plenary.mutate('strikeMinutesEntry', strike, 'minutesEntry { id }');
    const verify = { id, expectedRevision: 1 };
    expect(await plenary.refuse('verifyDirective', { ...verify, reason: 'Vẫn đúng' })).toMatchObject([
      { code: 'ENTRY_STRUCK', path: ['id'] },
    ]);
    const article = {
      conferenceId: setting.conferenceId,
      kind: 'ARTICLE',
      title: vi('Bài báo'),
      language: 'vi',
    };
    const { source } = await plenary.mutate('addSource', article, 'source { id }');
    const select = 'directive { state verifiedAgainst { id } }';
    expect(
      (await plenary.mutate('verifyDirective', { ...verify, sourceId: source.id }, select)).directive,
    ).toEqual({
      ...{ state: 'VERIFIED', verifiedAgainst: { id: source.id } },
    });
  });

  it('needs an entry of its conference that tells or decides something, and a speaker from one of the two', async () => {
    const other = await createMinutes(plenary);
    const foreign = await record(plenary, other.conferenceId, 'Khác', { kind: 'DECISION' });
    const { id: question } = await record(plenary, setting.conferenceId, 'Hỏi', { kind: 'QUESTION' });
    const { id: decision } = await record(plenary, setting.conferenceId, 'Chốt', { kind: 'DECISION' });
    const struck = await record(plenary, setting.conferenceId, 'Nhầm', { kind: 'DECISION' });
    const strike = { id: struck.id, expectedRevision: 1, reason: 'Nhầm' };
    await plenary.mutate('strikeMinutesEntry', strike, 'minutesEntry { id }');
    expect([
      await refuse({ minutesEntryId: foreign.id }),
      await refuse({ minutesEntryId: question }),
      await refuse({ minutesEntryId: struck.id }),
      await refuse({ minutesEntryId: decision }),
      await refuse({}),
    ]).toEqual([
      ['NOT_FOUND minutesEntryId'],
      ['ENTRY_KIND minutesEntryId'],
      ['ENTRY_KIND minutesEntryId'],
      ['REQUIRED statedById'],
      ['REQUIRED text', 'REQUIRED statedById'],
    ]);
    expect((await take({ minutesEntryId: decision, statedById: setting.person })).text).toBe('Chốt');
  });

  it('stays with those admitted to the item that was closed when it was said', async () => {
    await changeItem(plenary, setting.opening, { closed: true });
    await publish(plenary, setting.conferenceId, { reason: 'Họp kín' });
    const said = { kind: 'DIRECTIVE', agendaItemId: setting.opening, speakerPersonId: setting.person };
    const secret = await record(plenary, setting.conferenceId, 'Kín', said);
    const lead = [{ role: 'LEAD', bodyId: setting.department }];
    const more = { minutesEntryId: secret.id, assignments: lead, timing: 'FIXED', deadline: '2021-12-31' };
    const { id } = await take(more);
    for (const [name, step] of [
      ['verifyDirective', {}],
      ['issueDirective', { issuedOn: '2021-03-30' }],
    ] as const) {
      const { node } = await plenary.ask(
        'query ($id: ID!) { node(id: $id) { ... on Directive { revision } } }',
        {
          id,
        },
      );
      await plenary.mutate(name, { id, expectedRevision: node.revision, ...step }, 'directive { id }');
    }
    await changeItem(plenary, setting.opening, { closed: false });
    await publish(plenary, setting.conferenceId, { reason: 'Mở lại' });
    await approve(plenary, setting);
    const { cookie } = await withRole(plenary, setting.conferenceId, ConferenceRole.DELEGATE);
    const seenBy = async (by: string | null) =>
      (
        await plenary.send(
          'query ($id: ID!) { node(id: $id) { id } }',
          { id },
          by ? { cookie: by } : {},
          null,
        )
      ).data.node;
    expect([await seenBy(null), await seenBy(cookie), await seenBy(setting.chair)]).toEqual([
      null,
      null,
      { id },
    ]);
  });
});
