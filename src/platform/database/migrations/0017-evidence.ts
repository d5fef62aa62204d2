import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files as proof of what bodies report, what is only added to, and the work lists of bodies and monitors. */
export class Evidence1790000000017 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(EVIDENCE);
    await queryRunner.query(KEPT);
    await queryRunner.query(PROOF);
    await queryRunner.query(WORK_LISTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index extension_to_decide, assignment_work, assignment_work_in_state, assignment_work_of_body;
      drop trigger assignment_done_needs_proof on assignment;
      drop trigger progress_entry_kept on progress_entry;
      drop table evidence;
      drop function assignment_done_needs_proof(), last_report_done(uuid), follow_up_kept()`);
  }
}

const EVIDENCE = `
create table evidence (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  entry_id uuid not null,
  file_id uuid not null,
  constraint evidence_once unique (entry_id, file_id),
  constraint evidence_pk primary key (id)
);
create index evidence_file_id_index on evidence (file_id);
alter table evidence
  add constraint evidence_entry_id_fk
  foreign key (entry_id) references progress_entry(id) on delete cascade;
alter table evidence
  add constraint evidence_file_id_fk
  foreign key (file_id) references file(id);
select audit_table('evidence');
`;

const KEPT = `
-- What was reported is answered by the next entry. It goes only with the whole share, that is by the trigger of a foreign key.
create function follow_up_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
    return old;
  end if;
  raise exception 'what was reported is not changed: report again'
    using errcode = 'restrict_violation', constraint = 'follow_up_immutable';
end $$;
create trigger progress_entry_kept before update or delete on progress_entry
  for each row execute function follow_up_kept();
create trigger evidence_kept before update or delete on evidence
  for each row execute function follow_up_kept();
`;

const PROOF = `
-- The last report that a share is done; where it has none itself, of the shares that passed to it.
create function last_report_done(share_id uuid) returns progress_entry language plpgsql stable as $$
declare
  report progress_entry;
begin
  select * into report from progress_entry
  where assignment_id = share_id and kind = 'REPORTED_DONE' order by id desc limit 1;
  if not found then
    with recursive before (id) as (
      select id from assignment where passed_to_id = share_id
      union
      select assignment.id from assignment join before on passed_to_id = before.id
    )
    select progress_entry.* into report from progress_entry join before on before.id = assignment_id
    where kind = 'REPORTED_DONE' order by progress_entry.id desc limit 1;
  end if;
  return report;
end $$;

create function assignment_done_needs_proof() returns trigger language plpgsql as $$
declare
  report progress_entry := last_report_done(new.id);
begin
  if report.waived_by is null and not exists (
    select from evidence join file on file.id = file_id where entry_id = report.id and file.state = 'AVAILABLE'
  ) then
    raise exception 'what is confirmed as done needs a proof, or a waiver'
      using errcode = 'integrity_constraint_violation', constraint = 'assignment_done_needs_proof';
  end if;
  return null;
end $$;
-- At the end of the transaction, so that shares may be written before what was reported of them.
create constraint trigger assignment_done_needs_proof after insert or update of state on assignment
  deferrable initially deferred
  for each row when (new.state = 'CONFIRMED_DONE') execute function assignment_done_needs_proof();
`;

const WORK_LISTS = `
create index assignment_work_of_body on assignment
  (body_id, ((state in ('CONFIRMED_DONE', 'TRANSFERRED', 'ENDED'))::int), coalesce(deadline, 'infinity'::date), id)
  where state is not null;
create index assignment_work_in_state on assignment
  (state, ((state in ('CONFIRMED_DONE', 'TRANSFERRED', 'ENDED'))::int), coalesce(deadline, 'infinity'::date), id)
  where state is not null;
create index assignment_work on assignment
  (((state in ('CONFIRMED_DONE', 'TRANSFERRED', 'ENDED'))::int), coalesce(deadline, 'infinity'::date), id)
  where state is not null;
create index extension_to_decide on extension (id) where state = 'REQUESTED';
`;
