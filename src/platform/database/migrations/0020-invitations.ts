import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is invited, as what, and whom the invited bodies send. */
export class Invitations1790000000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table delegate, invitee, invitation;
      drop function invitation_frozen(), invitee_frozen();
      drop type delegate_state, delegate_role, invitee_answer, answer_way, invitation_state`);
  }
}

const SCHEMA = `
create type invitation_state as enum ('DRAFT', 'ISSUED', 'WITHDRAWN', 'SUPERSEDED');
create type invitee_answer as enum ('ACCEPTED', 'DECLINED');
create type answer_way as enum ('LINK', 'FOCAL_POINT', 'IN_PERSON', 'STAFF');
create type delegate_role as enum ('DELEGATE', 'GUEST');
create type delegate_state as enum ('NOMINATED', 'CONFIRMED', 'WAITING', 'REJECTED', 'WITHDRAWN', 'SUBSTITUTED');

create table invitation (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  position integer not null,
  state invitation_state not null default 'DRAFT',
  body_id uuid,
  group_id uuid,
  post_id uuid,
  person_id uuid,
  email text,
  site_id uuid,
  quota integer,
  required_rank integer,
  profile json,
  note json,
  contact_point text,
  reply_by date,
  document_number text,
  expanded_on date,
  issued_at timestamptz,
  issued_on date,
  latest_day date,
  late_reason text,
  stated json,
  withdrawn_on date,
  withdrawn_reason text,
  supersedes_id uuid,
  reissue_reason text,
  constraint invitation_pk primary key (id),
  constraint invitation_of_conference unique (id, conference_id),
  constraint invitation_place unique (conference_id, position),
  constraint invitation_superseded_once unique (supersedes_id),
  constraint invitation_one_addressee check (num_nonnulls(body_id, group_id, post_id, person_id) = 1),
  constraint invitation_quota check (quota is null or quota >= 1 and num_nonnulls(body_id, group_id) = 1),
  constraint invitation_email_of_one check (email is null or group_id is null),
  constraint invitation_issued check (state = 'DRAFT' or num_nulls(issued_at, issued_on, stated, contact_point) = 0),
  constraint invitation_group_expanded check (group_id is null or state = 'DRAFT' or expanded_on is not null),
  constraint invitation_late_with_reason check (issued_on is null or latest_day is null or issued_on <= latest_day or late_reason is not null),
  constraint invitation_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_reason is null)),
  constraint invitation_reissued check ((supersedes_id is null) = (reissue_reason is null))
);
create index invitation_conference_id_id_index on invitation (conference_id, id);
create index invitation_body_id_index on invitation (body_id);
create index invitation_group_id_index on invitation (group_id);
create index invitation_post_id_index on invitation (post_id);
create index invitation_person_id_index on invitation (person_id);
create index invitation_site_id_index on invitation (site_id);

create table invitee (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  invitation_id uuid not null,
  conference_id uuid not null,
  position integer not null,
  body_id uuid,
  group_id uuid,
  post_id uuid,
  person_id uuid,
  quota integer not null,
  delivered_at timestamptz,
  answer invitee_answer,
  answered_at timestamptz,
  answered_by_id uuid,
  answer_way answer_way,
  answer_note text,
  constraint invitee_pk primary key (id),
  constraint invitee_of_conference unique (id, conference_id),
  constraint invitee_somebody check (num_nonnulls(body_id, person_id) >= 1),
  constraint invitee_quota check (quota >= 1),
  constraint invitee_answered check (num_nulls(answer, answered_at, answer_way) in (0, 3))
);
create unique index invitee_once on invitee (invitation_id, body_id, person_id) nulls not distinct;
create index invitee_conference_id_id_index on invitee (conference_id, id);
create index invitee_body_id_index on invitee (body_id);
create index invitee_person_id_index on invitee (person_id);

create table delegate (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  invitee_id uuid,
  body_id uuid,
  person_id uuid not null,
  appointment_id uuid,
  post_printed text,
  site_id uuid,
  role delegate_role not null default 'DELEGATE',
  is_head boolean not null default false,
  is_voting boolean not null default false,
  state delegate_state not null default 'NOMINATED',
  state_reason text,
  nominated_at timestamptz not null,
  waiting_since timestamptz,
  confirmed_at timestamptz,
  over_quota_reason text,
  precedence integer,
  badge_code text,
  substitutes_id uuid,
  constraint delegate_pk primary key (id),
  constraint delegate_of_conference unique (id, conference_id),
  constraint delegate_badge_code_unique unique (badge_code),
  constraint delegate_substitutes_one unique (substitutes_id),
  constraint delegate_not_own_substitute check (substitutes_id <> id),
  constraint delegate_waiting check ((state = 'WAITING') = (waiting_since is not null)),
  constraint delegate_confirmed check (state <> 'CONFIRMED' or num_nulls(confirmed_at, badge_code) = 0),
  constraint delegate_precedence check (precedence >= 1)
);
create unique index delegate_person_once on delegate (conference_id, person_id)
  where state in ('NOMINATED', 'CONFIRMED', 'WAITING');
