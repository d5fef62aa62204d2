import { uuidv7 } from 'uuidv7';
import { opening, sealing, verifyChains } from '../../src/platform/audit/index.js';
import {
  type AuditedDatabase,
  command,
  createAuditedDatabase,
  INSTALLATION,
  insertPerson,
  trail,
} from './support.js';

describe('the audit trail', () => {
  let database: AuditedDatabase;
  beforeEach(async () => {
    database = await createAuditedDatabase();
  });
  afterEach(() => database.drop());

  const [id, other, conference, account] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const row = (name: string, key = id) => ({
    ...{ id: key, revision: 1, created_at: '2020-06-12T00:00:00+00:00' },
    ...{ updated_at: '2020-06-12T00:00:00+00:00', name, sample: false },
  });
  const verified = (entries: number, chains: number) => ({ entries, chains, broken: null });
  const verification = () => database.owner.transaction(verifyChains);

  it('holds one entry a command: who, through what, and each row before and after in the order of writing', async () => {
    const opened = { command: 'mendNames', accountId: account, via: { kind: 'session', id: other } } as const;
    await command(
      database,
      opened,
      [
        insertPerson('An', id),
        `update person set name = 'Ân', revision = 2 where id = '${id}'`,
        insertPerson('Bình', other),
        `delete from person where id = '${other}'`,
      ],
      conference,
    );
    expect(await trail(database)).toEqual([
      {
        command: 'mendNames',
        account_id: account,
        via: 'session',
        via_id: other,
        chain: conference,
        sequence: 1,
        changes: [
          ['person', id, null, row('An')],
          ['person', id, { revision: 1, name: 'An' }, { revision: 2, name: 'Ân' }],
          ['person', other, null, row('Bình', other)],
          ['person', other, row('Bình', other), null],
        ],
      },
    ]);
    expect(await verification()).toEqual(verified(1, 1));
  });

  it('keeps the order of languages in a text', async () => {
    const name = '{"vi": "Bộ", "en": "Ministry"}';
    await command(database, {}, [
      `insert into body (id, revision, name, kind, level) values ('${id}', 1, '${name}', 'MINISTRY', 'CENTRAL')`,
      `update body set name = '{"en": "Ministry", "vi": "Bộ"}'`,
    ]);
    const [{ before, after }] = await database.owner.query(
      "select before ->> 'name' as before, after ->> 'name' as after from audit_change order by position desc limit 1",
    );
    expect([before, after]).toEqual([name, '{"en": "Ministry", "vi": "Bộ"}']);
  });

  it('tells a row of a table with a key of several columns', async () => {
    await command(database, {}, [
      `insert into body (id, revision, name, kind, level)
       select id, 1, '{"vi": "Bộ"}', 'MINISTRY', 'CENTRAL' from unnest(array['${id}', '${other}']::uuid[]) id`,
      `insert into body_succession values ('${id}', '${other}', '2020-06-12')`,
    ]);
    const [{ row_key: key }] = await database.owner.query(
      "select row_key from audit_change where table_name = 'body_succession'",
    );
    expect(key).toBe(`${id}/${other}`);
  });

  it('numbers and links the entries of each chain, and keeps a head for each', async () => {
    await command(database, {}, [insertPerson('An')], conference);
    await command(database, {}, [insertPerson('Bình')]);
    await command(database, {}, [insertPerson('Chi')], conference);
    const links = await database.owner.query(`
      select entry.chain, entry.sequence::int, entry.previous_hash = coalesce(before.hash, '') as follows,
        head.hash = entry.hash as last
      from audit_entry entry join audit_chain head on head.id = entry.chain
      left join audit_entry before on before.chain = entry.chain and before.sequence = entry.sequence - 1
      order by 1, 2`);
    expect(links).toEqual([
      { chain: INSTALLATION, sequence: 1, follows: true, last: true },
      { chain: conference, sequence: 1, follows: true, last: false },
      { chain: conference, sequence: 2, follows: true, last: true },
    ]);
    expect(await verification()).toEqual(verified(3, 2));
  });

  it('has no entry of a command that writes nothing, changes nothing or is rolled back', async () => {
    await command(database, {}, [insertPerson('An', id)]);
    await command(database, {}, ['select 1', 'delete from room', 'update person set name = name']);
    await expect(command(database, {}, [insertPerson('An', id)])).rejects.toThrow('person_pk');
    expect(await trail(database)).toHaveLength(1);
    expect(await verification()).toEqual(verified(1, 1));
  });

  it('has an entry of its own for what is written beside a command, sealed at the commit', async () => {
    await database.owner.query(insertPerson('An', id));
    await database.runtime.transaction(async manager => {
      await manager.query(opening({ accountId: account, via: null, command: 'createPerson' }));
      await manager.query(insertPerson('Bình', other));
      await manager.query(sealing(conference));
      await manager.query(`update person set name = 'Ân' where id = '${id}'`);
    });
    await database.runtime.transaction(async manager => {
      await manager.query(opening({ accountId: account, via: null, command: 'forgottenToSeal' }));
      await manager.query(`update person set name = 'Anh' where id = '${id}'`);
    });
    expect(await trail(database)).toMatchObject([
      { command: 'SQL', account_id: null, chain: INSTALLATION, sequence: 1 },
      { command: 'SQL', account_id: null, chain: INSTALLATION, sequence: 2 },
      { command: 'forgottenToSeal', account_id: account, chain: INSTALLATION, sequence: 3 },
      { command: 'createPerson', account_id: account, chain: conference, sequence: 1 },
    ]);
    expect(await verification()).toEqual(verified(4, 2));
  });

  it('cannot be led to an entry of somebody else by the setting that remembers the own one', async () => {
    await command(database, { command: 'createPerson' }, [insertPerson('An', id)]);
    await database.runtime.transaction(async manager => {
      await manager.query("select set_config('plenary.audit_entry', id::text, true) from audit_entry");
      await manager.query(`delete from person where id = '${id}'`);
    });
    expect(await trail(database)).toMatchObject([
      { command: 'createPerson', changes: [['person', id, null, row('An')]] },
      { command: 'SQL', changes: [['person', id, row('An'), null]] },
    ]);
  });

  it('goes on without a gap when many commands end at the same moment', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Người ${at}`);
    await Promise.all(
      names.map((name, at) => command(database, {}, [insertPerson(name)], at % 2 ? null : conference)),
    );
    expect(await verification()).toEqual(verified(40, 2));
  });
});
