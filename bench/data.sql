-- The data that all servers are measured on: 5,000 bodies, 50,000 people, 1,000 conferences and
-- 20,000 directives. Always the same, so that runs can be compared.

set timezone = 'Asia/Ho_Chi_Minh';
-- Without triggers: nobody will ask who made these rows, and noting them would take minutes.
set session_replication_role = replica;

-- Ids grow with the rows, as UUIDv7 do.
create function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable
  as $$ select (lpad(to_hex(26214400 + kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.vi(text) returns json language sql immutable
  as $$ select json_build_object('vi', $1) $$;

insert into body (id, revision, name, abbreviation, kind, level, parent_id)
select pg_temp.id(1, n), 1,
  pg_temp.vi(case when n <= 200 then 'Bộ quản lý ngành và lĩnh vực số ' || n else 'Đơn vị sự nghiệp công lập số ' || n end),
  'ĐV-' || n,
  (case when n <= 200 then 'MINISTRY' else 'DEPARTMENT' end)::body_kind,
  (case when n <= 200 then 'CENTRAL' else 'UNIT' end)::body_level,
  case when n > 200 then pg_temp.id(1, 1 + n % 200) end
from generate_series(1, 5000) n;

insert into person (id, revision, name)
select pg_temp.id(2, n), 1,
  (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'])[1 + n % 8] || ' ' ||
  (array['Văn', 'Thị', 'Trọng', 'Minh', 'Thanh'])[1 + n % 5] || ' ' ||
  (array['Thừa', 'Hương', 'Đức', 'Lan', 'Quang', 'Hà', 'Bình'])[1 + n % 7] || ' ' || n
from generate_series(1, 50000) n;

-- Person n holds post n, at body 1 + n % 5000.
insert into post (id, revision, title, body_id, rank)
select pg_temp.id(3, n), 1,
  pg_temp.vi((array['Thứ trưởng', 'Vụ trưởng', 'Phó Vụ trưởng', 'Giám đốc Sở', 'Chánh Văn phòng'])[1 + n % 5]),
  pg_temp.id(1, 1 + n % 5000), 1 + n % 10
from generate_series(1, 50000) n;

insert into appointment (id, revision, person_id, post_id, held_from)
select pg_temp.id(4, n), 1, pg_temp.id(2, n), pg_temp.id(3, n), '2015-01-01'
from generate_series(1, 50000) n;

-- The first 4 conferences are big ones of three days: 20 sessions of 20 items. The others have 5 of 8.
create temp table shape as
select n as conference, n <= 4 as big,
  case when n <= 4 then 20 else 5 end as sessions,
  case when n <= 4 then 20 else 8 end as items,
  timestamptz '2016-01-04 08:00+07' + n * interval '2 days' as starts_at
from generate_series(1, 1000) n;

insert into conference
  (id, revision, slug, title, full_title, kind_code, state, visibility, convener_id, starts_on, ends_on, starts_at, time_zone, place, venue)
select pg_temp.id(5, conference), 1, (case when big then 'hoi-nghi-lon-' else 'hoi-nghi-' end) || conference,
  pg_temp.vi('Hội nghị tổng kết công tác đào tạo, bồi dưỡng cán bộ, công chức lần thứ ' || conference),
  null, 'TONG_KET', 'CLOSED', 'PUBLIC', pg_temp.id(1, 1 + conference % 200),
  starts_at::date, starts_at::date + case when big then 2 else 0 end, starts_at, 'Asia/Ho_Chi_Minh',
  pg_temp.vi('Hà Nội'), pg_temp.vi('Trung tâm Hội nghị Quốc gia')
from shape;

insert into agenda_session (id, revision, conference_id, position, title, planned_start, planned_end)
select pg_temp.id(6, conference * 100 + s), 1, pg_temp.id(5, conference), s, pg_temp.vi('Phiên thứ ' || s),
  starts_at + s * interval '2 hours', starts_at + s * interval '2 hours' + interval '100 minutes'
from shape, generate_series(1, sessions) s;

insert into agenda_item
  (id, revision, conference_id, session_id, position, kind, title, planned_start, duration_minutes)
select pg_temp.id(7, conference * 10000 + s * 100 + i), 1, pg_temp.id(5, conference),
  pg_temp.id(6, conference * 100 + s), i, (array['REPORT', 'PAPER', 'DISCUSSION'])[1 + i % 3]::agenda_item_kind,
  pg_temp.vi('Báo cáo kết quả thực hiện chương trình bồi dưỡng cán bộ cấp xã, phần ' || i),
  starts_at + s * interval '2 hours' + i * interval '5 minutes', 5
from shape, generate_series(1, sessions) s, generate_series(1, items) i;

-- Items of even number have two presenters, the others one.
create temp table speaking as
select conference, s, i, p,
  1 + (conference * 7919 + s * 631 + i * 97 + p * 31) % 50000 as person
from shape, generate_series(1, sessions) s, generate_series(1, items) i, generate_series(1, 2 - i % 2) p;

insert into presenter (id, revision, item_id, position, role, person_id, appointment_id, body_id)
select pg_temp.id(8, conference * 100000 + s * 1000 + i * 10 + p), 1,
  pg_temp.id(7, conference * 10000 + s * 100 + i), p, 'PRESENTER',
  pg_temp.id(2, person), pg_temp.id(4, person), pg_temp.id(1, 1 + person % 5000)
from speaking;

-- Each agenda is published once, as it stands.
insert into agenda_version (id, revision, conference_id, number, created_at)
select pg_temp.id(11, conference), 1, pg_temp.id(5, conference), 1, starts_at - interval '7 days' from shape;

insert into published_session
  (version_id, id, revision, conference_id, position, title, planned_start, planned_end)
select pg_temp.id(11, conference), s.id, s.revision, s.conference_id, s.position, s.title, s.planned_start, s.planned_end
from shape join agenda_session s on s.conference_id = pg_temp.id(5, conference);

insert into published_item
  (version_id, id, revision, conference_id, session_id, position, kind, title, planned_start, duration_minutes,
   planned_end, closed)
select pg_temp.id(11, conference), i.id, i.revision, i.conference_id, i.session_id, i.position, i.kind, i.title,
  i.planned_start, i.duration_minutes, i.planned_start + make_interval(mins => i.duration_minutes), false
from shape join agenda_item i on i.conference_id = pg_temp.id(5, conference);

insert into published_presenter
  (version_id, id, item_id, position, role, person_id, appointment_id, body_id, person_name, post_title, body_name)
select v.version_id, p.id, p.item_id, p.position, p.role, p.person_id, p.appointment_id, p.body_id,
  person.name, post.title, body.name
from presenter p
join published_item v on v.id = p.item_id
join person on person.id = p.person_id
join appointment on appointment.id = p.appointment_id
join post on post.id = appointment.post_id
join body on body.id = p.body_id;

-- Who has written here, as the first commands would have noted it.
insert into audit_chain (id, length, hash)
select id, 1, sha256(convert_to(id::text, 'UTF8')) from conference
union all select '00000000-0000-0000-0000-000000000000', 1, sha256('installation');

-- 20 directives a conference, each to three bodies; the first of them is one of the 200 ministries,
-- so that each ministry has 100 directives.
insert into directive
  (id, revision, conference_id, number, state, text, language, force, verb, stated_by_id, appointment_id,
   stated_in, timing, deadline, issued_on, in_force_on)
select pg_temp.id(9, c * 100 + d), 1, pg_temp.id(5, c), d, 'ISSUED',
  'Yêu cầu các bộ, ngành, địa phương tiếp tục rà soát, hoàn thiện chương trình, tài liệu bồi dưỡng; ' ||
  'nâng cao chất lượng đội ngũ giảng viên và báo cáo kết quả về Bộ Nội vụ theo quy định (mục ' || d || ').',
  'vi', (array['ASSIGN', 'REQUIRE', 'REQUEST'])[1 + d % 3]::directive_force, 'yêu cầu',
  pg_temp.id(2, 1 + c % 50000), pg_temp.id(4, 1 + c % 50000), 'SPEECH', 'FIXED',
  starts_at::date + 90, starts_at::date + 3, starts_at::date + 3
from shape, lateral (select conference as c) numbered, generate_series(1, 20) d;

insert into assignment (id, revision, directive_id, position, role, addressed, body_id)
select pg_temp.id(10, c * 1000 + d * 10 + a), 1, pg_temp.id(9, c * 100 + d), a,
  (array['LEAD', 'COORDINATE', 'IMPLEMENT'])[a]::assignment_role, true,
  pg_temp.id(1, case a when 1 then 1 + ((c - 1) * 20 + d - 1) % 200 else 201 + (c * 101 + d * 13 + a * 7) % 4800 end)
from generate_series(1, 1000) c, generate_series(1, 20) d, generate_series(1, 3) a;
update assignment set state = 'ASSIGNED', in_force_on = directive.in_force_on, deadline = directive.deadline
from directive where directive.id = directive_id and role = 'LEAD';


-- PostGraphile takes a function of a row for a field of it, and this one would be a second `digest`; it then builds no type that
-- leads to this table.
comment on function minutes_correction_digest(minutes_correction) is E'@behavior -*';

-- What PostGraphile and the limit record a directive with (W4): as Plenary does, the conference is held while its directives
-- are numbered, and triggers note each row in the audit trail.
create function bench_record_directive(conference uuid, words text, speaker uuid, until date, bodies uuid[])
returns directive language plpgsql volatile as $$
declare
  recorded directive;
begin
  perform from conference held where held.id = conference for update;
  insert into directive (id, revision, conference_id, number, text, language, force, stated_by_id, stated_in, timing, deadline)
  values (gen_random_uuid(), 1, conference,
    (select coalesce(max(number), 0) + 1 from directive where conference_id = conference),
    words, 'vi', 'REQUIRE', speaker, 'SPEECH', 'FIXED', until)
  returning * into recorded;
  insert into assignment (id, revision, directive_id, position, role, body_id)
  select gen_random_uuid(), 1, recorded.id, at, (array['LEAD', 'COORDINATE', 'IMPLEMENT'])[at]::assignment_role, bodies[at]
  from generate_series(1, 3) at;
  return recorded;
end $$;

-- Volatile, so that it sees what the same statement has just recorded.
create function bench_shares(directive uuid) returns setof assignment language sql volatile
  as $$ select * from assignment where directive_id = bench_shares.directive $$;
