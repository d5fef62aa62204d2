import { instant, vi } from './form.mjs';

/** The public agenda of a conference, four levels deep: the published version that is current. */
export function agendaOf(name, title, condition) {
  return {
    name,
    title,
    target: 1.5,
    kept: true,
    ids: `select id from conference where ${condition} order by id limit 100`,
    plenary,
    postgraphile,
    sql,
    facts: {
      plenary: ({ conference: { agenda, ...conference } }) => ({
        ...conference,
        sessions: agenda.sessions.map(plenarySession),
      }),
      postgraphile: postgraphileFacts,
    },
  };
}

const plenary = `query ($id: ID!) {
  conference(id: $id) {
    id title startsOn endsOn place
    convener { name }
    agenda {
      sessions {
        id title plannedStart plannedEnd
        items {
          id kind title plannedStart durationMinutes
          presenters {
            role
            person { id name }
            post { title }
            body { id name abbreviation }
          }
        }
      }
    }
  }
}`;

const postgraphile = `query ($id: UUID!) {
  conferenceByRowId(rowId: $id) {
    rowId title startsOn endsOn place
    bodyByConvenerId { name }
    agendaVersionsByConferenceIdList(orderBy: NUMBER_DESC, first: 1) {
      publishedSessionsByVersionIdList(orderBy: POSITION_ASC) {
        rowId title plannedStart plannedEnd
        publishedItemsByVersionIdAndSessionIdList(orderBy: POSITION_ASC) {
          rowId kind title plannedStart durationMinutes
          publishedPresentersByVersionIdAndItemIdList(orderBy: POSITION_ASC) {
            role
            personByPersonId { rowId name }
            appointmentByAppointmentId { postByPostId { title } }
            bodyByBodyId { rowId name abbreviation }
          }
        }
      }
    }
  }
}`;

const sql = `
select json_build_object('data', json_build_object('conference', json_build_object(
  'id', c.id, 'title', c.title->>'vi', 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'place', c.place->>'vi',
  'convener', (select json_build_object('name', name->>'vi') from body where id = c.convener_id),
  'agenda', json_build_object('sessions', (
    select json_agg(json_build_object(
      'id', s.id, 'title', s.title->>'vi', 'plannedStart', s.planned_start, 'plannedEnd', s.planned_end,
      'items', (
        select json_agg(json_build_object(
          'id', i.id, 'kind', i.kind, 'title', i.title->>'vi',
          'plannedStart', i.planned_start, 'durationMinutes', i.duration_minutes,
          'presenters', (
            select json_agg(json_build_object(
              'role', p.role,
              'person', (select json_build_object('id', id, 'name', name) from person where id = p.person_id),
              'post', (
                select json_build_object('title', title->>'vi') from post
                where id = (select post_id from appointment where id = p.appointment_id)),
              'body', (
                select json_build_object('id', id, 'name', name->>'vi', 'abbreviation', abbreviation)
                from body where id = p.body_id)
            ) order by p.position)
            from published_presenter p where p.version_id = i.version_id and p.item_id = i.id)
        ) order by i.position)
        from published_item i where i.version_id = s.version_id and i.session_id = s.id)
    ) order by s.position)
    from published_session s where s.version_id = (
      select id from agenda_version where conference_id = c.id order by number desc limit 1)))
)))::text
from conference c where c.id = $1`;

const plenarySession = session => ({
  ...session,
  plannedStart: instant(session.plannedStart),
  plannedEnd: instant(session.plannedEnd),
  items: session.items.map(item => ({ ...item, plannedStart: instant(item.plannedStart) })),
});

function postgraphileFacts({ conferenceByRowId: conference }) {
  return {
    id: conference.rowId,
    title: vi(conference.title),
    startsOn: conference.startsOn,
    endsOn: conference.endsOn,
    place: vi(conference.place),
    convener: { name: vi(conference.bodyByConvenerId.name) },
    sessions: conference.agendaVersionsByConferenceIdList[0].publishedSessionsByVersionIdList.map(
      session => ({
        id: session.rowId,
        title: vi(session.title),
        plannedStart: instant(session.plannedStart),
        plannedEnd: instant(session.plannedEnd),
        items: session.publishedItemsByVersionIdAndSessionIdList.map(item => ({
          id: item.rowId,
          kind: item.kind,
          title: vi(item.title),
          plannedStart: instant(item.plannedStart),
          durationMinutes: item.durationMinutes,
          presenters: item.publishedPresentersByVersionIdAndItemIdList.map(presenterFacts),
        })),
      }),
    ),
  };
}

function presenterFacts({
  role,
  personByPersonId: person,
  appointmentByAppointmentId: held,
  bodyByBodyId: body,
}) {
  return {
    role,
    person: { id: person.rowId, name: person.name },
    post: { title: vi(held.postByPostId.title) },
    body: { id: body.rowId, name: vi(body.name), abbreviation: body.abbreviation },
  };
}
