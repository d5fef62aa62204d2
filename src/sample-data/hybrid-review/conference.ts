import { ConferenceAction, OfficerRole, SourceKind, Visibility } from '../../conferences/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';
import type { Bodies } from './directory.js';
import type { Basis } from './instruments.js';
import type { Official, People } from './people.js';

export const HYBRID_REVIEW_SLUG = 'tong-ket-chuong-trinh-mau-2016-2020';

/** The day of the review. */
export const DAY = '2021-03-26';

/** The notice of conclusions follows five working days later. */
export const NOTICE_DAY = '2021-04-02';

export type Conference = Awaited<ReturnType<typeof reviewConference>>;

interface Parts {
  bodies: Bodies;
  people: People;
  basis: Basis;
}

export async function reviewConference(
  { by, conferences, series, sources }: Commands,
  { bodies, people, basis }: Parts,
) {
  const officer = (role: OfficerRole, { personId, postId, title }: Official) => ({
    ...{ role, personId, postId },
    postPrinted: title,
  });
  const conferenceId = await conferences.create(by, {
    slug: HYBRID_REVIEW_SLUG,
    title: text(
      'Hội nghị trực tuyến toàn quốc tổng kết Chương trình mẫu giai đoạn 2016-2020',
      'National online conference reviewing the Sample Programme 2016-2020',
    ),
    visibility: Visibility.PUBLIC,
    kindCode: 'TONG_KET',
    convenerId: bodies.ministry,
    seriesId: await series.create(by, {
      name: text('Hội nghị tổng kết Chương trình mẫu', 'Reviews of the Sample Programme'),
      convenerId: bodies.ministry,
    }),
    hostIds: [bodies.ministry],
    startsOn: DAY,
    startsAt: `${DAY}T07:30:00+07:00`,
    endsAt: `${DAY}T11:30:00+07:00`,
    place: text('thành phố Mẫu 59', 'Sample City 59'),
    venue: text(
      'Hội trường lớn, trụ sở Bộ Phát triển mẫu số 1',
      'Great hall of the Sample Ministry of Development No. 1',
    ),
    officers: [
      officer(OfficerRole.CHAIR, people.chair),
      officer(OfficerRole.CO_CHAIR, people.coChair),
      officer(OfficerRole.SECRETARY, people.secretary),
      officer(OfficerRole.MASTER_OF_CEREMONIES, people.host),
      officer(OfficerRole.FOCAL_POINT, people.focalPoint),
    ],
    basis: [{ instrumentId: basis.decision }, { programmeId: basis.programme }],
    alreadyHeld: true,
  });
  const minutesId = await sources.add(by, {
    conferenceId,
    kind: SourceKind.MINUTES,
    title: text(
      'Biên bản Hội nghị tổng kết Chương trình mẫu',
      'Minutes of the review of the Sample Programme',
    ),
    language: 'vi',
    publisher: 'Bộ Phát triển mẫu số 1',
    publishedAt: '2021-03-30T09:00:00+07:00',
    note: 'Invented sample data.',
  });
  const noticeId = await sources.add(by, {
    conferenceId,
    kind: SourceKind.NOTICE,
    title: text(
      'Thông báo số 00/TB-MAU: Kết luận của Bộ trưởng tại Hội nghị tổng kết Chương trình mẫu',
      "Notice 00/TB-MAU: the Minister's conclusions at the review of the Sample Programme",
    ),
    language: 'vi',
    publisher: 'Bộ Phát triển mẫu số 1',
    publishedAt: `${NOTICE_DAY}T16:00:00+07:00`,
    note: 'Invented sample data.',
  });
  return { conferenceId, minutesId, noticeId };
}

/** The minutes are signed and the notice is out. */
export async function concludeReview({ by, lifeCycle }: Commands, conferenceId: string): Promise<void> {
  await lifeCycle.advance(by, { id: conferenceId, expectedRevision: 1, action: ConferenceAction.CONCLUDE });
}
