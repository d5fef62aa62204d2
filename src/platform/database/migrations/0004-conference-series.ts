import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series of conferences, and the number of a conference in its series. */
export class ConferenceSeries1790000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table conference drop column series_id, drop column number_in_series;
      drop table conference_series`);
  }
}

const SCHEMA = `
create table conference_series (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name json not null,
  convener_id uuid not null,
  constraint conference_series_pk primary key (id)
);
create index conference_series_convener_id_index on conference_series (convener_id);
alter table conference_series
  add constraint conference_series_convener_id_fk
  foreign key (convener_id) references body(id);

alter table conference
  add column series_id uuid,
  add column number_in_series integer,
  add constraint conference_number_in_series unique (series_id, number_in_series),
  add constraint conference_series_whole check (num_nonnulls(series_id, number_in_series) <> 1),
  add constraint conference_series_counts check (number_in_series >= 1);
alter table conference
  add constraint conference_series_id_fk
  foreign key (series_id) references conference_series(id);

select audit_table('conference_series');
`;
