import { DRAFT_ROWS } from '../agenda-rows.js';
import { AgendaConflictKind as Kind, SEVERITY } from './agenda-conflict.enums.js';

/** What a conflict says beside its kind, as SQL; what is left out is null. */
interface Found {
  first?: string;
  second?: string;
  room?: string;
  person?: string;
  /** The time in question; the items overlap in it if it has an end. */
  from?: string;
  to?: string;
  /** How much is needed (minutes of travel, seats), and how much there is. */
  needed?: string;
  given?: string;
}

/** Officers who chair the conference. */
const CHAIRS = `'CHAIR', 'CO_CHAIR'`;
const CHAIRING = `${CHAIRS}, 'PRESIDIUM_MEMBER'`;

/** SQL query for all conflicts in the draft of a conference; see `AgendaConflictKind` for what they are. */
export function conflictsIn(conferenceId: string): string {
  return `with ${planned(conferenceId)} ${[
    ...twoAtOnce(conferenceId),
    ...onTheWay(conferenceId),
    ...ofOneItem(conferenceId),
    found(
      Kind.NO_CHAIR,
      {},
      `from conference where id = ${conferenceId} and exists (select from planned) and not exists ` +
        `(select from officer where officer.conference_id = conference.id and officer.role in (${CHAIRS}))`,
    ),
  ].join(' union all ')}`;
}

function found(kind: Kind, values: Found, from: string): string {
  const { first, second, room, person, from: start, to, needed, given } = values;
  return (
    `select '${kind}' as kind, '${SEVERITY[kind]}' as severity, ${first ?? 'null'}::uuid as first_id, ` +
    `${second ?? 'null'}::uuid as second_id, ${room ?? 'null'}::uuid as room_id, ${person ?? 'null'}::uuid as person_id, ` +
    `${start ?? 'null'}::timestamptz as from_time, ${to ?? 'null'}::timestamptz as to_time, ` +
    `${needed ?? 'null'}::integer as needed, ${given ?? 'null'}::integer as given ${from}`
  );
}

/** The items; those of them whose time is known; and who appears at those, each person once an item. */
function planned(conferenceId: string): string {
  return (
    'planned as (select item.id, item.planned_start as starts, item.expected_people as people, ' +
    `${DRAFT_ROWS.plannedEnd('item')} as ends, coalesce(item.room_id, session.room_id) as room_id, ` +
    'session.planned_start as session_starts, session.planned_end as session_ends ' +
    'from agenda_item item join agenda_session session on session.id = item.session_id ' +
    `where item.conference_id = ${conferenceId}), ` +
    'timed as (select * from planned where ends is not null), ' +
    'appearing as (select timed.id, timed.starts, timed.ends, timed.room_id, presenter.person_id, ' +
    `bool_or(presenter.role = 'MODERATOR') as leads ` +
    'from timed join presenter on presenter.item_id = timed.id where presenter.person_id is not null ' +
    'group by timed.id, timed.starts, timed.ends, timed.room_id, presenter.person_id)'
  );
}

function twoAtOnce(conferenceId: string): string[] {
  const pair = { first: 'a.id', second: 'b.id', from: 'b.starts', to: 'least(a.ends, b.ends)' };
  const at = '(a.starts, a.id) < (b.starts, b.id) and b.starts < a.ends';
  const person = `from appearing a join appearing b on b.person_id = a.person_id and ${at}`;
  const chairs =
    `(a.leads or b.leads or exists (select from officer where officer.conference_id = ${conferenceId} ` +
    `and officer.person_id = a.person_id and officer.role in (${CHAIRING})))`;
  return [
    found(
      Kind.ROOM_USED_TWICE,
      { ...pair, room: 'a.room_id' },
      `from timed a join timed b on b.room_id = a.room_id and ${at}`,
    ),
    found(Kind.PRESENTER_IN_TWO_PLACES, { ...pair, person: 'a.person_id' }, `${person} where not ${chairs}`),
    found(Kind.CHAIR_IN_TWO_PLACES, { ...pair, person: 'a.person_id' }, `${person} where ${chairs}`),
  ];
}

/** From one item of a person to a later one in another room. */
function onTheWay(conferenceId: string): string[] {
  const way =
    `travel_time way on way.conference_id = ${conferenceId} ` +
    'and way.one_room_id = least(a.room_id, b.room_id) and way.other_room_id = greatest(a.room_id, b.room_id)';
  const journey = {
    ...{ first: 'a.id', second: 'b.id', room: 'b.room_id', person: 'a.person_id', from: 'a.ends' },
    given: 'floor(extract(epoch from b.starts - a.ends) / 60)',
  };
  return [
    found(
      Kind.TRAVEL_TIME_TOO_SHORT,
      { ...journey, needed: 'way.minutes' },
      'from appearing a join appearing b on b.person_id = a.person_id and b.starts >= a.ends ' +
        `join ${way} where b.starts < a.ends + make_interval(mins => way.minutes)`,
    ),
    found(
      Kind.TRAVEL_TIME_UNKNOWN,
      journey,
      'from (select *, lead(id) over (partition by person_id order by starts, id) as next_id from appearing) a ' +
        'join timed b on b.id = a.next_id and b.starts >= a.ends ' +
        `join conference held on held.id = ${conferenceId} ` +
        'join room there on there.id = a.room_id join room here on here.id = b.room_id and here.site_id <> there.site_id ' +
        `left join ${way} where way.id is null ` +
        'and (a.ends at time zone held.time_zone)::date = (b.starts at time zone held.time_zone)::date',
    ),
  ];
}

function ofOneItem(conferenceId: string): string[] {
  const item = { first: 'item.id', from: 'item.starts' };
  const midnight = (day: string) => `((${day})::timestamp at time zone held.time_zone)`;
  return [
    found(
      Kind.PRESENTER_NOT_AVAILABLE,
      {
        ...{ first: 'item.id', person: 'item.person_id', from: 'greatest(item.starts, away.from_time)' },
        to: 'least(item.ends, away.to_time)',
      },
      `from appearing item join unavailability away on away.conference_id = ${conferenceId} ` +
        'and away.person_id = item.person_id and away.from_time < item.ends and away.to_time > item.starts',
    ),
    found(
      Kind.TOO_FEW_SEATS,
      { ...item, room: 'room.id', needed: 'item.people', given: 'coalesce(room.capacity, site.capacity)' },
      'from planned item join room on room.id = item.room_id join site on site.id = room.site_id ' +
        'where item.people > coalesce(room.capacity, site.capacity)',
    ),
    found(
      Kind.ITEM_OUTSIDE_SESSION,
      item,
      'from planned item where item.starts < item.session_starts or item.starts >= item.session_ends or item.ends > item.session_ends',
    ),
    found(
      Kind.ITEM_OUTSIDE_CONFERENCE,
      item,
      `from planned item join conference held on held.id = ${conferenceId} ` +
        `where item.starts < ${midnight('held.starts_on')} or item.starts >= ${midnight('held.ends_on + 1')} ` +
        `or item.ends > ${midnight('held.ends_on + 1')}`,
    ),
    found(Kind.ITEM_UNSCHEDULED, item, 'from planned item where item.ends is null'),
    found(
      Kind.ITEM_WITHOUT_ROOM,
      item,
      'from timed item where item.room_id is null and exists (select from timed other ' +
        'where other.id <> item.id and other.starts < item.ends and other.ends > item.starts)',
    ),
  ];
}
