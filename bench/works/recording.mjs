import { vi } from './form.mjs';

const BODIES = ['c9', 'ca', 'cb'].map(end => `01900001-0000-7000-8000-0000000000${end}`);
const SPEAKER = '01900002-0000-7000-8000-000000000001';
const ROLES = ['LEAD', 'COORDINATE', 'IMPLEMENT'];
const TEXT = 'Yêu cầu các cơ quan rà soát chương trình bồi dưỡng và báo cáo kết quả trước ngày 31/12/2030.';

/**
 * Records a directive addressed to three bodies, in a transaction, with its entry in the audit trail. The others call a function
 * of the database (`bench_record_directive` of data.sql): PostGraphile has no transaction over several tables of its own, and
 * the same triggers note what it writes.
 */
export const recording = {
  name: 'W4',
  title: 'record a directive to 3 bodies',
  target: 1.1,
  writes: true,
  ids: `select id from conference where slug not like 'hoi-nghi-lon-%' order by id limit 100`,
  plenary: `mutation ($id: ID!) {
    recordDirective(input: {
      conferenceId: $id, text: "${TEXT}", language: "vi", force: REQUIRE, statedById: "${SPEAKER}", statedIn: SPEECH,
      timing: FIXED, deadline: "2030-12-31",
      assignments: [${ROLES.map((role, at) => `{ role: ${role}, bodyId: "${BODIES[at]}" }`).join(', ')}]
    }) {
      directive { id text force deadline assignments { role party { ... on Body { id name } } } }
      userErrors { code }
    }
  }`,
  postgraphile: `mutation ($id: UUID!) {
    benchRecordDirective(input: { conference: $id, words: "${TEXT}", speaker: "${SPEAKER}", until: "2030-12-31",
      bodies: [${BODIES.map(id => `"${id}"`).join(', ')}] }) {
      result {
        rowId text force deadline
        assignmentsByDirectiveIdList(orderBy: POSITION_ASC) { role bodyByBodyId { rowId name } }
      }
    }
  }`,
  sql: `
    select json_build_object('data', json_build_object('recordDirective', json_build_object(
      'directive', json_build_object('id', d.id, 'text', d.text, 'force', d.force, 'deadline', d.deadline,
        'assignments', (
          select json_agg(json_build_object('role', role, 'party', json_build_object('id', body.id, 'name', body.name->>'vi'))
            order by position)
          from bench_shares(d.id) a join body on body.id = a.body_id)),
      'userErrors', '[]'::json)))::text
    from bench_record_directive($1::uuid, '${TEXT}', '${SPEAKER}', '2030-12-31', '{${BODIES.join(',')}}') d`,
  facts: {
    // Ids are new ones each time.
    plenary: ({ recordDirective: { directive, userErrors } }) => ({
      ...directive,
      id: typeof directive.id,
      errors: userErrors.length,
    }),
    postgraphile: ({ benchRecordDirective: { result } }) => ({
      id: typeof result.rowId,
      text: result.text,
      force: result.force,
      deadline: result.deadline,
      assignments: result.assignmentsByDirectiveIdList.map(({ role, bodyByBodyId }) => ({
        role,
        party: { id: bodyByBodyId.rowId, name: vi(bodyByBodyId.name) },
      })),
      errors: 0,
    }),
  },
};
