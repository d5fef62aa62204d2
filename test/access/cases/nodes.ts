import { node, type Read } from '../case.js';
import { idBy, type Setting } from '../setting.js';
import { BODIES, CONFERENCES, type ConferenceName } from '../world.js';

/** A thing of every type that has an id, of each conference and body. */
export async function nodeReads(setting: Setting): Promise<Read[]> {
  const { world, accountOf } = setting;
  const ofConferences = [];
  for (const name of CONFERENCES) ofConferences.push(...(await nodesOfConference(setting, name)));
  const ofBodies = [];
  for (const name of BODIES) {
    const { body, post, appointment, official } = world.bodies[name];
    const focalPoint = await idBy(setting, 'select id from focal_point where body_id = $1', body);
    ofBodies.push(
      node('Body', name, body),
      node('Post', name, post),
      node('Appointment', name, appointment),
      node('Person', `official of ${name}`, official),
      node('FocalPoint', name, focalPoint),
    );
  }
  return [
    ...ofConferences,
    ...ofBodies,
    node('Account', 'organiser 1', accountOf('organiser 1').id),
    node('Account', 'organiser 2', accountOf('organiser 2').id),
    node('BodyGroup', '-', world.group),
    node('Indicator', '-', world.indicator),
    node('Target', '-', world.target),
    node('LegalInstrument', '-', world.instrument),
    node('Programme', '-', world.programme),
    node('ErasureCertificate', '-', world.erasure),
  ];
}

async function nodesOfConference(setting: Setting, name: ConferenceName): Promise<Read[]> {
  const whole = setting.world.conferences[name];
  const { conference, directives } = whole;
  const part = (table: string) =>
    idBy(setting, `select id from ${table} where conference_id = $1`, conference);
  const presenter = await idBy(setting, 'select id from presenter where item_id = $1', whole.closedItem);
  const assignment = (id: string) => idBy(setting, 'select id from assignment where directive_id = $1', id);
  return [
    node('Conference', name, conference),
    node('ConferenceSeries', name, whole.series),
    node('Officer', name, await part('officer')),
    node('ConferenceBasis', name, await part('conference_basis')),
    node('RoleAtConference', name, await part('conference_role')),
    node('Site', name, whole.site),
    node('Room', name, whole.room),
    node('Source', name, whole.source),
    node('Attendance', name, whole.attendance),
    node('AgendaVersion', name, whole.version),
    node('AgendaSession', name, whole.session),
    node('AgendaItem', name, whole.item),
    node('AgendaItem', `${name} closed`, whole.closedItem),
    node('Presenter', `${name} closed`, presenter),
    node('AgendaItem', `${name} draft`, whole.draftItem),
    ...(await papersOf(setting, name)),
    node('Unavailability', name, whole.unavailability),
    node('Minutes', name, setting.minutes[name].minutes),
    ...(['open', 'closed', 'struck'] as const).map(part =>
      node('MinutesEntry', `${name} ${part}`, setting.minutes[name][part]),
    ),
    ...(['open', 'closed'] as const).flatMap(kind => [
      node('Report', `${name} ${kind}`, whole[kind].report),
      node('Finding', `${name} ${kind}`, whole[kind].finding),
      node('Observation', `${name} ${kind}`, whole[kind].observation),
    ]),
    ...(await nodesOfRequests(setting, name)),
    ...Object.entries(directives).map(([state, id]) => node('Directive', `${name} ${state}`, id)),
    node('NoticeOfConclusions', name === '2' ? '2 draft' : name, whole.notices.notice),
    ...(whole.notices.correction
      ? [node('NoticeOfConclusions', `${name} draft`, whole.notices.correction)]
      : []),
    node('Assignment', `${name} recorded`, await assignment(directives.recorded)),
    node('Assignment', `${name} issued`, await assignment(directives.issued)),
    node('Assignment', `${name} closed`, await assignment(directives.closed)),
    node('ProgressEntry', name, whole.followUp.entry),
    node('Evidence', name, whole.followUp.evidence),
    node('File', `${name} evidence`, whole.followUp.file),
    node('Extension', name, whole.followUp.extension),
  ];
}

/** The papers of a conference, and their files. */
async function papersOf(setting: Setting, name: ConferenceName): Promise<Read[]> {
  const found = [];
  for (const [kind, id] of Object.entries(setting.world.papers[name])) {
    const file = await idBy(setting, 'select file_id as id from paper where id = $1', id);
    found.push(node('Paper', `${name} ${kind}`, id), node('File', `${name} ${kind}`, file));
  }
  return found;
}

async function nodesOfRequests(setting: Setting, name: ConferenceName): Promise<Read[]> {
  const requests = Object.entries(setting.world.conferences[name].requests);
  const nodes = [];
  for (const [state, id] of requests) {
    const heading = await idBy(setting, 'select id from report_heading where request_id = $1', id);
    nodes.push(
      node('ReportRequest', `${name} ${state}`, id),
      node('ReportHeading', `${name} ${state}`, heading),
    );
    if (state !== 'issued') continue;
    const asked = await idBy(setting, 'select id from requested_report where request_id = $1', id);
    nodes.push(node('RequestedReport', name, asked));
  }
  return nodes;
}
