import type { Commands } from '../commands.js';
import { current, publishAgenda } from '../publish-agenda.js';
import type { PlannedSession, PlannedTalk } from './agenda.js';

/** What is changed for the next version, with its reason. */
interface Revision {
  reason: string;
  change: () => Promise<void>;
}

/** Sessions in which two talks change places. */
const SWAPPED_TALKS = 13;

/**
 * Publishes the agenda 25 times. Each version after the first has one change: two talks change places (26 talks
 * move), a talk is withdrawn (9), or two sessions change rooms (4 rooms).
 */
export async function scientificRevisions(
  commands: Commands,
  conferenceId: string,
  sessions: PlannedSession[],
): Promise<void> {
  await publishAgenda(commands, conferenceId);
  const withdrawn = sessions.flatMap(({ short }) => (short ? [short] : []));
  const swaps = sessions.slice(30, 30 + SWAPPED_TALKS).map(({ talks }) => swapTalks(commands, talks));
  const withdrawals = withdrawn.map(talk => withdraw(commands, talk));
  // Neighbours in the list are held at the same time.
  const rooms = [60, 62].map(at => swapRooms(commands, sessions[at]!, sessions[at + 1]!));
  for (const { reason, change } of alternating([swaps, withdrawals, rooms])) {
    await change();
    await publishAgenda(commands, conferenceId, reason);
  }
}

/** The second and the third talk of a session. */
function swapTalks(commands: Commands, talks: PlannedTalk[]): Revision {
  const [, one, other] = talks as [PlannedTalk, PlannedTalk, PlannedTalk];
  const { agenda, by } = commands;
  return {
    reason: 'Hai báo cáo viên đổi giờ cho nhau',
    change: async () => {
      await agenda.moveItem(by, {
        ...(await current(commands, one.id)),
        ...{ position: other.position, plannedStart: other.plannedStart },
      });
      await agenda.moveItem(by, {
        ...(await current(commands, other.id)),
        ...{ position: one.position, plannedStart: one.plannedStart },
      });
    },
  };
}

function withdraw(commands: Commands, { id }: PlannedTalk): Revision {
  return {
    reason: 'Tác giả rút báo cáo ngắn',
    change: async () => {
      await commands.agenda.removeItem(commands.by, await current(commands, id));
    },
  };
}

function swapRooms({ agenda, by }: Commands, one: PlannedSession, other: PlannedSession): Revision {
  return {
    reason: 'Hai tiểu ban đổi phòng cho nhau',
    change: async () => {
      await agenda.updateSession(by, { id: one.id, expectedRevision: 1, roomId: other.roomId });
      await agenda.updateSession(by, { id: other.id, expectedRevision: 1, roomId: one.roomId });
    },
  };
}

/** One of each list in turn, as long as there are any. */
function alternating<T>(lists: T[][]): T[] {
  const longest = Math.max(...lists.map(list => list.length));
  return Array.from({ length: longest }, (_, at) => at).flatMap(at =>
    lists.flatMap(list => list.slice(at, at + 1)),
  );
}
