import { ConferenceRolesService } from '../../../src/conferences/index.js';
import { FocalPointsService } from '../../../src/directory/index.js';
import { ConferenceRole } from '../../../src/platform/auth/index.js';
import { addAccount, cookieOf, SYSTEM } from '../../accounts/visitor.js';
import { vi } from '../../factories/maker.js';
import { administratorToken } from '../../support/administrator.js';
import type { Data, TestApp } from '../../support/create-test-app.js';
import { createSetting, itIs, type Setting } from '../setting.js';

/** What may stand in no document. */
export const CONTACT = ['0912345678', 'dua-vang@example.org', '0987654321', 'cuong-lu@example.org'] as const;

export type Reader = Record<string, string>;

/**
 * The conference of the setting with its delegates: a chairman, who heads those of a province, somebody of the same province of
 * whose post no rank is known, one of another province, and a guest; two others are not confirmed.
 */
export async function createWorld(plenary: TestApp) {
  itIs(plenary, '2026-06-12', '06:00');
  const setting = await createSetting(plenary);
  const { make, sql, organiser, conference, a, b } = setting;
  await sql(
    `update conference set place = '{"vi": "thành phố Đà Nẵng", "en": "Da Nang"}', title = $2, starts_on = '2026-06-12', ends_on = '2026-06-12'
      where id = $1`,
    conference,
    { vi: 'Hội nghị <tổng kết> & sơ kết', en: 'Final <review> & interim' },
  );
  await sql(`update body set name = '{"vi": "Cao Bằng", "en": "Cao Bang"}' where id = $1`, a);
  await sql(`update site set capacity = 9 where id = $1`, setting.hall);
  const post = await setting.post(a, 'Chủ tịch Ủy ban nhân dân', 8);
  const chairman = await setting.appoint(await setting.person('Sùng A Chử'), post);
  const ofA = await setting.invite({ bodyId: a }, { quota: 9 });
  const ofB = await setting.invite({ bodyId: b }, { quota: 9 });
  const nominate = async (inviteeId: string, delegates: object[]) =>
    (await organiser.run('nominateDelegates', { inviteeId, delegates })).map(
      ({ id }: Data) => id,
    ) as string[];
  const [chu, dua] = (await nominate(ofA, [
    { personId: chairman, postId: post, isHead: true, siteId: setting.remote },
    {
      ...{ postPrinted: '=HYPERLINK("http://x")', siteId: setting.hall },
      newPerson: { name: 'Vàng Thị Dừa', phone: CONTACT[0], email: CONTACT[1] },
    },
  ])) as [string, string];
  const [cuong, waits] = (await nominate(ofB, [
    {
      ...{ postPrinted: 'Phó Giám đốc', siteId: setting.hall },
      newPerson: { name: 'Lù Văn Cường', phone: CONTACT[2], email: CONTACT[3] },
    },
    { newPerson: { name: 'Không Được Duyệt' } },
  ])) as [string, string];
  await organiser.run('confirmDelegates', { ids: [chu, dua, cuong] });
  const guest = await organiser.run('addDelegate', {
    ...{ conferenceId: conference, role: 'GUEST', personId: await setting.person('Đặng Ước Quỳnh') },
  });
  if ((await setting.stateOf(guest.id)) !== 'CONFIRMED') {
    await organiser.run('confirmDelegates', { ids: [guest.id] });
  }
  const other = await make('createConference', {
    ...{
      slug: 'hoi-nghi-khac',
      title: vi('Hội nghị khác'),
      kindCode: 'TONG_KET',
      convenerId: setting.ministry,
    },
    startsOn: '2026-11-20',
  });

  const signedIn = async (more: object = {}) => {
    const { id, email } = await addAccount(plenary, { password: null, ...more });
    return { email, headers: { cookie: await cookieOf(plenary, id) } as Reader };
  };
  const withRole = async (role: ConferenceRole, conferenceId = conference) => {
    const { email, headers } = await signedIn();
    await plenary.app.get(ConferenceRolesService).give(SYSTEM, { conferenceId, email, role });
    return headers;
  };
  const speaking = async (bodyId: string) => {
    const { email, headers } = await signedIn();
    await plenary.app.get(FocalPointsService).appoint(SYSTEM, { bodyId, email, includesBelow: false });
    return headers;
  };
  const host = await setting.body('Trường Chính trị', { kind: 'OTHER' });
  await sql('update site set host_id = $2 where id = $1', setting.hall, host);
  const readers: Record<string, Reader> = {
    anonymous: {},
    stranger: (await signedIn()).headers,
    delegate: (await signedIn({ personId: chairman })).headers,
    'focal point': await speaking(a),
    'site host': await speaking(host),
    secretary: await withRole(ConferenceRole.SECRETARY),
    organiser: await withRole(ConferenceRole.ORGANISER),
    'organiser of another conference': await withRole(ConferenceRole.ORGANISER, other),
    administrator: { authorization: `Bearer ${administratorToken()}` },
  };
  const badges = Object.fromEntries(
    (await sql('select id, badge_code as code from delegate')).map(({ id, code }) => [id, code]),
  ) as Record<string, string>;
  return {
    ...setting,
    delegates: { chu, dua, cuong, waits, guest: guest.id as string },
    readers,
    badges,
  };
}

export type ListsWorld = Setting & Awaited<ReturnType<typeof createWorld>>;

/** A document of the conference of the setting. */
export async function get(
  { app }: TestApp,
  path: string,
  reader: Reader = { authorization: `Bearer ${administratorToken()}` },
) {
  const response = await app.inject({
    method: 'GET',
    url: `/conferences/${path.includes('/') ? path : `hoi-nghi/${path}`}`,
    headers: { 'accept-language': 'vi', ...reader },
  });
  const type = String(response.headers['content-type']);
  return {
    status: response.statusCode,
    headers: response.headers,
    type,
    raw: response.rawPayload,
    fault: type.startsWith('application/json') ? response.json().errors[0] : undefined,
  };
}
