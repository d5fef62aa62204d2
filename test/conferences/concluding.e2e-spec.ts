import { DataSource } from 'typeorm';
import { createConference, createWorld, lifeOf, type World } from '../directives/world.js';
import { setOfficers } from '../minutes/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { addSource } from './concluding.js';

describe('the conclusion of a conference', () => {
  let plenary: TestApp;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    await sql('update body set abbreviation = $2 where id = $1', world.ministry, 'BNV');
  });
  afterAll(() => plenary.close());

  const sql = (statement: string, ...values: unknown[]): Promise<Data[]> =>
    plenary.app.get(DataSource).query(statement, values);
  const held = () => createConference(plenary, world.ministry);
  const read = async (id: string): Promise<Data> =>
    (await plenary.ask('query ($id: ID!) { conference(id: $id) { revision state allowedActions } }', { id }))
      .conference;
  const conclude = async (id: string) => ({
    ...{ id, expectedRevision: (await read(id)).revision, action: 'CONCLUDE' },
  });
  const missing = async (id: string) => {
    expect((await read(id)).allowedActions).toEqual([]);
    await expect(sql(`update conference set state = 'CONCLUDED' where id = $1`, id)).rejects.toMatchObject({
      driverError: { constraint: 'conference_concluded_whole' },
    });
    const errors = await plenary.refuse('advanceConference', await conclude(id));
    return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const isConcluded = async (id: string) => {
    expect(await read(id)).toMatchObject({ state: 'CLOSED', allowedActions: ['CONCLUDE'] });
    await plenary.mutate('advanceConference', await conclude(id), 'conference { id }');
    expect(await read(id)).toMatchObject({ state: 'CONCLUDED', allowedActions: ['ARCHIVE'] });
  };

  it('needs approved minutes and an issued notice, and says in both languages how to come by them', async () => {
    const id = await held();
    expect(await missing(id)).toEqual(['MINUTES_NOT_APPROVED action', 'NOTICE_OUTSTANDING action']);
    const told = async (language: 'vi' | 'en') =>
      (await plenary.refuse('advanceConference', await conclude(id), language)).map(
        ({ message }) => message.split(';')[0],
      );
    expect(await told('vi')).toEqual([
      'Biên bản chưa được thư ký và chủ tọa ký',
      'Chưa có thông báo kết luận',
    ]);
    expect(await told('en')).toEqual([
      'The minutes are not signed by secretary and chair',
      'There is no notice of conclusions',
    ]);
    const approved = await minutesOf(id);
    // What is kept here counts, not what a source says.
    await addSource(plenary, id, 'MINUTES');
    expect(await missing(id)).toEqual(['MINUTES_NOT_APPROVED action', 'NOTICE_OUTSTANDING action']);
    await approved();
    expect(await missing(id)).toEqual(['NOTICE_OUTSTANDING action']);
    await lifeOf(plenary, world).verified({
      conferenceId: id,
      assignments: [{ role: 'LEAD', bodyId: world.ministry }],
    });
    const { noticeOfConclusions } = await plenary.mutate(
      'draftNotice',
      { conferenceId: id },
      'noticeOfConclusions { id revision }',
    );
    expect(await missing(id)).toEqual(['NOTICE_OUTSTANDING action']);
    const issue = {
      ...{ id: noticeOfConclusions.id, expectedRevision: noticeOfConclusions.revision },
      ...{ issuedOn: '2020-06-19', number: 1, series: 'TB' },
      ...{ personId: world.speaker, postId: world.deputyMinister },
    };
    await plenary.mutate('issueNotice', issue, 'noticeOfConclusions { id }');
    await isConcluded(id);
  });

  it('needs no notice where one is declared not needed', async () => {
    const id = await held();
    await (await minutesOf(id))();
    const reason = 'Hội nghị chuyên môn nội bộ';
    await plenary.mutate('declareNoticeNotNeeded', { conferenceId: id, reason }, 'conference { id }');
    await isConcluded(id);
  });

  it('takes the sources of the record for minutes and a notice that are not kept here', async () => {
    const id = await held();
    for (const kind of ['ARTICLE', 'SPEECH', 'DOCUMENT']) await addSource(plenary, id, kind);
    expect(await missing(id)).toEqual(['MINUTES_NOT_APPROVED action', 'NOTICE_OUTSTANDING action']);
    await addSource(plenary, id, 'NOTICE');
    expect(await missing(id)).toEqual(['MINUTES_NOT_APPROVED action']);
    await addSource(plenary, id, 'MINUTES');
    await isConcluded(id);
  });

  /** Checked minutes; the answer has them signed on paper by a chair and a secretary. */
  async function minutesOf(conferenceId: string): Promise<() => Promise<void>> {
    const person = async (name: string) =>
      (await plenary.mutate('createPerson', { name }, 'person { id }')).person.id;
    const officers = { CHAIR: await person('Chủ tọa'), SECRETARY: await person('Thư ký') };
    await setOfficers(plenary, conferenceId, officers);
    const { minutes } = await plenary.mutate('openMinutes', { conferenceId }, 'minutes { id }');
    await plenary.mutate(
      'recordMinutesEntry',
      { conferenceId, kind: 'DECISION', text: [{ text: 'Kết luận' }] },
      'minutesEntry { id }',
    );
    const step = async (mutation: string, more: object = {}) => {
      const [{ revision }] = await sql('select revision from minutes where id = $1', minutes.id);
      await plenary.mutate(
        mutation,
        { id: minutes.id, expectedRevision: revision, ...more },
        'minutes { id }',
      );
    };
    await step('checkMinutes');
    return async () => {
      for (const [role, personId] of Object.entries(officers))
        await step('recordPaperSignature', { role, personId, signedOn: '2020-06-13' });
    };
  }
});
