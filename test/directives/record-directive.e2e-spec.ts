import { makeConcludable } from '../conferences/concluding.js';
import { statementsOf } from '../support/count-statements.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createConference, createWorld, lifeOf, NOBODY, plainDirective, vi, type World } from './world.js';

describe('recording a directive', () => {
  let plenary: TestApp;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
  });
  afterAll(() => plenary.close());

  const count = async () => (await plenary.ask('{ directives { totalCount } }')).directives.totalCount;
  const refuse = async (changes: object, language?: string) => {
    const before = await count();
    const errors = await plenary.refuse('recordDirective', plainDirective(world, changes), language);
    expect(await count()).toBe(before);
    return errors;
  };
  const codesAndPaths = async (changes: object) =>
    (await refuse(changes)).map(({ code, path }) => ({ code, path }));

  it('keeps one that addresses nobody, with notes that say so', async () => {
    const { directive } = await plenary.mutate(
      'recordDirective',
      plainDirective(world),
      'directive { state assignments { role } addressees { __typename } leadBody { id } post { id } notes { code message } }',
    );
    expect(directive).toEqual({
      state: 'RECORDED',
      assignments: [],
      addressees: [],
      leadBody: null,
      post: null,
      notes: [
        { code: 'NO_ADDRESSEE', message: 'It is not clear which body is addressed.' },
        { code: 'NO_LEAD', message: 'No body leads yet.' },
      ],
    });
  });

  it('says in Vietnamese that the addressee is not clear', async () => {
    const { id } = await lifeOf(plenary, world).record();
    const document = '{ directive(id: "$id") { notes { code message } } }'.replace('$id', id);
    const { data } = await plenary.send(document, {}, { 'accept-language': 'vi' });
    expect(data.directive.notes[0]).toEqual({ code: 'NO_ADDRESSEE', message: 'Chưa rõ cơ quan được giao.' });
  });

  it('gives the text in a translation where there is one, else word for word', async () => {
    const { directive } = await plenary.mutate(
      'recordDirective',
      plainDirective(world, {
        translations: [{ language: 'en', text: 'The Ministry is told to look into it' }],
      }),
      'directive { text vi: text(language: "vi") en: text(language: "en") fr: text(language: "fr") }',
    );
    const original = 'Giao Bộ Nội vụ rà soát';
    expect(directive).toEqual({
      text: original,
      vi: original,
      en: 'The Ministry is told to look into it',
      fr: original,
    });
  });

  it('takes six statements, however many bodies it is addressed to', async () => {
    const bodies = [world.ministry, world.finance, ...world.provinces];
    for (const count of [1, 3, 5]) {
      const assignments = bodies.slice(0, count).map(bodyId => ({ role: 'IMPLEMENT', bodyId }));
      const input = plainDirective(world, { assignments });
      const { result, statements } = await statementsOf(() =>
        plenary.mutate(
          'recordDirective',
          input,
          'directive { assignments { party { ... on Body { id } } } }',
        ),
      );
      expect(result.directive.assignments).toEqual(
        assignments.map(({ bodyId }) => ({ party: { id: bodyId } })),
      );
      // Begin, hold the conference, look up what is named, write, seal and commit, read.
      expect(statements).toHaveLength(6);
    }
  });

  it('numbers the directives of each conference from 1', async () => {
    const conferenceId = await createConference(plenary, world.ministry);
    const numbers = [];
    for (let time = 0; time < 3; time += 1) {
      const input = plainDirective(world, { conferenceId });
      numbers.push((await plenary.mutate('recordDirective', input, 'directive { number }')).directive.number);
    }
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('can be derived from another one of the conference', async () => {
    const whole = await lifeOf(plenary, world).record();
    await lifeOf(plenary, world).record({ derivedFromId: whole.id, text: 'Phần thứ nhất' });
    const second = await lifeOf(plenary, world).record({ derivedFromId: whole.id, text: 'Phần thứ hai' });
    const { directive } = await plenary.ask(
      `{ directive(id: "${second.id}") { derivedFrom { id derived { text } } } }`,
    );
    expect(directive.derivedFrom).toEqual({
      id: whole.id,
      derived: [{ text: 'Phần thứ nhất' }, { text: 'Phần thứ hai' }],
    });
  });

  it('is refused with two leads, at the second', async () => {
    const errors = await refuse({
      assignments: [
        { role: 'LEAD', bodyId: world.ministry },
        { role: 'COORDINATE', bodyId: world.finance },
        { role: 'LEAD', groupId: world.ministriesGroup },
      ],
    });
    expect(errors).toEqual([
      {
        code: 'MULTIPLE_LEADS',
        path: ['assignments', '2'],
        message: 'Only one body leads; the others co-ordinate (COORDINATE) or carry out (IMPLEMENT).',
      },
    ]);
  });

  it('is refused with an assignment to a body and a group at once, to neither, or twice, all told together', async () => {
    const assignments = [
      { role: 'IMPLEMENT', bodyId: world.ministry, groupId: world.ministriesGroup },
      { role: 'IMPLEMENT' },
      { role: 'IMPLEMENT', bodyId: world.finance },
      { role: 'IMPLEMENT', bodyId: world.finance },
    ];
    expect(await codesAndPaths({ assignments })).toEqual([
      { code: 'ASSIGNMENT_PARTY', path: ['assignments', '0'] },
      { code: 'ASSIGNMENT_PARTY', path: ['assignments', '1'] },
      { code: 'ASSIGNED_TWICE', path: ['assignments', '3'] },
    ]);
  });

  it('may give one body two different roles, and counts it as one addressee', async () => {
    const { directive } = await plenary.mutate(
      'recordDirective',
      plainDirective(world, {
        assignments: [
          { role: 'LEAD', bodyId: world.ministry },
          { role: 'IMPLEMENT', groupId: world.provincesGroup },
          { role: 'MONITOR', bodyId: world.ministry },
        ],
      }),
      'directive { assignments { role } addressees { ... on Body { name } ... on BodyGroup { name } } }',
    );
    expect(directive).toEqual({
      assignments: [{ role: 'LEAD' }, { role: 'IMPLEMENT' }, { role: 'MONITOR' }],
      addressees: [{ name: 'Bộ Nội vụ' }, { name: 'các tỉnh, thành phố' }],
    });
  });

  it('is refused without a deadline if it is to have one, and with one if it is ongoing', async () => {
    expect(await refuse({ deadline: null }, 'vi')).toEqual([
      {
        code: 'DEADLINE_MISSING',
        path: ['deadline'],
        message: 'Nhiệm vụ có thời hạn (FIXED) cần ngày hoàn thành; nếu không có thời hạn, hãy chọn ONGOING.',
      },
    ]);
    expect(await codesAndPaths({ timing: 'ONGOING' })).toEqual([
      { code: 'DEADLINE_NOT_ALLOWED', path: ['deadline'] },
    ]);
  });

  it('is refused with a day that does not exist', async () => {
    expect(await codesAndPaths({ deadline: '2020-02-31' })).toEqual([
      { code: 'INVALID_DATE', path: ['deadline'] },
    ]);
  });

  it('is refused in a post that the speaker does not hold on the first day, with the posts held', async () => {
    expect(await refuse({ postId: world.minister }, 'vi')).toEqual([
      {
        code: 'POST_NOT_HELD_ON_DATE',
        path: ['postId'],
        message:
          'Triệu Văn Cường không giữ chức vụ này ngày 2020-06-12. Chức vụ đang giữ: Thứ trưởng (Bộ Nội vụ).',
      },
    ]);
  });

  it('is refused with a translation into its own language', async () => {
    expect(await codesAndPaths({ translations: vi('Bản khác') })).toEqual([
      { code: 'TRANSLATION_OF_ORIGINAL', path: ['translations'] },
    ]);
  });

  it('is refused where it names what does not exist, each place told', async () => {
    const errors = await codesAndPaths({
      statedById: NOBODY,
      sourceId: NOBODY,
      agendaItemId: NOBODY,
      programmeId: NOBODY,
      derivedFromId: NOBODY,
      assignments: [
        { role: 'LEAD', bodyId: world.ministry },
        { role: 'COORDINATE', bodyId: NOBODY },
        { role: 'IMPLEMENT', groupId: NOBODY },
      ],
    });
    expect(errors).toEqual(
      [
        ['statedById'],
        ['sourceId'],
        ['agendaItemId'],
        ['programmeId'],
        ['derivedFromId'],
        ['assignments', '1', 'bodyId'],
        ['assignments', '2', 'groupId'],
      ].map(path => ({ code: 'NOT_FOUND', path })),
    );
    expect(await codesAndPaths({ conferenceId: NOBODY })).toEqual([
      { code: 'NOT_FOUND', path: ['conferenceId'] },
    ]);
    expect(await codesAndPaths({ postId: NOBODY })).toEqual([{ code: 'NOT_FOUND', path: ['postId'] }]);
  });

  it('is refused with source, agenda item or parent of another conference, as if they did not exist', async () => {
    const parent = await lifeOf(plenary, world).record();
    const conferenceId = await createConference(plenary, world.ministry);
    const foreign = {
      conferenceId,
      sourceId: world.article,
      agendaItemId: world.item,
      derivedFromId: parent.id,
    };
    expect(await codesAndPaths(foreign)).toEqual(
      [['sourceId'], ['agendaItemId'], ['derivedFromId']].map(path => ({ code: 'NOT_FOUND', path })),
    );
  });

  it('is refused at a conference that was cancelled or is in the archive', async () => {
    const draft = await createConference(plenary, world.ministry, { alreadyHeld: false });
    await plenary.mutate(
      'cancelConference',
      { id: draft, expectedRevision: 1, reason: 'Bão' },
      'conference { id }',
    );
    expect(await refuse({ conferenceId: draft })).toEqual([
      {
        code: 'INVALID_STATE',
        path: ['conferenceId'],
        message: 'The conference is CANCELLED; possible steps: none.',
      },
    ]);
    const archived = await createConference(plenary, world.ministry);
    await makeConcludable(plenary, archived);
    for (const [at, action] of ['CONCLUDE', 'ARCHIVE'].entries()) {
      await plenary.mutate(
        'advanceConference',
        { id: archived, expectedRevision: at + 1, action },
        'conference { id }',
      );
    }
    expect(await codesAndPaths({ conferenceId: archived })).toEqual([
      { code: 'INVALID_STATE', path: ['conferenceId'] },
    ]);
  });
});
