import type { TestApp } from '../support/create-test-app.js';

/** A closed conference without minutes of its own gets what it needs to be concluded. */
export async function makeConcludable(
  { mutate }: Pick<TestApp, 'mutate'>,
  conferenceId: string,
): Promise<void> {
  await addSource({ mutate }, conferenceId, 'MINUTES');
  const declared = { conferenceId, reason: 'Hội nghị nội bộ' };
  await mutate('declareNoticeNotNeeded', declared, 'conference { id }');
}

export async function addSource(
  { mutate }: Pick<TestApp, 'mutate'>,
  conferenceId: string,
  kind: string,
): Promise<void> {
  const source = { conferenceId, kind, title: [{ language: 'vi', text: 'Nguồn' }], language: 'vi' };
  await mutate('addSource', source, 'source { id }');
}
