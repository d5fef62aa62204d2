import { DateTime } from 'luxon';
import type { Data, TestApp } from '../../support/create-test-app.js';
import type { Cast, Player } from './cast.js';
import type { Share } from './ledger.js';
import { sharesOf } from './review.js';

interface Day {
  plenary: TestApp;
  cast: Cast;
  conferenceId: string;
  shares: Share[];
  day: string;
  fileId: string;
}

/** What is done on each of the ten days; it is noted down in the shares as it is done. */
export const followUp: readonly ((day: Day) => Promise<void>)[] = [
  async ({ cast, shares }) => each(shares, 2, 0, share => step(cast.bodies, 'acceptAssignment', share)),
  async ({ cast, shares }) =>
    each(shares, 3, 0, share =>
      step(cast.bodies, 'reportProgress', share, { text: 'Đang thực hiện theo kế hoạch', percent: 40 }),
    ),
  async ({ cast, shares, day, fileId }) => {
    await each(shares, 5, 0, share => done(cast, share, day, fileId));
    await each(shares, 7, 1, async ({ id, deadline, reportedOn }) => {
      if (!deadline || reportedOn) return;
      const asked = DateTime.fromISO(deadline).plus({ days: 90 }).toISODate();
      await cast.bodies.act(
        'requestExtension',
        { assignmentId: id, deadline: asked, reason: 'Chờ bố trí kinh phí' },
        'extension { id }',
      );
    });
  },
  async ({ cast, shares, day }) => {
    await each(shares, 10, 0, share => confirm(cast, share, day));
    await each(shares, 10, 5, async share => {
      await step(cast.organiser, 'returnDone', share, { reason: 'Thiếu số liệu' });
      share.reportedOn = null;
    });
  },
  async ({ cast, conferenceId, shares, day }) => {
    const byId = new Map(shares.map(share => [share.id, share]));
    for (const [at, extension] of (await toDecide(cast, conferenceId)).entries()) {
      const { id, revision, requestedDeadline, assignment } = extension;
      const grant = at % 2 === 0;
      await cast.organiser.act(
        'decideExtension',
        {
          ...{ id, expectedRevision: revision, decision: grant ? 'GRANT' : 'REFUSE' },
          ...(grant ? { deadline: requestedDeadline } : { note: 'Không có lý do mới' }),
        },
        'extension { state }',
      );
      if (grant) byId.get(assignment.id)!.extensions.push({ decidedOn: day, deadline: requestedDeadline });
    }
  },
  async ({ cast, shares, day, fileId }) => each(shares, 10, 5, share => done(cast, share, day, fileId)),
  async ({ cast, shares, day }) => each(shares, 10, 5, share => confirm(cast, share, day)),
  async ({ cast, shares, day, fileId }) => each(shares, 5, 1, share => done(cast, share, day, fileId)),
  async ({ cast, shares, day }) => each(shares, 15, 1, share => confirm(cast, share, day)),
  merge,
];

/** Two ministries have become one on 1 October; what is open for them passes on by one act of the organiser. */
async function merge({ plenary, cast, conferenceId, shares, day }: Day): Promise<void> {
  const { previewTransfer } = await cast.organiser.ask(
    `query ($id: ID!, $on: Date!) { previewTransfer(conferenceId: $id, on: $on) { body { id } openShares successors { id } } }`,
    { id: conferenceId, on: day },
  );
  const pairs = previewTransfer.map(({ body, successors }: Data) => ({
    fromBodyId: body.id,
    toBodyId: successors[0].id,
  }));
  if (pairs.length !== 2) throw new Error(`${pairs.length} bodies have been dissolved, not 2`);
  await cast.organiser.act(
    'transferAssignments',
    { conferenceId, pairs, takesEffectOn: '2021-10-01', reason: 'Hợp nhất hai bộ' },
    'assignmentTransfer { passed received }',
  );
  const gone = new Set(pairs.map(({ fromBodyId }: Data) => fromBodyId));
  const known = new Set(shares.map(({ id }) => id));
  for (const share of shares) {
    if (gone.has(share.body) && !share.confirmedOn) share.endedOn = '2021-10-01';
  }
  const received = (await sharesOf(plenary, conferenceId)).filter(({ id }) => !known.has(id));
  const ended = shares.filter(({ endedOn }) => endedOn !== null);
  if (received.length !== ended.length)
    throw new Error(`${received.length} received, ${ended.length} passed`);
  shares.push(...received);
}

/** Every nth share, from one on. */
async function each(
  shares: readonly Share[],
  nth: number,
  from: number,
  act: (share: Share) => Promise<void>,
): Promise<void> {
  for (const [at, share] of shares.entries()) if (at % nth === from) await act(share);
}

async function step(who: Player, mutation: string, { id }: Share, more: object = {}): Promise<void> {
  const { node } = await who.ask('query ($id: ID!) { node(id: $id) { ... on Assignment { revision } } }', {
    id,
  });
  await who.act(mutation, { id, expectedRevision: node.revision, ...more }, 'assignment { state }');
}

async function done(cast: Cast, share: Share, day: string, fileId: string): Promise<void> {
  await step(cast.bodies, 'reportDone', share, { text: 'Đã hoàn thành', fileIds: [fileId] });
  share.reportedOn = day;
}

async function confirm(cast: Cast, share: Share, day: string): Promise<void> {
  await step(cast.organiser, 'confirmDone', share);
  share.confirmedOn = day;
}

async function toDecide(cast: Cast, conferenceId: string): Promise<Data[]> {
  const { extensionsToDecide } = await cast.organiser.ask(
    `query ($id: ID!) { extensionsToDecide(conferenceId: $id, first: 100) { nodes { id revision requestedDeadline assignment { id } } } }`,
    { id: conferenceId },
  );
  return extensionsToDecide.nodes;
}
