import { ConferenceRole } from '../../src/platform/auth/index.js';
import { withRole } from '../minutes/setting.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { as, createHall, focalPointOf, type Hall, setState, sql } from './delegates.js';
import { NOBODY } from './setting.js';

describe('removeQuorum', () => {
  let plenary: TestApp;
  let hall: Hall;
  beforeEach(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
    await plenary.mutate(
      'setQuorum',
      { conferenceId: hall.conferenceId, counts: 'MEMBERS', atLeast: 1 },
      'conference { id }',
    );
  });
  afterEach(() => plenary.close());

  const rules = async () => (await sql(plenary, 'select at_least from quorum_rule')).length;
  const remove = (conferenceId: string) => plenary.refuse('removeQuorum', { conferenceId });

  it('takes the rule away, with an entry in the trail, until another one is set', async () => {
    const input = { conferenceId: hall.conferenceId };
    const { conference } = await plenary.mutate('removeQuorum', input, 'conference { quorum { needed } }');
    expect([conference.quorum, await rules()]).toEqual([null, 0]);
    const [entry] = await sql(
      plenary,
      `select e.command, e.chain, c.before ->> 'at_least' as at_least, c.after from audit_entry e
         join audit_change c on c.entry_id = e.id where c.table_name = 'quorum_rule' order by e.sequence desc limit 1`,
    );
    expect(entry).toEqual({ command: 'removeQuorum', chain: hall.conferenceId, at_least: '1', after: null });
    expect(await remove(hall.conferenceId)).toEqual([
      {
        code: 'QUORUM_NOT_SET',
        path: ['conferenceId'],
        message: 'No quorum is set for this conference.',
      },
    ]);
    expect(await remove(NOBODY)).toMatchObject([{ code: 'NOT_FOUND', path: ['conferenceId'] }]);
  });

  it('changes nothing of a conference that is settled, nor does setQuorum', async () => {
    await setState(plenary, hall.conferenceId, 'CANCELLED');
    const rule = { conferenceId: hall.conferenceId, counts: 'BODIES', atLeast: 2 };
    for (const refused of [await remove(hall.conferenceId), await plenary.refuse('setQuorum', rule)]) {
      expect(refused).toMatchObject([{ code: 'INVALID_STATE', path: ['conferenceId'] }]);
    }
    expect(await sql(plenary, 'select at_least from quorum_rule')).toEqual([{ at_least: 1 }]);
  });

  it('is for the staff, who are told that they may', async () => {
    const { cookie } = await withRole(plenary, hall.conferenceId, ConferenceRole.SECRETARY);
    const host = await focalPointOf(plenary, hall.province);
    const may = async (who: string) => {
      const document = 'query ($id: ID!) { conference(id: $id) { viewerCan { removeQuorum } } }';
      const { data } = await plenary.send(document, { id: hall.conferenceId }, { cookie: who }, null);
      return data.conference.viewerCan.removeQuorum;
    };
    expect([await may(cookie), await may(host)]).toEqual([true, false]);
    const input = { conferenceId: hall.conferenceId };
    expect(await as(plenary, host, 'removeQuorum', input)).toBe('FORBIDDEN');
    expect(await rules()).toBe(1);
    expect((await as(plenary, cookie, 'removeQuorum', input)).userErrors).toEqual([]);
    expect(await rules()).toBe(0);
  });
});
