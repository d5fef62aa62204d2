import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AgendaItemEntity, AgendaItemKind, AgendaSessionEntity } from '../../src/agenda/index.js';
import type { TestApp } from '../support/create-test-app.js';

/** An item in a session of its own. */
export async function makeAgendaItem({ app }: TestApp, conferenceId: string, position = 1): Promise<string> {
  const { manager } = app.get(DataSource);
  const sessionId = uuidv7();
  await manager.insert(AgendaSessionEntity, { id: sessionId, conferenceId, position });
  const id = uuidv7();
  await manager.insert(AgendaItemEntity, {
    id,
    conferenceId,
    sessionId,
    position: 1,
    kind: AgendaItemKind.REPORT,
    title: { vi: `Báo cáo ${position}` },
  });
  return id;
}
