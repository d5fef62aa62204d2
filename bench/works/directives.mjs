import { vi } from './form.mjs';

/** A page of 50 directives of one body, with conference, issuer and addressed bodies. */
export const directives = {
  name: 'W3',
  title: '50 directives of a body',
  target: 1.2,
  ids: 'select body_id as id from assignment group by body_id having count(*) >= 100 order by body_id limit 100',
  plenary: `query ($id: ID!) {
    directives(bodyId: $id, first: 50) {
      nodes {
        id number text force timing deadline issuedOn
        conference { slug title startsOn }
        statedBy { id name }
        post { title }
        addressees { ... on Body { id name abbreviation } ... on BodyGroup { id name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  postgraphile: `query ($id: UUID!) {
    bodyByRowId(rowId: $id) {
      assignmentsByBodyId(first: 50, orderBy: DIRECTIVE_ID_DESC) {
        nodes {
          directiveByDirectiveId {
            rowId number text force timing deadline issuedOn
            conferenceByConferenceId { slug title startsOn }
            personByStatedById { rowId name }
            appointmentByAppointmentId { postByPostId { title } }
            assignmentsByDirectiveIdList(condition: { addressed: true }, orderBy: POSITION_ASC) {
              bodyByBodyId { rowId name abbreviation }
              bodyGroupByGroupId { rowId name }
            }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  sql: `
    with page as (
      select directive.* from directive where id in (
        select distinct directive_id from assignment where body_id = $1 order by directive_id desc limit 51)
      order by id desc limit 50)
    select json_build_object('data', json_build_object('directives', json_build_object(
      'nodes', (select json_agg(json_build_object(
        'id', d.id, 'number', d.number, 'text', d.text, 'force', d.force, 'timing', d.timing,
        'deadline', d.deadline, 'issuedOn', d.issued_on,
        'conference', (
          select json_build_object('slug', slug, 'title', title->>'vi', 'startsOn', starts_on)
          from conference where id = d.conference_id),
        'statedBy', (select json_build_object('id', id, 'name', name) from person where id = d.stated_by_id),
        'post', (
          select json_build_object('title', title->>'vi') from post
          where id = (select post_id from appointment where id = d.appointment_id)),
        'addressees', (
          select json_agg(json_build_object(
            'id', body.id, 'name', body.name->>'vi', 'abbreviation', body.abbreviation) order by a.position)
          from assignment a join body on body.id = a.body_id where a.directive_id = d.id and a.addressed)
      )) from page d),
      'pageInfo', json_build_object(
        'hasNextPage', (select count(distinct directive_id) > 50 from assignment where body_id = $1),
        'endCursor', (select min(id::text) from page))
    )))::text`,
  facts: {
    plenary: ({ directives: { nodes, pageInfo } }) => ({ nodes, hasNextPage: pageInfo.hasNextPage }),
    postgraphile: ({ bodyByRowId: { assignmentsByBodyId: page } }) => ({
      nodes: page.nodes.map(node => directiveFacts(node.directiveByDirectiveId)),
      hasNextPage: page.pageInfo.hasNextPage,
    }),
  },
};

function directiveFacts(directive) {
  const { conferenceByConferenceId: conference, personByStatedById: person } = directive;
  return {
    id: directive.rowId,
    number: directive.number,
    text: directive.text,
    force: directive.force,
    timing: directive.timing,
    deadline: directive.deadline,
    issuedOn: directive.issuedOn,
    conference: { slug: conference.slug, title: vi(conference.title), startsOn: conference.startsOn },
    statedBy: { id: person.rowId, name: person.name },
    post: { title: vi(directive.appointmentByAppointmentId.postByPostId.title) },
    addressees: directive.assignmentsByDirectiveIdList.map(({ bodyByBodyId: body }) => ({
      id: body.rowId,
      name: vi(body.name),
      abbreviation: body.abbreviation,
    })),
  };
}
