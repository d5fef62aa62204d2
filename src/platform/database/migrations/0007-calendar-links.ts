import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses at which calendar programs find the agenda items of a person. */
export class CalendarLinks1790000000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table calendar_link');
  }
}

const SCHEMA = `
create table calendar_link (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  constraint calendar_link_token_hash_unique unique (token_hash),
  constraint calendar_link_pk primary key (id)
);

create index calendar_link_account_id_index on calendar_link (account_id);

alter table calendar_link
  add constraint calendar_link_account_id_fk
  foreign key (account_id) references account(id) on delete cascade;

select audit_table('calendar_link', '{token_hash}');
`;
