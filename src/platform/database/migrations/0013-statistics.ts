import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of working days that come to an end, whatever the calendar says. */
export class Statistics1790000000013 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(counting('working_day_after', '+'));
    await queryRunner.query(counting('working_day_before', '-'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(unbounded('working_day_after', '+'));
    await queryRunner.query(unbounded('working_day_before', '-'));
  }
}

/** Null where more than a year passes without a working day: such a calendar is wrong. */
const counting = (name: string, step: '+' | '-') => `
create or replace function ${name}(day date, n integer) returns date language plpgsql stable parallel safe as $$
declare
  found integer := 0;
  last_working date := day;
begin
  while found < n loop
    day := day ${step} 1;
    if is_working_day(day) then
      found := found + 1;
      last_working := day;
    elsif abs(day - last_working) > 366 then
      return null;
    end if;
  end loop;
  return day;
end $$;
`;

const unbounded = (name: string, step: '+' | '-') => `
create or replace function ${name}(day date, n integer) returns date language plpgsql stable parallel safe as $$
declare
  found integer := 0;
begin
  while found < n loop
    day := day ${step} 1;
    if is_working_day(day) then found := found + 1; end if;
  end loop;
  return day;
end $$;
`;
