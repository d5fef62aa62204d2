import { makeConcludable } from '../conferences/concluding.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { createBody, createConference, createSetting, NOBODY, type Setting, vi } from './setting.js';

const ATTENDANCE = `attendance {
  stated role printed
  party { __typename ... on Body { name } ... on BodyGroup { name } ... on Person { name } }
  body { name } site { name } source { title } conference { id }
}`;

describe('recordAttendance', () => {
  let plenary: TestApp;
  let setting: Setting;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await createSetting(plenary);
  });
  afterAll(() => plenary.close());

  const record = async (party: object) => {
    const input = { conferenceId: setting.conferenceId, ...party };
    return (await plenary.mutate('recordAttendance', input, ATTENDANCE)).attendance;
  };
  const total = async (id = setting.conferenceId) => {
    const { conference } = await plenary.ask(
      'query ($id: ID!) { conference(id: $id) { attendances { totalCount } } }',
      { id },
    );
    return conference.attendances.totalCount;
  };

  it('states that a group was represented, and no more', async () => {
    const { schools, siteId, sourceId, conferenceId } = setting;
    const printed = 'đại diện các trường';
    expect(await record({ groupId: schools, role: 'OBSERVER', siteId, sourceId, printed })).toEqual({
      stated: 'GROUP_REPRESENTED',
      role: 'OBSERVER',
      printed,
      party: { __typename: 'BodyGroup', name: 'các trường đào tạo bồi dưỡng' },
      body: null,
      site: { name: 'Đà Nẵng' },
      source: { title: 'Bài báo' },
      conference: { id: conferenceId },
    });
  });

  it('states that a body was represented; what is not known is null', async () => {
    expect(await record({ bodyId: setting.ministry })).toEqual({
      stated: 'BODY_REPRESENTED',
      role: 'PARTICIPANT',
      printed: null,
      party: { __typename: 'Body', name: 'Bộ Nội vụ' },
      body: null,
      site: null,
      source: null,
      conference: { id: setting.conferenceId },
    });
  });

  it('states that a person was present, with the body that the person came for', async () => {
    expect(await record({ personId: setting.person, bodyId: setting.ministry })).toMatchObject({
      stated: 'PERSON_PRESENT',
      party: { __typename: 'Person', name: 'Nguyễn Văn Mẫu' },
      body: { name: 'Bộ Nội vụ' },
    });
    expect(await record({ personId: setting.otherPerson })).toMatchObject({
      stated: 'PERSON_PRESENT',
      party: { __typename: 'Person', name: 'Trần Thị Mẫu' },
      body: null,
    });
  });

  it('refuses a party that is already recorded', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    for (const party of [
      { groupId: setting.schools },
      { bodyId: setting.school },
      { personId: setting.person },
    ]) {
      const input = { conferenceId, ...party };
      await plenary.mutate('recordAttendance', input, 'attendance { id }');
      expect(await plenary.refuse('recordAttendance', { ...input, role: 'GUEST' })).toEqual([
        {
          code: 'ALREADY_ATTENDING',
          path: [],
          message: 'This attendance is already recorded at the conference.',
        },
      ]);
    }
    expect(await total(conferenceId)).toBe(3);
  });

  it('records a party once when it is sent twice at the same time, and others in places of their own', async () => {
    const conferenceId = await createConference(plenary, setting.ministry);
    const send = (party: object) =>
      plenary.send(
        'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { userErrors { code } } }',
        { input: { conferenceId, ...party } },
      );
    const parties = [setting.school, setting.school, setting.ministry].map(bodyId => ({ bodyId }));
    const answers = await Promise.all(parties.map(send));
    const codes = answers.flatMap(({ data }) => data.recordAttendance.userErrors).map(({ code }) => code);
    expect([codes, await total(conferenceId)]).toEqual([['ALREADY_ATTENDING'], 2]);
  });

  const refusals: [string, () => object, string, string[], string][] = [
    ['nobody', () => ({}), 'ATTENDANCE_PARTY', [], 'Say who took part: give groupId, bodyId or personId.'],
    [
      'a group and a body',
      () => ({ groupId: setting.schools, bodyId: setting.school }),
      'ATTENDANCE_PARTY',
      ['groupId'],
      'An attendance is that of a group, a body or a person; a group cannot stand beside a body or a person.',
    ],
    [
      'a group and a person',
      () => ({ groupId: setting.schools, personId: setting.person }),
      'ATTENDANCE_PARTY',
      ['groupId'],
      'An attendance is that of a group, a body or a person; a group cannot stand beside a body or a person.',
    ],
    [
      'a group that does not exist',
      () => ({ groupId: NOBODY }),
      'NOT_FOUND',
      ['groupId'],
      'No such group of bodies.',
    ],
    ['a body that does not exist', () => ({ bodyId: NOBODY }), 'NOT_FOUND', ['bodyId'], 'No such body.'],
    [
      'a person who does not exist',
      () => ({ personId: NOBODY }),
      'NOT_FOUND',
      ['personId'],
      'No such person.',
    ],
    [
      'a site that does not exist',
      () => ({ bodyId: setting.school, siteId: NOBODY }),
      'NOT_FOUND',
      ['siteId'],
      'No such site.',
    ],
    [
      'a site of another conference',
      () => ({ bodyId: setting.school, siteId: setting.foreign.siteId }),
      'NOT_FOUND',
      ['siteId'],
      'No such site.',
    ],
    [
      'a source that does not exist',
      () => ({ bodyId: setting.school, sourceId: NOBODY }),
      'NOT_FOUND',
      ['sourceId'],
      'No such source.',
    ],
    [
      'a source of another conference',
      () => ({ bodyId: setting.school, sourceId: setting.foreign.sourceId }),
      'NOT_FOUND',
      ['sourceId'],
      'No such source.',
    ],
    [
      'a conference that does not exist',
      () => ({ bodyId: setting.school, conferenceId: NOBODY }),
      'NOT_FOUND',
      ['conferenceId'],
      'No such conference.',
    ],
  ];

  it.each(refusals)('refuses %s, and writes nothing', async (_, party, code, path, message) => {
    const before = await total();
    const input = { conferenceId: setting.conferenceId, ...party() };
    expect(await plenary.refuse('recordAttendance', input)).toEqual([{ code, path, message }]);
    expect(await total()).toBe(before);
  });

  describe('holds bodies to the first day of the conference', () => {
    const reorganised = async () => {
      const former = await createBody(plenary, 'Sở Nội vụ cũ');
      const successorIds = [
        await createBody(plenary, 'Sở Nội vụ mới'),
        await createBody(plenary, 'Sở Lao động'),
      ];
      const input = { predecessorIds: [former], successorIds, takesEffectOn: '2020-06-12' };
      await plenary.mutate('reorganiseBodies', input, 'body { id }');
      return former;
    };

    it('refuses one that has ended, naming its successors, alone and beside a person', async () => {
      const bodyId = await reorganised();
      const before = await total();
      const error = { code: 'BODY_DISSOLVED', path: ['bodyId'] };
      const { conferenceId, person } = setting;
      expect(await plenary.refuse('recordAttendance', { conferenceId, bodyId })).toEqual([
        { ...error, message: 'Sở Nội vụ cũ ended on 2020-06-11. Successors: Sở Lao động; Sở Nội vụ mới.' },
      ]);
      expect(
        await plenary.refuse('recordAttendance', { conferenceId, bodyId, personId: person }, 'vi'),
      ).toEqual([
        {
          ...error,
          message:
            'Sở Nội vụ cũ đã kết thúc hoạt động ngày 2020-06-11. Cơ quan kế thừa: Sở Lao động; Sở Nội vụ mới.',
        },
      ]);
      expect(await total()).toBe(before);
    });

    it('refuses one that has ended without a successor on record', async () => {
      const bodyId = await createBody(plenary, 'Ban đã giải thể', { validTo: '2019-12-31' });
      const errors = await plenary.refuse('recordAttendance', { conferenceId: setting.conferenceId, bodyId });
      expect(errors.map(({ message }) => message)).toEqual([
        'Ban đã giải thể ended on 2019-12-31. Successors: unknown.',
      ]);
    });

    it('refuses one that came into being later', async () => {
      const bodyId = await createBody(plenary, 'Sở mới', { validFrom: '2020-06-13' });
      expect(
        await plenary.refuse('recordAttendance', { conferenceId: setting.conferenceId, bodyId }),
      ).toEqual([
        {
          code: 'BODY_DISSOLVED',
          path: ['bodyId'],
          message: 'Sở mới exists only from 2020-06-13 on, after the first day of the conference.',
        },
      ]);
    });

    it('takes one that existed on just that day', async () => {
      const bodyId = await createBody(plenary, 'Ban một ngày', {
        validFrom: '2020-06-12',
        validTo: '2020-06-12',
      });
      expect(await record({ bodyId })).toMatchObject({ party: { name: 'Ban một ngày' } });
    });
  });

  it('is refused when the record of the conference no longer changes', async () => {
    const conferenceId = await createConference(plenary, setting.ministry, { alreadyHeld: true });
    const recorded = await plenary.mutate(
      'recordAttendance',
      { conferenceId, bodyId: setting.ministry },
      'attendance { id }',
    );
    await makeConcludable(plenary, conferenceId);
    const conclude = { id: conferenceId, expectedRevision: 1, action: 'CONCLUDE' };
    await plenary.mutate('advanceConference', conclude, 'conference { state }');
    const codes = (errors: { code: string; path: string[] }[]) =>
      errors.map(({ code, path }) => [code, ...path]);
    expect(codes(await plenary.refuse('recordAttendance', { conferenceId, bodyId: setting.school }))).toEqual(
      [['INVALID_STATE', 'conferenceId']],
    );
    const remove = { id: recorded.attendance.id, expectedRevision: 1 };
    expect(codes(await plenary.refuse('removeAttendance', remove))).toEqual([['INVALID_STATE', 'id']]);
    expect(await total(conferenceId)).toBe(1);
  });

  it('has no field to type in what is stated', async () => {
    const { errors } = await plenary.send(
      'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { userErrors { code } } }',
      {
        input: {
          conferenceId: setting.conferenceId,
          groupId: setting.schools,
          stated: 'PERSON_PRESENT',
          title: vi('x'),
        },
      },
    );
    expect(errors?.map(error => error.extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});
