import { SiteKind } from '../../conferences/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';
import type { Bodies } from './directory.js';

export type Sites = Awaited<ReturnType<typeof reviewSites>>;

/** One main site and one in each province, each with one room. */
export async function reviewSites(
  { by, sites }: Commands,
  conferenceId: string,
  { ministry, provinces }: Bodies,
) {
  const main = await sites.addSite(by, {
    conferenceId,
    kind: SiteKind.MAIN,
    name: text('Điểm cầu chính', 'Main site'),
    address: 'Số 1 đường Mẫu, thành phố Mẫu 59',
    hostId: ministry,
    capacity: 180,
  });
  await sites.addRoom(by, { siteId: main, name: text('Hội trường lớn', 'Great hall'), capacity: 180 });
  const remote: string[] = [];
  for (const { vi, en, committee } of provinces) {
    const siteId = await sites.addSite(by, {
      conferenceId,
      kind: SiteKind.REMOTE,
      name: text(`Điểm cầu ${vi}`, `${en} site`),
      hostId: committee,
      capacity: 24,
    });
    await sites.addRoom(by, {
      siteId,
      name: text('Phòng họp trực tuyến', 'Video conference room'),
      capacity: 24,
    });
    remote.push(siteId);
  }
  return { main, remote };
}
