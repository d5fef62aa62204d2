import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers of agenda items, and why a file was refused. */
export class Papers1790000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(FILES);
    await queryRunner.query(PAPERS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table paper_placement, paper_version, paper;
      drop function paper_placement_at_item(), paper_file_of_conference();
      drop type paper_kind, paper_confidentiality;
      drop index file_sha256_index, file_uploaded_by_id_index;
      alter table file drop column refusal`);
  }
}

const FILES = `
alter table file add column refusal text;
alter table file add constraint file_refused_because check ((state = 'REFUSED') = (refusal is not null));
create index file_sha256_index on file (sha256);
create index file_uploaded_by_id_index on file (uploaded_by_id);
`;

const PAPERS = `
create type paper_kind as enum ('REPORT', 'PAPER', 'DRAFT', 'DATA', 'OTHER');
create type paper_confidentiality as enum ('NONE', 'INTERNAL', 'RESTRICTED');

create table paper (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  conference_id uuid not null,
  title json not null,
  kind paper_kind not null,
  language text not null,
  confidentiality paper_confidentiality not null,
  file_id uuid not null,
  removed_at timestamptz,
  removed_reason text,
  constraint paper_pk primary key (id),
  constraint paper_removed_why check (num_nulls(removed_at, removed_reason) in (0, 2))
);
create index paper_conference_id_id_index on paper (conference_id, id);
create index paper_file_id_index on paper (file_id);
alter table paper
  add constraint paper_conference_id_fk
  foreign key (conference_id) references conference(id) on delete cascade;
alter table paper
  add constraint paper_file_id_fk
  foreign key (file_id) references file(id);
select audit_table('paper');

create table paper_version (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  paper_id uuid not null,
  number integer not null,
  file_id uuid not null,
  reason text,
  constraint paper_version_pk primary key (id),
  constraint paper_version_number unique (paper_id, number),
  constraint paper_version_counts check (number > 0),
  constraint paper_version_reason check (number = 1 or reason is not null)
);
create index paper_version_file_id_index on paper_version (file_id);
alter table paper_version
  add constraint paper_version_paper_id_fk
  foreign key (paper_id) references paper(id) on delete cascade;
alter table paper_version
  add constraint paper_version_file_id_fk
  foreign key (file_id) references file(id);
select audit_table('paper_version');

create table paper_placement (
  paper_id uuid not null,
  item_id uuid not null,
  constraint paper_placement_pk primary key (paper_id, item_id)
);
create index paper_placement_item_id_index on paper_placement (item_id);
alter table paper_placement
  add constraint paper_placement_paper_id_fk
  foreign key (paper_id) references paper(id) on delete cascade;
select audit_table('paper_placement');

-- In place of a foreign key: the item is in the draft, or in a version.
create function paper_placement_at_item() returns trigger language plpgsql as $$
begin
  if exists (
    select from paper
    where paper.id = new.paper_id and (
      exists (select from agenda_item item where item.id = new.item_id and item.conference_id = paper.conference_id)
      or exists (select from published_item item where item.id = new.item_id and item.conference_id = paper.conference_id))
  ) then
    return new;
  end if;
  raise exception 'a paper is placed at items of its own conference' using errcode = 'foreign_key_violation',
    constraint = 'paper_placement_at_item';
end $$;
create trigger paper_placement_at_item before insert or update on paper_placement
  for each row execute function paper_placement_at_item();

create function paper_file_of_conference() returns trigger language plpgsql as $$
begin
  if exists (select from file where file.id = new.file_id and file.conference_id = new.conference_id) then
    return new;
  end if;
  raise exception 'a paper has a file of its own conference' using errcode = 'foreign_key_violation',
    constraint = 'paper_file_of_conference';
end $$;
create trigger paper_file_of_conference before insert or update of file_id on paper
  for each row execute function paper_file_of_conference();
`;
