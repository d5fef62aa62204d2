import { DataSource } from 'typeorm';
import { addAccount, cookieOf } from '../accounts/visitor.js';
import { addFile } from '../factories/file.js';
import { type Make, maker, vi } from '../factories/maker.js';
import { makeWholeConference, type WholeConference } from '../factories/whole-conference.js';
import type { TestApp } from '../support/create-test-app.js';
import { type FollowUpParts, makeFollowUp } from './follow-up.js';

/** The conferences, as the rows of the matrix name them. */
export const CONFERENCES = ['1', '2', 'public', 'draft', 'told'] as const;
export type ConferenceName = (typeof CONFERENCES)[number];

/** Two bodies, and what the matrix names after them. */
export const BODIES = ['A', 'B'] as const;
export type BodyName = (typeof BODIES)[number];

/** What a body has. */
export interface BodyParts {
  body: string;
  post: string;
  appointment: string;
  /** Holds the post; has contact data. */
  official: string;
}

/** Papers at the open item of a conference, and at the closed one. */
export interface Papers {
  paper: string;
  internal: string;
  restricted: string;
  closed: string;
}

export interface World {
  make: Make;
  /** Body above A. */
  above: string;
  /** Convenes what neither A nor B is concerned with. */
  elsewhere: string;
  bodies: Record<BodyName, BodyParts>;
  group: string;
  conferences: Record<ConferenceName, WholeConference & { followUp: FollowUpParts }>;
  papers: Record<ConferenceName, Papers>;
  /** Presents at the closed items of conferences 1 and `public`. */
  presenter: string;
  /** Chairs conference 1. */
  chair: string;
  /** Takes part in conference 1, and has no role there. */
  attendee: string;
  /** Takes part in all other conferences. */
  participant: string;
  indicator: string;
  target: string;
  instrument: string;
  programme: string;
  erasure: string;
}

/**
 * Conferences 1 (of body A) and 2 (of body B), for their participants only; a public one of another body; a draft
 * of body A that will be public; and one of another body that has issued a directive to body A.
 */
export async function makeWorld(plenary: TestApp): Promise<World> {
  const builder = await addAccount(plenary, { password: null, name: 'Builder', administrator: true });
  const make = maker(plenary, { cookie: await cookieOf(plenary, builder.id) });
  const body = (name: string, more: object = {}) =>
    make('createBody', {
      ...{ name: vi(name), abbreviation: name.slice(5).toUpperCase(), kind: 'MINISTRY', level: 'CENTRAL' },
      ...more,
    });
  const person = (name: string) => make('createPerson', { name });

  const above = await body('Body above A');
  const elsewhere = await body('Body elsewhere');
  const bodies = {
    A: await makeBody(make, 'A', await body('Body A', { parentId: above })),
    B: await makeBody(make, 'B', await body('Body B')),
  };
  const indicator = await make('defineIndicator', {
    code: 'trained',
    name: vi('Trained'),
    unit: 'PERSONS',
    aggregation: 'SUM',
  });
  const period = { from: '2016-01-01', to: '2020-12-31' };
  const presenter = await person('Presenter');
  const chair = await person('Chair');
  const attendee = await person('Attendee');
  await make('setContact', { personId: attendee, email: 'zq-contact-attendee@example.org' });
  const participant = await person('Participant');
  const group = await make('createBodyGroup', {
    name: vi('Group'),
    memberIds: [bodies.A.body, bodies.B.body],
  });
  const asHeld = async <T>(conferenceId: string, act: () => Promise<T>): Promise<T> => {
    const setState = (state: string) =>
      plenary.app
        .get(DataSource)
        .query('update conference set state = $2 where id = $1', [conferenceId, state]);
    const [{ state }] = await plenary.app
      .get(DataSource)
      .query('select state from conference where id = $1', [conferenceId]);
    await setState('CLOSED');
    const done = await act();
    await setState(state);
    return done;
  };
  const others = {
    asHeld,
    indicator,
    group,
    other: elsewhere,
    participant,
    chair: participant,
    presenter: participant,
  };
  const conference = async (name: ConferenceName, convener: string, addressee: string, more: object) => {
    const around = { ...others, convener, addressee, visibility: 'PARTICIPANTS' as const, ...more };
    const whole = await makeWholeConference(make, name, around);
    return { ...whole, followUp: await makeFollowUp(plenary, make, name, whole) };
  };
  const [a, b] = [bodies.A.body, bodies.B.body];
  const conferences = {
    1: await conference('1', a, a, { presenter, chair, participant: attendee }),
    2: await conference('2', b, b, { owesNotice: true }),
    public: await conference('public', elsewhere, elsewhere, { visibility: 'PUBLIC', presenter }),
    draft: await conference('draft', a, a, { visibility: 'PUBLIC', isDraft: true }),
    told: await conference('told', elsewhere, a, {}),
  };
  const papers = (name: ConferenceName) => makePapers(plenary, make, name, conferences[name]);
  return {
    make,
    above,
    elsewhere,
    bodies,
    group,
    conferences,
    papers: {
      1: await papers('1'),
      2: await papers('2'),
      public: await papers('public'),
      draft: await papers('draft'),
      told: await papers('told'),
    },
    presenter,
    chair,
    attendee,
    participant,
    indicator,
    target: await make('setTarget', { indicatorId: indicator, bodyId: a, period, value: '10' }),
    instrument: await make('registerLegalInstrument', { type: 'DECISION', number: '1/QĐ-TTg' }),
    programme: await make('registerProgramme', { name: vi('Programme') }),
    erasure: await make('erasePersonalData', {
      personId: await person('Erased'),
      expectedRevision: 1,
      reason: 'Asked for',
    }),
  };
}

async function makeBody(make: Make, name: BodyName, body: string): Promise<BodyParts> {
  const official = await make('createPerson', { name: `Official of ${name}` });
  const post = await make('createPost', { title: vi(`Head of ${name}`), bodyId: body });
  const appointment = await make('appointPerson', {
    personId: official,
    postId: post,
    heldFrom: '2018-01-01',
  });
  await make('setContact', { personId: official, email: `zq-contact-${name.toLowerCase()}@example.org` });
  return { body, post, appointment, official };
}

/** One of each degree of confidentiality, and one of a closed item; title and file say the same secret. */
async function makePapers(
  plenary: TestApp,
  make: Make,
  name: ConferenceName,
  { conference, item, closedItem }: WholeConference,
): Promise<Papers> {
  const paper = async (what: string, confidentiality: string, itemId: string) => {
    const word = `zq-${name}-${what}`;
    return make('addPaper', {
      ...{ conferenceId: conference, title: vi(word), kind: 'PAPER', language: 'vi', confidentiality },
      ...{ fileId: await addFile(plenary, conference, { name: `${word}.pdf` }), itemIds: [itemId] },
    });
  };
  return {
    paper: await paper('paper', 'NONE', item),
    internal: await paper('internal-paper', 'INTERNAL', item),
    restricted: await paper('restricted-paper', 'RESTRICTED', item),
    closed: await paper('closed-paper', 'NONE', closedItem),
  };
}
