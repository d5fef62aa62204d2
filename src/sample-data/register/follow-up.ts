import type { Commands } from '../commands.js';

/** As much follow-up as 400,000 entries of 25,000 directives. */
const ENTRIES_OF_ONE_DIRECTIVE = 16;

/** Of the shares whose deadline is over, as of 21,914 in 2017: 14,068 done in time, 1,983 late, 223 overdue. */
const OVERDUE = 223 / (14_068 + 1_983 + 223);
const LATE = 1_983 / (14_068 + 1_983 + 223);

const EXTENDED = 0.08;
const REFUSED = 0.02;

interface Wanted {
  conferenceIds: string[];
  directives: number;
  /** The day as of which the register stands. */
  asOf: string;
}

/**
 * What became of the directives of these conferences, until a day. Written at once and not by the bodies' commands one after the
 * other, which would take an hour: some hundred thousand rows, each as the commands leave it, and noted in the trail as all are.
 */
export async function registerFollowUp({ by }: Commands, wanted: Wanted): Promise<void> {
  const { manager } = by.tx!;
  const { conferenceIds, directives, asOf } = wanted;
  // So many rows take longer than a statement usually may.
  await manager.query('set local statement_timeout = 0');
  await manager.query(SHARES, [conferenceIds, asOf, OVERDUE, OVERDUE + LATE, EXTENDED]);
  await manager.query(GRANTED, [conferenceIds]);
  await manager.query(REFUSALS, [conferenceIds, REFUSED]);
  await manager.query(ENTRIES, [conferenceIds, directives * ENTRIES_OF_ONE_DIRECTIVE, asOf]);
}

/** SQL: invented by the number of the share, the same in every run; from 0 up to, but not including, 1. */
const chance = (salt: string) =>
  `(('x' || substr(md5('${salt} ' || n), 1, 8))::bit(32)::bigint / 4294967296.0::float8)`;

/** SQL: a whole number of days from 0 up to, but not including, `most`. */
const days = (dice: string, most: string) => `floor(${dice} * (${most}))::int`;

/** The shares that are followed, numbered in the order of their directives. */
const FOLLOWED = `
  select share.*, directive.deadline as original, row_number() over (order by directive.id) as n
  from assignment share join directive on directive.id = share.directive_id
  where directive.conference_id = any($1::uuid[]) and share.state is not null`;

const SHARES = `
with diced as (
  select id, in_force_on, original, ${chance('fate')} as fate, ${chance('pace')} as pace, ${chance('lag')} as lag,
    ${chance('extension')} < $5::float8 and original - 7 <= $2::date as extended
  from (${FOLLOWED}) followed),
dated as (
  select *, case when extended then original + 15 + ${days('lag', '75')} else original end as new_deadline from diced),
fated as (
  select *, case
    when new_deadline < $2::date then case when fate < $3::float8 then 'OVERDUE' when fate < $4::float8 then 'LATE' else 'IN_TIME' end
    when fate < 0.1 then 'ASSIGNED' when fate < 0.4 then 'ACCEPTED' when fate < 0.95 then 'IN_PROGRESS' else 'REPORTED_DONE'
  end as fell from dated),
completed as (
  select *, case fell
    when 'IN_TIME' then in_force_on + ${days('pace', 'new_deadline - in_force_on + 1')}
    when 'LATE' then new_deadline + 1 + ${days('pace', 'least(90, $2::date - new_deadline)')}
    when 'REPORTED_DONE' then in_force_on + ${days('pace', '$2::date - in_force_on + 1')}
  end as done_on from fated)
update assignment set deadline = new_deadline, completed_on = done_on, revision = revision + 1, updated_at = now(),
  state = case when fell in ('IN_TIME', 'LATE') then 'CONFIRMED_DONE' when fell = 'OVERDUE' then 'IN_PROGRESS' else fell end::assignment_state,
  accepted_on = case when fell <> 'ASSIGNED' then least(completed.in_force_on + ${days('lag', '7')}, done_on, $2::date) end,
  confirmed_on = case when fell in ('IN_TIME', 'LATE') then least(done_on + ${days('lag', '11')}, $2::date) end
from completed where completed.id = assignment.id`;

/** SQL: a UUIDv7 of a day, later ones of the day after earlier ones. */
const idOf = (day: string, place: string) =>
  `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) ` +
  `placing substring(int8send((extract(epoch from ${day}) * 1000)::bigint + ${place}) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

const REASON = `'Cần thêm thời gian lấy ý kiến các cơ quan liên quan (mẫu).'`;

const GRANTED = `
insert into extension (id, revision, assignment_id, state, requested_on, requested_deadline, reason, previous_deadline, decided_on,
  granted_deadline)
select ${idOf('original - 10', '0')}, 2, id, 'GRANTED', original - 10, deadline, ${REASON}, original, original - 7, deadline
from (${FOLLOWED}) followed where deadline <> original`;

const REFUSALS = `
insert into extension (id, revision, assignment_id, state, requested_on, requested_deadline, reason, previous_deadline, decided_on,
  decision_note)
select ${idOf('original - 10', '0')}, 2, id, 'REFUSED', original - 10, original + 30, ${REASON}, original, original - 7,
  'Nhiệm vụ không thể lùi thời hạn (mẫu).'
from (${FOLLOWED}) followed where deadline = original and completed_on > original and ${chance('refusal')} < $2::float8 / 0.1`;

/** Accepted, reported done and confirmed as the share says; what is left of the number is progress, spread evenly. */
const ENTRIES = `
with followed as (
  select *, state <> 'ACCEPTED' as moves from (${FOLLOWED}) followed where accepted_on is not null),
moving as (
  select *, row_number() over (order by n) as place, count(*) over () as movers from followed where moves),
spent as (
  select $2::bigint - count(*) - count(completed_on) - count(confirmed_on) as left from followed),
progress as (
  select moving.*, (spent.left * place / movers - spent.left * (place - 1) / movers)::int as steps from moving, spent),
entry as (
  select id, 'ACCEPTED' as kind, accepted_on as day, 0 as place, null::int as percent, null as text, body_id, false as waived from followed
  union all
  select id, 'PROGRESS', accepted_on + (coalesce(completed_on, $3::date) - accepted_on) * step / (steps + 1), step,
    100 * step / (steps + 1), 'Đã thực hiện được ' || 100 * step / (steps + 1) || ' % khối lượng công việc (mẫu).', body_id, false
  from progress cross join lateral generate_series(1, steps) step
  union all
  select id, 'REPORTED_DONE', completed_on, 1000, 100, 'Đã hoàn thành nhiệm vụ (mẫu).', body_id, true from followed where completed_on is not null
  union all
  select id, 'CONFIRMED', confirmed_on, 1001, null, null, null, false from followed where confirmed_on is not null)
insert into progress_entry (id, revision, assignment_id, kind, day, percent, text, body_id, waiver_reason, waived_by)
select ${idOf('day', 'place')}, 1, id, kind::progress_kind, day, percent, text, body_id,
  case when waived then 'Dữ liệu mẫu không kèm tệp.' end, case when waived then 'Văn phòng (mẫu)' end
from entry order by day, id`;
