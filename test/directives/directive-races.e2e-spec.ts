import { uuidv7 } from 'uuidv7';
import {
  AssignmentEntity,
  AssignmentRole,
  DirectiveEntity,
  DirectiveState,
  DirectiveTiming,
} from '../../src/directives/index.js';
import { Actor } from '../../src/platform/auth/index.js';
import { Transactor } from '../../src/platform/database/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { withoutInternalFaults } from '../support/races.js';
import { createConference, createWorld, lifeOf, plainDirective, type World } from './world.js';

describe('directives, when two act at the same moment', () => {
  let plenary: TestApp;
  let world: World;
  let life: ReturnType<typeof lifeOf>;
  beforeAll(async () => {
    plenary = await createTestApp();
    world = await createWorld(plenary);
    life = lifeOf(plenary, world);
  });
  afterAll(() => plenary.close());

  it('get one number each', async () => {
    const conferenceId = await createConference(plenary, world.ministry);
    const input = plainDirective(world, { conferenceId });
    const payloads = await Promise.all(
      Array.from({ length: 8 }, () => plenary.mutate('recordDirective', input, 'directive { number }')),
    );
    const numbers = payloads.map(({ directive }) => directive.number);
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are issued once, to each member of a group once', async () => {
    const { id, revision } = await life.verified({
      assignments: [{ role: 'LEAD', groupId: world.ministriesGroup }],
    });
    const input = { id, expectedRevision: revision, issuedOn: '2020-07-01' };
    const document =
      'mutation ($input: IssueDirectiveInput!) { issueDirective(input: $input) { userErrors { code } } }';
    const answers = await Promise.all(Array.from({ length: 4 }, () => plenary.send(document, { input })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'DONE');
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'DONE']);
    const { directive } = await plenary.ask(
      `{ directive(id: "${id}") { revision assignments { members { totalCount } } } }`,
    );
    expect(directive).toEqual({ revision: revision + 1, assignments: [{ members: { totalCount: 2 } }] });
  });

  it('are put in the place of each other once: neither waits for the other for ever', async () => {
    for (let round = 0; round < 12; round += 1) {
      const issued = { assignments: [{ role: 'LEAD', bodyId: world.ministry }] };
      const [one, other] = [await life.issued(issued), await life.issued(issued)];
      const codes = await withoutInternalFaults(plenary, [
        ['supersedeDirective', { id: one.id, expectedRevision: one.revision, byId: other.id }],
        ['supersedeDirective', { id: other.id, expectedRevision: other.revision, byId: one.id }],
      ]);
      expect(codes.filter(code => code === 'DONE')).toHaveLength(1);
    }
  });

  it('are refused by the database with the same codes as by the command', async () => {
    const { id } = await life.verified({ assignments: [{ role: 'LEAD', bodyId: world.ministry }] });
    const codeOf = async (write: (transactor: Transactor) => Promise<unknown>) =>
      write(plenary.app.get(Transactor)).then(
        () => 'written',
        error => error.failures?.[0].code ?? error,
      );
    const assign = (role: AssignmentRole, bodyId: string) =>
      codeOf(transactor =>
        transactor.run({ actor: Actor.SYSTEM, command: 'race' }, ({ manager }) =>
          manager.insert(AssignmentEntity, { id: uuidv7(), directiveId: id, position: 2, role, bodyId }),
        ),
      );
    const change = (changes: Partial<DirectiveEntity>) =>
      codeOf(transactor =>
        transactor.run({ actor: Actor.SYSTEM, command: 'race' }, ({ manager }) =>
          manager.update(DirectiveEntity, { id }, changes),
        ),
      );
    const issued = { state: DirectiveState.ISSUED, issuedOn: '2021-01-01', inForceOn: '2021-01-01' };
    expect({
      secondLead: await assign(AssignmentRole.LEAD, world.finance),
      once: await assign(AssignmentRole.MONITOR, world.ministry),
      twice: await assign(AssignmentRole.MONITOR, world.ministry),
      late: await change(issued),
      withoutDeadline: await change({ deadline: null }),
      withoutReview: await change({ ...issued, timing: DirectiveTiming.ONGOING, deadline: null }),
      itemGone: await change({ agendaItemId: uuidv7() }),
    }).toEqual({
      secondLead: 'MULTIPLE_LEADS',
      once: 'written',
      twice: 'ASSIGNED_TWICE',
      late: 'DEADLINE_IN_PAST',
      withoutDeadline: 'DEADLINE_MISSING',
      withoutReview: 'REVIEW_DATE_MISSING',
      itemGone: 'NOT_FOUND',
    });
  });
});
