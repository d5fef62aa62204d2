import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks for the floor, and who has had it for how long. See docs/adr/0033. */
export class Floor1790000000024 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger speak_requests_end on item_course;
      drop trigger speak_requests_close on conference;
      drop trigger speak_requests_withdrawn on delegate;
      drop table speak_request;
      drop function speak_requests_end(), speak_requests_close(), speak_requests_withdrawn();
      drop type speak_request_state`);
  }
}

const SCHEMA = `
create type speak_request_state as enum ('WAITING', 'GRANTED', 'SPEAKING', 'SPOKEN', 'WITHDRAWN', 'REFUSED', 'LAPSED');

create table speak_request (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  item_id uuid not null,
  delegate_id uuid not null,
  place numeric not null,
  state speak_request_state not null default 'WAITING',
  topic text,
  requested_at timestamptz not null,
  granted_at timestamptz,
  started_at timestamptz,
  stopped_at timestamptz,
  time_limit_seconds integer,
  refused_reason text,
  constraint speak_request_pk primary key (id),
  constraint speak_request_granted check (state not in ('GRANTED', 'SPEAKING', 'SPOKEN') or granted_at is not null),
  constraint speak_request_started check ((started_at is not null) = (state in ('SPEAKING', 'SPOKEN'))),
  constraint speak_request_stopped check ((stopped_at is not null) = (state = 'SPOKEN') and stopped_at >= started_at),
  constraint speak_request_refused check ((refused_reason is not null) = (state = 'REFUSED')),
  constraint speak_request_limit check (time_limit_seconds between 1 and 86400)
);
create unique index speak_request_once on speak_request (item_id, delegate_id)
  where state in ('WAITING', 'GRANTED', 'SPEAKING');
create unique index speak_request_one_speaker on speak_request (item_id) where state = 'SPEAKING';
create unique index speak_request_place on speak_request (item_id, place);
create index speak_request_conference_id_id_index on speak_request (conference_id, id);
create index speak_request_delegate_id_index on speak_request (delegate_id);
alter table speak_request
  add constraint speak_request_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;
alter table speak_request
  add constraint speak_request_item_id_conference_id_fk
  foreign key (item_id, conference_id) references agenda_item(id, conference_id);
alter table speak_request
  add constraint speak_request_delegate_id_conference_id_fk
  foreign key (delegate_id, conference_id) references delegate(id, conference_id);
select audit_table('speak_request', '{topic,refused_reason}');
create trigger speak_request_announced after insert or update or delete on speak_request
  for each row execute function announce_conference();

-- With the item its queue ends, and who still speaks has spoken as long as it was held.
create function speak_requests_end() returns trigger language plpgsql as $$
begin
  update speak_request set
    state = case state when 'SPEAKING' then 'SPOKEN' else 'LAPSED' end::speak_request_state,
    stopped_at = case state when 'SPEAKING' then greatest(started_at, coalesce(new.actual_end, started_at)) end,
    revision = revision + 1, updated_at = now()
  where item_id = new.id and state in ('WAITING', 'GRANTED', 'SPEAKING');
  return null;
end $$;
create trigger speak_requests_end after insert or update of state on item_course
  for each row when (new.state in ('FINISHED', 'SKIPPED')) execute function speak_requests_end();

-- Who still waits when the conference is over does not speak any more.
create function speak_requests_close() returns trigger language plpgsql as $$
begin
  update speak_request set state = 'LAPSED', revision = revision + 1, updated_at = now()
  where conference_id = new.id and state in ('WAITING', 'GRANTED');
  return null;
end $$;
create trigger speak_requests_close after update of state on conference
  for each row when (new.state in ('CLOSED', 'CONCLUDED', 'ARCHIVED', 'CANCELLED') and old.state <> new.state)
  execute function speak_requests_close();

-- Who does not come does not speak.
create function speak_requests_withdrawn() returns trigger language plpgsql as $$
begin
  update speak_request set state = 'WITHDRAWN', revision = revision + 1, updated_at = now()
  where delegate_id = new.id and state in ('WAITING', 'GRANTED');
  return null;
end $$;
create trigger speak_requests_withdrawn after update of state on delegate
  for each row when (old.state = 'CONFIRMED' and new.state <> 'CONFIRMED') execute function speak_requests_withdrawn();
`;