create unique index delegate_one_head on delegate (conference_id, body_id)
  where is_head and state in ('NOMINATED', 'CONFIRMED', 'WAITING');
create index delegate_conference_id_state_id_index on delegate (conference_id, state, id);
create index delegate_invitee_id_index on delegate (invitee_id);
create index delegate_body_id_index on delegate (body_id);
create index delegate_person_id_index on delegate (person_id);
create index delegate_site_id_index on delegate (site_id);
create index delegate_appointment_id_index on delegate (appointment_id);

alter table invitation
  add constraint invitation_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;
alter table invitation
  add constraint invitation_body_id_fk foreign key (body_id) references body(id);
alter table invitation
  add constraint invitation_group_id_fk foreign key (group_id) references body_group(id);
alter table invitation
  add constraint invitation_post_id_fk foreign key (post_id) references post(id);
alter table invitation
  add constraint invitation_person_id_fk foreign key (person_id) references person(id);
alter table invitation
  add constraint invitation_site_id_conference_id_fk foreign key (site_id, conference_id) references site(id, conference_id);
alter table invitation
  add constraint invitation_supersedes_id_conference_id_fk
  foreign key (supersedes_id, conference_id) references invitation(id, conference_id);
alter table invitee
  add constraint invitee_invitation_id_conference_id_fk
  foreign key (invitation_id, conference_id) references invitation(id, conference_id) on delete cascade;
alter table invitee
  add constraint invitee_body_id_fk foreign key (body_id) references body(id);
alter table invitee
  add constraint invitee_group_id_fk foreign key (group_id) references body_group(id);
alter table invitee
  add constraint invitee_post_id_fk foreign key (post_id) references post(id);
alter table invitee
  add constraint invitee_person_id_fk foreign key (person_id) references person(id);
alter table invitee
  add constraint invitee_answered_by_id_fk foreign key (answered_by_id) references account(id);
alter table delegate
  add constraint delegate_conference_id_fk foreign key (conference_id) references conference(id) on delete cascade;
alter table delegate
  add constraint delegate_invitee_id_conference_id_fk
  foreign key (invitee_id, conference_id) references invitee(id, conference_id);
alter table delegate
  add constraint delegate_body_id_fk foreign key (body_id) references body(id);
alter table delegate
  add constraint delegate_person_id_fk foreign key (person_id) references person(id);
alter table delegate
  add constraint delegate_appointment_id_fk foreign key (appointment_id) references appointment(id);
alter table delegate
  add constraint delegate_site_id_conference_id_fk foreign key (site_id, conference_id) references site(id, conference_id);
alter table delegate
  add constraint delegate_substitutes_id_conference_id_fk
  foreign key (substitutes_id, conference_id) references delegate(id, conference_id);

-- An invitation is a document: what was issued is withdrawn, or superseded by another one, never changed.
create function invitation_frozen() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (
    (new.conference_id, new.body_id, new.group_id, new.post_id, new.person_id, new.site_id, new.quota, new.required_rank,
      new.profile::text, new.note::text, new.contact_point, new.reply_by, new.document_number, new.expanded_on,
      new.issued_at, new.issued_on, new.latest_day, new.late_reason, new.stated::text, new.supersedes_id, new.reissue_reason)
    is distinct from
    (old.conference_id, old.body_id, old.group_id, old.post_id, old.person_id, old.site_id, old.quota, old.required_rank,
      old.profile::text, old.note::text, old.contact_point, old.reply_by, old.document_number, old.expanded_on,
      old.issued_at, old.issued_on, old.latest_day, old.late_reason, old.stated::text, old.supersedes_id, old.reissue_reason)
    or old.state <> 'ISSUED' and new.state <> old.state)
  then
    raise exception 'an invitation that was issued is not changed: withdraw it or issue another one in its place'
      using errcode = 'restrict_violation', constraint = 'invitation_frozen';
  end if;
  return new;
end $$;
create trigger invitation_frozen before update on invitation for each row execute function invitation_frozen();

create function invitee_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from invitation where id = old.invitation_id) then return old; end if;
  elsif (new.invitation_id, new.conference_id, new.position, new.body_id, new.group_id, new.post_id, new.person_id, new.quota)
    is not distinct from
    (old.invitation_id, old.conference_id, old.position, old.body_id, old.group_id, old.post_id, old.person_id, old.quota)
  then
    return new;
  end if;
  raise exception 'whom an invitation has gone to is not changed after the issue'
    using errcode = 'restrict_violation', constraint = 'invitation_frozen';
end $$;
create trigger invitee_frozen before update or delete on invitee for each row execute function invitee_frozen();

select audit_table('invitation', '{email}'), audit_table('invitee', '{answer_note}'),
  audit_table('delegate', '{badge_code,state_reason}');
`;
