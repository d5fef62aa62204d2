import { AgendaDraftEntity, AgendaItemEntity, AgendaVersionEntity } from '../agenda/index.js';
import type { Commands } from './commands.js';

/** Publishes the draft as it stands now; the first version needs no reason. */
export async function publishAgenda(
  { by, agendaVersions }: Commands,
  conferenceId: string,
  reason?: string,
): Promise<void> {
  const { manager } = by.tx!;
  const { revision } = await manager.findOneByOrFail(AgendaDraftEntity, { conferenceId });
  const baseVersion = await manager.countBy(AgendaVersionEntity, { conferenceId });
  await agendaVersions.publish(by, {
    ...{ conferenceId, baseVersion, expectedRevision: revision },
    ...(reason ? { reason } : {}),
  });
}

/** Id of an item with its present revision, as commands that change it want it. */
export async function current({ by }: Commands, id: string) {
  const { revision } = await by.tx!.manager.findOneByOrFail(AgendaItemEntity, { id });
  return { id, expectedRevision: revision };
}
