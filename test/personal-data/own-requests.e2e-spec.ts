import { Jobs } from '../../src/platform/jobs/index.js';
import { advance } from '../agenda/course/setting.js';
import { createFloor, type FloorSetting, sql } from '../floor/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';
import { command, sent, signedIn } from './world.js';

const REQUEST =
  'erasureRequest { dueOn doneAt ground(language: "en") erased { name count } waiting { name count } kept { name count } }';
const CORRECTION =
  'correction { id revision state name postPrinted nameBefore postPrintedBefore decisionReason }';

describe('what people ask for about their own data', () => {
  let plenary: TestApp;
  let floor: FloorSetting;
  let secretary: string;
  beforeEach(async () => {
    plenary = await createTestApp();
    floor = await createFloor(plenary);
    secretary = await signedIn(plenary, { conferenceId: floor.conferenceId });
  }, 60_000);
  afterEach(() => plenary.close());

  const codes = async (cookie: string, name: string, input: object): Promise<string[]> => {
    const { data, errors } = await sent(plenary, cookie, name, input, '');
    return errors
      ? errors.map(({ extensions }) => extensions.code)
      : data[name].userErrors.map(({ code, path }: Data) => `${path.join('.')} ${code}`);
  };
  const some = (parts: Data[]) =>
    Object.fromEntries(parts.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));

  describe('an erasure', () => {
    const request = async (cookie = floor.a.own): Promise<Data> =>
      (await command(plenary, cookie, 'requestErasure', {}, REQUEST)).erasureRequest;
    const contacts = () =>
      sql(plenary, 'select phone from person_contact where person_id = $1', floor.a.person);
    const own = async (cookie: string): Promise<Data> => {
      const query =
        'query ($id: ID!) { personalData(personId: $id) { erasureRequests { doneAt waiting { name } erased { name count } } } }';
      return (await plenary.send(query, { id: floor.a.person }, { cookie }, null)).data.personalData;
    };
    beforeEach(async () => {
      const contact = { personId: floor.a.person, phone: '0912 345 678' };
      await command(plenary, floor.a.own, 'setContact', contact, '');
    });

    it('takes at once what no conference needs any more, and tells what stays on which ground', async () => {
      await advance(plenary, floor.conferenceId, 'CLOSE');
      const { erased, waiting, kept, ground, dueOn, doneAt } = await request();
      expect([some(erased), waiting]).toEqual([{ contact: 1, badges: 1 }, []]);
      expect(some(kept)).toMatchObject({ person: 1, delegations: 1, accounts: 1 });
      expect(kept.find(({ name }: Data) => name === 'minutesEntries')).toEqual({
        name: 'minutesEntries',
        count: 0,
      });
      expect(ground).toMatch(/kept under the law on archives.*An account that is used is kept/);
      expect([typeof dueOn, typeof doneAt, await contacts()]).toEqual(['string', 'string', []]);
      const [delegate] = await sql(
        plenary,
        'select state, post_printed, badge_code from delegate where id = $1',
        floor.a.delegate,
      );
      expect(delegate).toEqual({
        ...{ state: 'CONFIRMED', post_printed: 'Chuyên viên', badge_code: `erased-${floor.a.delegate}` },
      });
      const [{ count }] = (await sql(
        plenary,
        `select count(*)::int from delegate where conference_id = $1 and badge_code like 'erased-%'`,
        floor.conferenceId,
      )) as [Data];
      expect(count).toBe(1);
      // Signed in as before, and free to ask again.
      expect(some((await request()).erased)).toEqual({});
    });

    it('waits for the end of a conference at which the person is expected, and is carried out then', async () => {
      const { erased, waiting, doneAt, dueOn } = await request();
      expect([some(erased), some(waiting), doneAt]).toEqual([{}, { contact: 1, badges: 1 }, null]);
      expect(dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect((await contacts()).length).toBe(1);
      expect(await codes(floor.a.own, 'requestErasure', {})).toEqual([' ERASURE_REQUESTED']);
      await advance(plenary, floor.conferenceId, 'CLOSE');
      await sql(plenary, "insert into pgboss.job (name) values ('erasure-requests')");
      await plenary.app.get(Jobs).runDue();
      expect(await contacts()).toEqual([]);
      const { erasureRequests } = await own(floor.a.own);
      expect(erasureRequests).toMatchObject([{ doneAt: expect.any(String), waiting: [] }]);
      expect(some(erasureRequests[0].erased)).toEqual({ contact: 1, badges: 1 });
      const [entry] = await sql(
        plenary,
        `select e.command, e.account_id from audit_entry e join audit_change c on c.entry_id = e.id
          where c.table_name = 'erasure_request' order by e.sequence desc limit 1`,
      );
      expect(entry).toEqual({ command: 'finishErasure', account_id: null });
    });

    it('is for people about themselves: it names nobody else, and an account without a person has nothing', async () => {
      expect(await codes(secretary, 'requestErasure', {})).toEqual([' NO_PERSON']);
      expect(await codes('', 'requestErasure', {})).toEqual(['UNAUTHENTICATED']);
      await request();
      for (const cookie of [floor.b.own, floor.a.focalPoint, secretary]) expect(await own(cookie)).toBeNull();
      expect((await contacts()).length).toBe(1);
    });
  });

  describe('a correction', () => {
    const wish = (more: object) => ({ delegateId: floor.a.delegate, ...more });
    const ask = async (more: object): Promise<Data> =>
      (await command(plenary, floor.a.own, 'requestCorrection', wish(more), CORRECTION)).correction;
    const record = async () => {
      const query =
        'query ($id: ID!) { node(id: $id) { ... on Delegate { person { name } postPrinted corrections { state } } } }';
      return (await plenary.send(query, { id: floor.a.delegate }, { cookie: secretary }, null)).data.node;
    };

    it('is made by the staff as the delegate asks for it, with what the record said before', async () => {
      const { id, revision, ...asked } = await ask({ name: 'Nguyễn Văn Ân', postPrinted: 'Phó Vụ trưởng' });
      const none = { nameBefore: null, postPrintedBefore: null, decisionReason: null };
      const wanted = { name: 'Nguyễn Văn Ân', postPrinted: 'Phó Vụ trưởng' };
      expect(asked).toEqual({ state: 'REQUESTED', ...wanted, ...none });
      expect(await record()).toMatchObject({
        person: { name: 'Người của Bộ A' },
        postPrinted: 'Chuyên viên',
      });
      expect(await codes(floor.a.own, 'requestCorrection', wish(wanted))).toEqual([
        'delegateId CORRECTION_REQUESTED',
      ]);
      const decision = { id, expectedRevision: revision, accept: true };
      const { correction } = await command(plenary, secretary, 'decideCorrection', decision, CORRECTION);
      expect(correction).toEqual({
        ...{ id, revision: 2, state: 'ACCEPTED', ...wanted, decisionReason: null },
        ...{ nameBefore: 'Người của Bộ A', postPrintedBefore: 'Chuyên viên' },
      });
      expect(await record()).toEqual({
        ...{
          person: { name: 'Nguyễn Văn Ân' },
          postPrinted: 'Phó Vụ trưởng',
          corrections: [{ state: 'ACCEPTED' }],
        },
      });
      const again = { ...decision, expectedRevision: 2 };
      expect(await codes(secretary, 'decideCorrection', again)).toEqual(['id INVALID_STATE']);
      expect(await codes(floor.a.own, 'requestCorrection', wish({ name: 'Nguyễn Văn Ân' }))).toEqual([
        'name NOTHING_TO_CORRECT',
      ]);
    });

    it('is refused with a reason only, and changes nothing then', async () => {
      const { id } = await ask({ postPrinted: 'Bộ trưởng' });
      const decision = { id, expectedRevision: 1, accept: false };
      expect(await codes(secretary, 'decideCorrection', decision)).toEqual(['reason REASON_REQUIRED']);
      const reason = 'Theo quyết định bổ nhiệm';
      const done = await command(plenary, secretary, 'decideCorrection', { ...decision, reason }, CORRECTION);
      expect(done.correction).toMatchObject({ state: 'REJECTED', decisionReason: reason });
      expect(await record()).toMatchObject({
        postPrinted: 'Chuyên viên',
        corrections: [{ state: 'REJECTED' }],
      });
    });

    it('is asked for by nobody but the delegate, decided by the staff, and seen by those', async () => {
      const { id } = await ask({ postPrinted: 'Vụ trưởng' });
      const asked = wish({ postPrinted: 'x' });
      for (const cookie of [floor.a.focalPoint, floor.b.own, secretary]) {
        expect(await codes(cookie, 'requestCorrection', asked)).toEqual(['FORBIDDEN']);
      }
      const decision = { id, expectedRevision: 1, accept: true };
      expect(await codes(floor.a.own, 'decideCorrection', decision)).toEqual(['FORBIDDEN']);
      const seen = async (cookie: string) => {
        const query = `query ($id: ID!, $correction: ID!) { node(id: $correction) { id }
          conference(id: $id) { corrections(state: REQUESTED) { totalCount } } }`;
        const { data } = await plenary.send(
          query,
          { id: floor.conferenceId, correction: id },
          { cookie },
          null,
        );
        return [data.node !== null, data.conference.corrections.totalCount];
      };
      expect([await seen(secretary), await seen(floor.a.own)]).toEqual([
        [true, 1],
        [true, 1],
      ]);
      expect([await seen(floor.a.focalPoint), await seen(floor.b.own)]).toEqual([
        [false, 0],
        [false, 0],
      ]);
      await sql(plenary, `update conference set state = 'CANCELLED' where id = $1`, floor.conferenceId);
      expect(await codes(secretary, 'decideCorrection', decision)).toEqual(['id INVALID_STATE']);
    });
  });
});
