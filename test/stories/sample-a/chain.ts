import type { Data, TestApp } from '../../support/create-test-app.js';
import type { Cast } from './cast.js';

/** A directive is said to answer a figure; from that figure one query leads to all that came of it. */
export async function chain({ ask }: TestApp, cast: Cast, conferenceId: string) {
  const { conference } = await ask(
    `query ($id: ID!) { conference(id: $id) {
      directives(state: ISSUED, first: 100) { nodes { id revision leadBody { id } } } } }`,
    { id: conferenceId },
  );
  const directives: Data[] = conference.directives.nodes.filter(({ leadBody }: Data) => leadBody);
  const { observations } = await ask(
    'query ($id: ID!) { observations(conferenceId: $id, first: 1) { nodes { id } } }',
    { id: conferenceId },
  );
  const [figure] = observations.nodes;
  for (const { id, revision } of directives) {
    await cast.secretary.act(
      'groundDirective',
      { id, expectedRevision: revision, observationIds: [figure.id] },
      'directive { id }',
    );
  }
  const found = await cast.organiser.ask(
    `query ($id: ID!) { observations(conferenceId: $id, first: 1) { nodes { value
      report { title presentations { item { title } } conference { attendances(first: 5) { totalCount } } }
      directives { leadBody { name } agendaItem { title } assignments { state
        evidence(first: 5) { nodes { file { name } } } } } } } }`,
    { id: conferenceId },
  );
  const [{ report, directives: answers }] = found.observations.nodes;
  const evidence: string[] = answers
    .flatMap((directive: Data) => directive.assignments)
    .flatMap((assignment: Data) => assignment.evidence.nodes)
    .map(({ file }: Data) => file.name);
  return {
    report: report.title.length > 0,
    attendances: report.conference.attendances.totalCount >= 0,
    evidence: [...new Set(evidence)],
  };
}
