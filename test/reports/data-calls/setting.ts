import { FocalPointsService } from '../../../src/directory/index.js';
import { addAccount, cookieOf, SYSTEM, setClock } from '../../accounts/visitor.js';
import { type Options, request, type Sent } from '../../agenda/sheets/support.js';
import type { Data, TestApp, UserError } from '../../support/create-test-app.js';

export const vi = (text: string) => [{ language: 'vi', text }];
export const PERIOD = { from: '2025-01-01', to: '2025-12-31', label: '2025' };
export const NOBODY = '01890000-0000-7000-8000-000000000000';

/** The conference has its clocks in Vietnam. */
export function itIs({ app }: TestApp, day: string, time = '09:00'): void {
  setClock(app, new Date(`${day}T${time}:00+07:00`));
}

/** Somebody who speaks GraphQL and REST in the name of a body. */
export interface FocalPoint {
  cookie: string;
  ask(query: string, variables?: object): Promise<Data>;
  mutate(name: string, input: object, select: string): Promise<Data>;
  refuse(name: string, input: object): Promise<UserError[]>;
  rest(method: 'GET' | 'POST', url: string, options?: Options): Promise<Sent>;
}

export async function focalPointOf(plenary: TestApp, bodyId: string): Promise<FocalPoint> {
  const account = await addAccount(plenary, { password: null });
  await plenary.app
    .get(FocalPointsService)
    .appoint(SYSTEM, { bodyId, email: account.email, includesBelow: false });
  const headers = async () => ({ cookie: await cookieOf(plenary, account.id) });
  const send = async (query: string, variables: object) => {
    const { data, errors } = await plenary.send(query, variables, await headers(), null);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const run = async (name: string, input: object, select: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { it: ${name}(input: $input) { ${select} userErrors { code message path } } }`;
    return (await send(document, { input })).it;
  };
  return {
    cookie: await cookieOf(plenary, account.id),
    ask: (query, variables = {}) => send(query, variables),
    mutate: async (name, input, select) => {
      const payload = await run(name, input, select);
      if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
      return payload;
    },
    refuse: async (name, input) => (await run(name, input, '')).userErrors,
    rest: async (method, url, options = {}) =>
      request(plenary, method, `../${url}`, {
        ...options,
        by: null,
        headers: { ...options.headers, ...(await headers()) },
      }),
  };
}

export interface Setting {
  conference: string;
  bodies: string[];
  group: string;
  trained: string;
  funding: string;
  target: string;
}

/** A planned conference, three provinces in a group, and two indicators, one with a target. */
export async function createSetting({ mutate }: TestApp, slug = 'hoi-nghi'): Promise<Setting> {
  const make = async (mutation: string, input: object, field: string) =>
    (await mutate(mutation, input, `${field} { id }`))[field].id as string;
  const body = (name: string) =>
    make('createBody', { name: vi(name), kind: 'PROVINCE', level: 'PROVINCE' }, 'body');
  const ministry = await make(
    'createBody',
    { name: vi('Bộ Nội vụ'), kind: 'MINISTRY', level: 'CENTRAL' },
    'body',
  );
  const conference = await make(
    'createConference',
    {
      slug,
      title: vi('Hội nghị tổng kết'),
      kindCode: 'TONG_KET',
      convenerId: ministry,
      startsOn: '2026-11-20',
    },
    'conference',
  );
  await mutate(
    'advanceConference',
    { id: conference, expectedRevision: 1, action: 'PLAN' },
    'conference { id }',
  );
  const bodies = [await body('Cao Bằng'), await body('Hà Giang'), await body('Lai Châu')];
  const indicator = (code: string, unit: string) =>
    make(
      'defineIndicator',
      { code: `${code}-${slug}`, name: vi(code), unit, aggregation: 'SUM' },
      'indicator',
    );
  const trained = await indicator('TRAINED', 'PERSON_TIMES');
  return {
    conference,
    bodies,
    group: await make('createBodyGroup', { name: vi('Các tỉnh'), memberIds: bodies }, 'bodyGroup'),
    trained,
    funding: await indicator('FUNDING', 'VND'),
    target: await make('setTarget', { indicatorId: trained, period: PERIOD, value: '500' }, 'target'),
  };
}

/** The input of a request to the group, with two headings and two figures. */
export function requestTo({ conference, trained, funding, target }: Setting, addressees: object[]) {
  return {
    conferenceId: conference,
    title: vi('Báo cáo kết quả'),
    documentNumber: '4330/BNV-ĐT',
    dueOn: '2026-11-10',
    headings: [
      { title: vi('Kết quả'), guidance: vi('Nêu số liệu') },
      { title: [...vi('Kiến nghị'), { language: 'en', text: 'Proposals' }] },
    ],
    figures: [
      { indicatorId: trained, period: PERIOD, targetId: target },
      { indicatorId: funding, period: PERIOD },
    ],
    addressees,
  };
}

/** Creates and issues a request on 1 November 2026; answers with its id and the ids of what the bodies are asked for. */
export async function issuedRequest(plenary: TestApp, setting: Setting, addressees: object[]) {
  const { mutate } = plenary;
  const { reportRequest } = await mutate(
    'createReportRequest',
    requestTo(setting, addressees),
    'reportRequest { id revision }',
  );
  itIs(plenary, '2026-11-01');
  const issue = { id: reportRequest.id, expectedRevision: reportRequest.revision, issuedOn: '2026-11-01' };
  const issued = await mutate(
    'issueReportRequest',
    issue,
    'reportRequest { id revision headings { id } requested { nodes { id revision } } }',
  );
  const { requested, headings, ...rest } = issued.reportRequest;
  return {
    ...(rest as { id: string; revision: number }),
    headings: headings.map(({ id }: Data) => id) as string[],
    asked: requested.nodes.map(({ id }: Data) => id) as string[],
  };
}

export async function revisionOf(
  { ask }: TestApp,
  id: string,
): Promise<{ id: string; expectedRevision: number }> {
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on RequestedReport { revision } ... on ReportRequest { revision }
      ... on Observation { revision } } }`,
    { id },
  );
  return { id, expectedRevision: node.revision };
}

/** How the bodies stand at the end of a day, in the order in which they were asked, and how many of each. */
export async function standings({ ask }: TestApp, id: string, asOf: string) {
  const { reportRequest } = await ask(
    `query ($id: ID!, $asOf: Date!) { reportRequest(id: $id) {
      counts(asOf: $asOf) { asked deliveredInTime deliveredLate outstanding overdue }
      requested(asOf: $asOf) { nodes { state(asOf: $asOf) } } } }`,
    { id, asOf },
  );
  const { asked, deliveredInTime, deliveredLate, outstanding, overdue } = reportRequest.counts;
  return {
    states: reportRequest.requested.nodes.map(({ state }: Data) => state),
    counts: [asked, deliveredInTime, deliveredLate, outstanding, overdue],
  };
}
