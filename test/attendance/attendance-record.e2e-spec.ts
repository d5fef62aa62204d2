import { addAccount, cookieOf, setClock } from '../accounts/visitor.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import {
  addDelegate,
  addDelegates,
  as,
  at,
  createHall,
  focalPointOf,
  type Hall,
  setState,
  sql,
} from './delegates.js';
import { createBody, createConference, vi } from './setting.js';

describe('the attendance of a conference', () => {
  let plenary: TestApp;
  let hall: Hall;
  beforeEach(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
    setClock(plenary.app, new Date(at('11:00')));
  });
  afterEach(() => plenary.close());

  const here = () => ({ conferenceId: hall.conferenceId, device: 'Cổng A' });
  const arrives = (delegateId: string, time: string, more: object = {}) =>
    plenary.mutate('checkIn', { ...here(), delegateId, at: at(time), ...more }, 'presence { id }');
  const leaves = (delegateId: string, time: string) =>
    plenary.mutate('checkOut', { ...here(), delegateId, at: at(time) }, 'presence { id }');
  const quorumAt = async (time: string): Promise<Data> => {
    const { conference } = await plenary.ask(
      'query ($id: ID!, $at: DateTime) { conference(id: $id) { quorum(at: $at) { present needed total totalIs isReached } } }',
      { id: hall.conferenceId, at: at(time) },
    );
    return conference.quorum;
  };
  const voter = (more: object = {}) => addDelegate(plenary, hall.conferenceId, { is_voting: true, ...more });

  it('tells the quorum of members as it was at each moment', async () => {
    const [one, two, three] = [await voter(), await voter(), await voter()];
    const guest = await addDelegate(plenary, hall.conferenceId);
    expect(await quorumAt('09:00')).toBeNull();
    const rule = {
      conferenceId: hall.conferenceId,
      counts: 'MEMBERS',
      numerator: 1,
      denominator: 2,
      moreThan: true,
    };
    await plenary.mutate('setQuorum', rule, 'conference { id }');
    await arrives(one.id, '08:00');
    await arrives(guest.id, '08:00');
    await arrives(two.id, '08:30');
    await leaves(one.id, '09:30');
    await arrives(three.id, '10:00');
    await arrives(one.id, '10:30');
    const told = async (time: string) => {
      const { present, needed, total, totalIs, isReached } = await quorumAt(time);
      expect([needed, total, totalIs]).toEqual([2, 3, 'MEMBERS_WITH_VOTE']);
      return [present, isReached];
    };
    expect([
      ...[await told('07:59'), await told('08:00'), await told('08:30'), await told('09:29')],
      ...[await told('09:30'), await told('10:00'), await told('10:30')],
    ]).toEqual([
      ...[
        [0, false],
        [1, false],
        [2, true],
        [2, true],
      ],
      ...[
        [1, false],
        [2, true],
        [3, true],
      ],
    ]);
  });

  it('tells the quorum of bodies, of a total that is stated, and of a number', async () => {
    const sent = [await voter({ body_id: hall.ministry }), await voter({ body_id: hall.ministry })];
    await voter({ body_id: hall.province });
    for (const { id } of sent) await arrives(id, '08:00');
    const rule = { conferenceId: hall.conferenceId, counts: 'BODIES', numerator: 2, denominator: 3 };
    const told = async (more: object) => {
      await plenary.mutate('setQuorum', { ...rule, ...more }, 'conference { id }');
      const { present, needed, total, totalIs } = await quorumAt('09:00');
      return [present, needed, total, totalIs];
    };
    expect([
      await told({}),
      await told({ total: 24 }),
      await told({ numerator: null, denominator: null, atLeast: 1 }),
    ]).toEqual([
      [1, 2, 2, 'BODIES_WITH_VOTE'],
      [1, 16, 24, 'STATED'],
      [1, 1, 2, 'BODIES_WITH_VOTE'],
    ]);
    for (const wrong of [
      { atLeast: 3 },
      { denominator: null },
      { numerator: 4 },
      { numerator: 3, moreThan: true },
    ]) {
      expect(await plenary.refuse('setQuorum', { ...rule, ...wrong })).toMatchObject([
        { code: 'QUORUM_NEEDS' },
      ]);
    }
  });

  it('tells beside the seats of each site, and of all, who is there at this moment', async () => {
    const [one, two, three] = await addDelegates(plenary, hall.conferenceId, 3);
    await arrives(one!.id, '08:00', { siteId: hall.site1 });
    await arrives(two!.id, '08:00', { siteId: hall.site2 });
    // A second stay of the same delegate, in a session, and one whose site nobody has noted.
    await arrives(one!.id, '08:10', { siteId: hall.site1, sessionId: hall.sessionId });
    await arrives(three!.id, '08:20');
    const present = async () => {
      const { conference } = await plenary.ask(
        'query ($id: ID!) { conference(id: $id) { siteSummary { confirmed present sites { site { name } present } } } }',
        { id: hall.conferenceId },
      );
      const { confirmed, present: all, sites } = conference.siteSummary;
      return [confirmed, all, ...sites.map((each: Data) => [each.site.name, each.present])];
    };
    expect(await present()).toEqual([3, 3, ['Hà Nội', 1], ['Tỉnh Mẫu', 1]]);
    await leaves(two!.id, '09:00');
    expect(await present()).toEqual([3, 2, ['Hà Nội', 1], ['Tỉnh Mẫu', 0]]);
  });

  const SUMMARY = `attendanceSummary {
    total { invited confirmed present presentNow left excused absent }
    sites { site { name } counts { confirmed present absent } }
    bodies { body { name } counts { confirmed present excused absent } } }
    attendances(first: 100) { nodes { stated derived party { ... on Body { name } ... on Person { name } } } }
    attendanceClosings { reopenedReason }`;
  const summary = async (): Promise<Data> =>
    (await plenary.ask(`query ($id: ID!) { conference(id: $id) { ${SUMMARY} } }`, { id: hall.conferenceId }))
      .conference;

  it('is closed: absentees are derived, and nothing changes until it is reopened with a reason', async () => {
    const add = (name: string, more: object) => addDelegate(plenary, hall.conferenceId, { name, ...more });
    const an = await add('An', { body_id: hall.ministry, site_id: hall.site1 });
    const binh = await add('Bình', { body_id: hall.ministry, site_id: hall.site1 });
    const chi = await add('Chi', { body_id: hall.province, site_id: hall.site2 });
    const dung = await add('Dũng', { body_id: hall.province, site_id: hall.site2 });
    await add('Em', { body_id: hall.province, state: 'WITHDRAWN' });
    await arrives(an.id, '08:00');
    await arrives(chi.id, '08:00');
    await leaves(chi.id, '09:00');
    await plenary.mutate('excuseAbsence', { delegateId: binh.id, reason: 'Ốm' }, 'delegate { id }');
    // Recorded by hand: it is not said twice.
    const byHand = { conferenceId: hall.conferenceId, personId: an.personId };
    await plenary.mutate('recordAttendance', byHand, 'attendance { id }');
    const close = { conferenceId: hall.conferenceId };
    expect(await plenary.refuse('closeAttendance', close)).toMatchObject([{ code: 'INVALID_STATE' }]);
    await setState(plenary, hall.conferenceId, 'CLOSED');
    await plenary.mutate('closeAttendance', close, 'conference { id }');
    const found = await summary();
    expect(found.attendanceSummary).toEqual({
      total: { invited: 0, confirmed: 4, present: 2, presentNow: 1, left: 1, excused: 1, absent: 1 },
      sites: [
        { site: { name: 'Hà Nội' }, counts: { confirmed: 2, present: 1, absent: 0 } },
        { site: { name: 'Tỉnh Mẫu' }, counts: { confirmed: 2, present: 1, absent: 1 } },
      ],
      bodies: [
        { body: { name: 'Bộ Nội vụ' }, counts: { confirmed: 2, present: 1, excused: 1, absent: 0 } },
        { body: { name: 'UBND tỉnh Mẫu' }, counts: { confirmed: 2, present: 1, excused: 0, absent: 1 } },
      ],
    });
    const told = (nodes: Data[]) =>
      nodes.map(({ stated, derived, party }) => `${stated} ${party.name} ${derived}`).sort();
    expect(told(found.attendances.nodes)).toEqual([
      'BODY_REPRESENTED Bộ Nội vụ true',
      'BODY_REPRESENTED UBND tỉnh Mẫu true',
      'PERSON_PRESENT An false',
      'PERSON_PRESENT Chi true',
    ]);
    expect(await sql(plenary, 'select delegate_id, excused from absence order by excused')).toEqual([
      { delegate_id: dung.id, excused: false },
      { delegate_id: binh.id, excused: true },
    ]);

    const late = { ...here(), delegateId: dung.id, at: at('08:00') };
    const frozen: [string, object][] = [
      ['checkIn', late],
      ['checkOut', { ...here(), delegateId: an.id }],
      ['excuseAbsence', { delegateId: dung.id, reason: 'x' }],
      ['recordAttendance', { conferenceId: hall.conferenceId, personId: dung.personId }],
      ['closeAttendance', close],
    ];
    for (const [name, input] of frozen) {
      expect([name, (await plenary.refuse(name, input)).map(({ code }) => code)]).toEqual([
        name,
        ['ATTENDANCE_CLOSED'],
      ]);
    }
    for (const statement of [
      'delete from presence',
      `update absence set excused = true`,
      'update attendance set derived = false',
      'update attendance_closing set closed_at = now()',
      'delete from attendance_closing',
    ]) {
      await expect(sql(plenary, statement)).rejects.toThrow(/closed|closing/);
    }
    // What is personal can still be erased.
    await sql(plenary, 'update absence set reason = null where excused');

    await plenary.mutate('reopenAttendance', { ...close, reason: 'Sót một người' }, 'conference { id }');
    expect(told((await summary()).attendances.nodes)).toEqual(['PERSON_PRESENT An false']);
    await plenary.mutate('checkIn', late, 'presence { id }');
    await plenary.mutate('closeAttendance', close, 'conference { id }');
    const again = await summary();
    expect(again.attendanceSummary.total).toMatchObject({ present: 3, absent: 0 });
    expect(again.attendances.nodes).toHaveLength(5);
    expect(again.attendanceClosings).toEqual([{ reopenedReason: 'Sót một người' }, { reopenedReason: null }]);
  });

  it('is closed in the order of precedence, the bodies as the first of those whom they sent', async () => {
    const add = (name: string, body_id: string | null, precedence: number) =>
      addDelegate(plenary, hall.conferenceId, { name, body_id, precedence });
    const sent = [
      await add('Ba', hall.ministry, 3),
      await add('Một', hall.province, 1),
      await add('Bốn', null, 4),
      await add('Hai', hall.ministry, 2),
    ];
    for (const { id } of sent) await arrives(id, '08:00');
    await setState(plenary, hall.conferenceId, 'CLOSED');
    await plenary.mutate('closeAttendance', { conferenceId: hall.conferenceId }, 'conference { id }');
    const { attendances } = await summary();
    expect(attendances.nodes.map(({ party }: Data) => party.name)).toEqual([
      ...['Một', 'Hai', 'Ba', 'Bốn', 'UBND tỉnh Mẫu', 'Bộ Nội vụ'],
    ]);
  });

  it('tells who has come and who has not, to those who may know it', async () => {
    const add = (name: string, more: object = {}) =>
      addDelegate(plenary, hall.conferenceId, { name, body_id: hall.province, ...more });
    const [an, binh, chi] = [await add('An'), await add('Bình'), await add('Chi')];
    await add('Dũng');
    await add('Em', { state: 'WITHDRAWN' });
    await add('Giang', { body_id: hall.ministry });
    await arrives(an.id, '08:00');
    await arrives(binh.id, '08:00');
    await leaves(binh.id, '09:00');
    await plenary.mutate('excuseAbsence', { delegateId: chi.id, reason: 'Ốm' }, 'delegate { id }');
    const document = `query ($id: ID!, $as: DelegateAttendance) { conference(id: $id) {
      delegates(attendance: $as, order: NAME) { totalCount nodes { person { name } } } } }`;
    const told = async (headers: Record<string, string> = {}, by: null | undefined = undefined) => {
      const found = [];
      for (const as of ['PRESENT', 'PRESENT_NOW', 'EXCUSED', 'ABSENT']) {
        const { data } = await plenary.send(document, { id: hall.conferenceId, as }, headers, by);
        const { nodes, totalCount } = data.conference.delegates;
        const names = nodes.map(({ person }: Data) => person.name);
        expect(totalCount).toBe(names.length);
        found.push(names.join(' '));
      }
      return found;
    };
    expect(await told()).toEqual(['An Bình', 'An', 'Chi', 'Dũng Giang']);
    const own = { cookie: await focalPointOf(plenary, hall.province) };
    expect(await told(own, null)).toEqual(['An Bình', 'An', 'Chi', 'Dũng']);
    // Who takes part sees who is expected, and not who has come.
    const { id } = await addAccount(plenary, { password: null });
    await sql(plenary, 'update account set person_id = $2 where id = $1', id, an.personId);
    expect(await told({ cookie: await cookieOf(plenary, id) }, null)).toEqual(['An', 'An', '', '']);
  });

  it('is closed before or after each check-in that comes at the same moment, never in between', async () => {
    const sent = await addDelegates(plenary, hall.conferenceId, 12);
    await setState(plenary, hall.conferenceId, 'CLOSED');
    const document = 'mutation ($input: CheckInInput!) { checkIn(input: $input) { userErrors { code } } }';
    const checkIns = sent.map(({ badgeCode }) =>
      plenary.send(document, { input: { ...here(), badgeCode, at: at('08:00') } }),
    );
    await Promise.all([
      plenary.mutate('closeAttendance', { conferenceId: hall.conferenceId }, 'conference { id }'),
      ...checkIns,
    ]);
    const answers = (await Promise.all(checkIns)).flatMap(({ data }) => data.checkIn.userErrors);
    expect(answers.every(({ code }: Data) => code === 'ATTENDANCE_CLOSED')).toBe(true);
    const [{ present, derived, absent }] = await sql(
      plenary,
      `select (select count(*)::int from presence) as present, (select count(*)::int from attendance where derived) as derived,
         (select count(*)::int from absence) as absent`,
    );
    expect([present, derived, absent]).toEqual([12 - answers.length, 12 - answers.length, answers.length]);
  });

  it('tells strangers which bodies were there, and no names, once the attendance of a public conference is closed', async () => {
    await sql(plenary, "update conference set visibility = 'PUBLIC' where id = $1", hall.conferenceId);
    const { id, personId } = await addDelegate(plenary, hall.conferenceId, {
      name: 'Nguyễn Thị Đến',
      body_id: hall.ministry,
    });
    setClock(plenary.app, new Date(at('11:00')));
    await arrives(id, '08:00');
    const byHand = await plenary.mutate('createPerson', { name: 'Lê Văn Ghi' }, 'person { id }');
    const attended = { conferenceId: hall.conferenceId, personId: byHand.person.id };
    await plenary.mutate('recordAttendance', attended, 'attendance { id }');
    await setState(plenary, hall.conferenceId, 'CLOSED');
    await plenary.mutate('closeAttendance', { conferenceId: hall.conferenceId }, 'conference { id }');
    const document = `query ($id: ID!) { conference(id: $id) { attendances { totalCount nodes { id
      party { ... on Person { name } ... on Body { name } } } } } }`;
    const seen = async (by: null | undefined) => {
      const { data } = await plenary.send(document, { id: hall.conferenceId }, {}, by);
      const { totalCount, nodes } = data.conference.attendances;
      return [totalCount, nodes.map(({ party }: Data) => party.name)];
    };
    expect(await seen(null)).toEqual([2, ['Lê Văn Ghi', 'Bộ Nội vụ']]);
    expect(await seen(undefined)).toEqual([3, ['Lê Văn Ghi', 'Nguyễn Thị Đến', 'Bộ Nội vụ']]);
    const [{ row }] = await sql(plenary, 'select id as row from attendance where person_id = $1', personId);
    const { data } = await plenary.send('query ($id: ID!) { node(id: $id) { id } }', { id: row }, {}, null);
    expect(data.node).toBeNull();
  });

  it('makes a ratio of a body over a series, of the days on which it existed, for those who may know it', async () => {
    const body = await createBody(plenary, 'Trường Mẫu', { validFrom: '2018-01-01' });
    const input = { name: vi('Tổng kết hằng năm'), convenerId: hall.ministry };
    const { conferenceSeries: series } = await plenary.mutate(
      'createConferenceSeries',
      input,
      'conferenceSeries { id }',
    );
    // Before it existed; represented by the record; confirmed and absent; one that nobody asked it to.
    for (const [number, day] of ['2017-06-01', '2018-06-01', '2019-06-01', '2020-06-01'].entries()) {
      const id = await createConference(plenary, hall.ministry, { startsOn: day });
      await sql(
        plenary,
        'update conference set series_id = $2, number_in_series = $3 where id = $1',
        id,
        series.id,
        number + 1,
      );
      await setState(plenary, id, 'CLOSED');
      if (number < 3) await addDelegate(plenary, id, { body_id: body });
      if (number === 1) {
        await plenary.mutate('recordAttendance', { conferenceId: id, bodyId: body }, 'attendance { id }');
      }
    }
    const document = `query ($id: ID!, $body: ID!) { node(id: $id) { ... on ConferenceSeries {
      attendanceRatio(bodyId: $body, of: CONFIRMED) { represented total totalIs percent } } } }`;
    const variables = { id: series.id, body };
    const ratio = { represented: 1, total: 2, totalIs: 'CONFIRMED', percent: '50.0' };
    expect((await plenary.ask(document, variables)).node.attendanceRatio).toEqual(ratio);
    const seenBy = async (cookie: string) =>
      (await plenary.send(document, variables, { cookie }, null)).data.node?.attendanceRatio;
    expect(await seenBy(await focalPointOf(plenary, body))).toEqual(ratio);
    expect(await seenBy(await focalPointOf(plenary, hall.ministry))).toBeNull();
    expect(
      await as(plenary, await focalPointOf(plenary, body), 'setQuorum', {
        conferenceId: hall.conferenceId,
        counts: 'BODIES',
        atLeast: 1,
      }),
    ).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  });
});
