/** The first answers of operations that clients have given an id; see `operations.ts`. */
export const operationsSchema = `
create table operation (
  account_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  command text not null,
  digest text not null,
  result json,
  constraint operation_pk primary key (account_id, id)
);
create index operation_at_index on operation (at);

select audit_skip('operation', 'answers that are kept for a day');
`;
