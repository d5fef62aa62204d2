import { OfficerRole, SiteKind, SourceKind, Visibility } from '../../conferences/index.js';
import type { Commands } from '../commands.js';
import { numbered } from '../names.js';
import { text } from '../text.js';
import type { Institution } from './institutions.js';
import type { People } from './people.js';

export const SCIENTIFIC_CONFERENCE_SLUG = 'hoi-thao-khoa-hoc-mau-2023';

export const DAYS = ['2023-11-08', '2023-11-09', '2023-11-10'] as const;

/** Rooms that are used side by side. */
const ROOMS = 12;

const VENUE = ['Trung tâm Hội nghị mẫu', 'Sample Congress Centre'] as const;

/** Who holds which office, by the place in the list of participants. The second co-chair is a foreigner. */
const OFFICES: readonly [role: OfficerRole, at: number][] = [
  [OfficerRole.CHAIR, 0],
  [OfficerRole.CO_CHAIR, 1],
  [OfficerRole.CO_CHAIR, 9],
  [OfficerRole.SECRETARY, 2],
  [OfficerRole.MASTER_OF_CEREMONIES, 3],
];

export type Conference = Awaited<ReturnType<typeof createScientificConference>>;

interface Parts {
  institutions: Institution[];
  people: People;
}

/** The conference with its rooms, and its proceedings as source. */
export async function createScientificConference(commands: Commands, { institutions, people }: Parts) {
  const { by, conferences, sources } = commands;
  const [convener, host] = institutions;
  const conferenceId = await conferences.create(by, {
    slug: SCIENTIFIC_CONFERENCE_SLUG,
    title: text(
      'Hội thảo khoa học quốc tế mẫu về chuyển đổi số và phát triển bền vững 2023',
      'Sample International Scientific Conference on Digital Transformation and Sustainable Development 2023',
    ),
    visibility: Visibility.PUBLIC,
    kindCode: 'HOI_THAO',
    convenerId: convener!.id,
    hostIds: [host!.id],
    startsOn: DAYS[0],
    endsOn: DAYS[2],
    startsAt: `${DAYS[0]}T08:30:00+07:00`,
    endsAt: `${DAYS[2]}T17:00:00+07:00`,
    place: text('thành phố Mẫu', 'Sample City'),
    venue: text(...VENUE),
    officers: OFFICES.map(([role, at]) => ({
      role,
      personId: people[at]!.personId,
      postId: people[at]!.postId!,
    })),
    alreadyHeld: true,
  });
  const rooms = await createRooms(commands, conferenceId, host!);
  const sourceId = await sources.add(by, {
    conferenceId,
    kind: SourceKind.DOCUMENT,
    title: text(
      'Kỷ yếu và tuyên bố chung của Hội thảo mẫu',
      'Proceedings and joint statement of the Sample Conference',
    ),
    language: 'vi',
    publishedAt: '2023-12-15T09:00:00+07:00',
    note: 'Invented sample data.',
  });
  return { conferenceId, rooms, sourceId, chair: people[0]! };
}

async function createRooms(
  { by, sites }: Commands,
  conferenceId: string,
  host: Institution,
): Promise<string[]> {
  const siteId = await sites.addSite(by, {
    conferenceId,
    kind: SiteKind.MAIN,
    name: text(...VENUE),
    hostId: host.id,
    capacity: 1400,
  });
  const rooms: string[] = [];
  for (let number = 1; number <= ROOMS; number += 1) {
    const name = text(`Phòng ${numbered(number)}`, `Room ${numbered(number)}`);
    rooms.push(await sites.addRoom(by, { siteId, name, capacity: number === 1 ? 400 : 90 }));
  }
  return rooms;
}
