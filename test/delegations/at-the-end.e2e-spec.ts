import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { addDelegate, createHall, type Hall, sql } from '../attendance/delegates.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('a confirmation at the moment in which the conference ends', () => {
  let plenary: TestApp;
  let hall: Hall;
  beforeAll(async () => {
    plenary = await createTestApp();
    hall = await createHall(plenary);
  });
  afterAll(() => plenary.close());

  it('comes before or after it, so that the record is of all who are confirmed', async () => {
    const named = { state: 'NOMINATED', confirmed_at: null, badge_code: null };
    const { id } = await addDelegate(plenary, hall.conferenceId, named);
    const ending = plenary.app.get(DataSource).createQueryRunner();
    await ending.startTransaction();
    await ending.query('select from conference where id = $1 for update', [hall.conferenceId]);
    await ending.query("update conference set state = 'CLOSED' where id = $1", [hall.conferenceId]);
    const confirmed = plenary.refuse('confirmDelegates', { ids: [id] });
    await sleep(500);
    await ending.commitTransaction();
    await ending.release();
    expect(await confirmed).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect(await sql(plenary, 'select state from delegate where id = $1', id)).toEqual([
      { state: 'NOMINATED' },
    ]);
  });
});
