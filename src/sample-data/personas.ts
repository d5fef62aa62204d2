import { randomBytes } from 'node:crypto';
import { ConferenceRole } from '../platform/auth/index.js';
import type { Commands } from './commands.js';
import type { hybridReview } from './hybrid-review/index.js';
import type { scientificConference } from './scientific-conference/index.js';

/** How to sign in as somebody of the sample data. */
export interface Persona {
  email: string;
  /** Who it is, in English and Vietnamese. */
  who: string;
}

export interface Personas {
  password: string;
  personas: Persona[];
}

interface Samples {
  review: Awaited<ReturnType<typeof hybridReview>>;
  scientific: Awaited<ReturnType<typeof scientificConference>>;
}

/** An account for each kind of user of the sample conferences, all with one password, made anew each time. */
export async function samplePersonas(
  { by, accounts, roles, focalPoints }: Commands,
  { review, scientific }: Samples,
): Promise<Personas> {
  const password = randomBytes(12).toString('base64url');
  const personas: Persona[] = [];
  const add = async (
    name: string,
    who: string,
    more: { administrator?: boolean; personId?: string } = {},
  ) => {
    const email = `${name}@sample.example`;
    await accounts.create(by, { email, name: who, language: 'en', password, ...more });
    personas.push({ email, who });
    return email;
  };
  const atReview = (role: ConferenceRole, email: string) =>
    roles.give(by, { conferenceId: review.conferenceId, email, role });

  await add('administrator', 'Administrator (quản trị viên)', { administrator: true });
  await atReview(ConferenceRole.ORGANISER, await add('organiser', 'Organiser of the review (ban tổ chức)'));
  await atReview(ConferenceRole.SECRETARY, await add('secretary', 'Secretary of the review (thư ký)'));
  await atReview(
    ConferenceRole.PRESENTER,
    await add('presenter', 'Presenter at the review (báo cáo viên)', {
      personId: review.people.chair.personId,
    }),
  );
  await atReview(ConferenceRole.DELEGATE, await add('delegate', 'Delegate at the review (đại biểu)'));
  const [provinceA, provinceB] = review.bodies.provinces;
  await focalPoints.appoint(by, {
    bodyId: provinceA!.committee,
    email: await add('focal-point-1', `Focal point of the People's Committee of ${provinceA!.en} (đầu mối)`),
    includesBelow: true,
  });
  await focalPoints.appoint(by, {
    bodyId: provinceB!.department,
    email: await add('focal-point-2', `Focal point of the Department of ${provinceB!.en} (đầu mối)`),
  });
  await roles.give(by, {
    conferenceId: scientific.conferenceId,
    email: await add('organiser-2', 'Organiser of the scientific conference (ban tổ chức)'),
    role: ConferenceRole.ORGANISER,
  });
  return { password, personas };
}
