import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLInputObjectType, type GraphQLObjectType, getNamedType, getNullableType } from 'graphql';
import { type Administrator, addAdministrator } from '../hostile/administrator.js';
import { addWorld, type World } from '../hostile/world.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';

const vi = (text: string) => [{ language: 'vi', text }];
const TIME = '2020-06-12T08:00:00+07:00';

type Changes = Record<string, (world: World) => unknown>;

/** Each mutation that changes something there is, with every field that it can change, one at a time. */
const CHANGES: Record<string, [id: (world: World) => string | undefined, changes: Changes]> = {
  updateBody: [
    ({ body }) => body![1],
    {
      name: () => vi('Bộ Tài chính mới'),
      abbreviation: () => 'BTC',
      kind: () => 'OTHER',
      level: () => 'PROVINCE',
      bloc: () => 'GOVERNMENT',
      parentId: ({ body }) => body![0],
      validFrom: () => '1945-08-28',
      validTo: () => '2025-02-28',
    },
  ],
  updatePerson: [({ person }) => person![1], { name: () => 'Tên khác' }],
  updateLegalInstrument: [
    ({ legal_instrument: instrument }) => instrument![0],
    {
      title: () => vi('Quyết định'),
      issuedOn: () => '2020-01-01',
      issuerId: ({ body }) => body![0],
      issuerPrinted: () => 'Thủ tướng',
      printedForms: () => ['QĐ 1'],
      provenance: () => 'Công báo',
    },
  ],
  updateConference: [
    ({ conference }) => conference![1],
    {
      title: () => vi('Khác'),
      fullTitle: () => vi('Khác'),
      startsOn: () => '2020-06-11',
      endsOn: () => '2020-06-13',
      startsAt: () => TIME,
      endsAt: () => '2020-06-12T17:00:00+07:00',
      datePrinted: () => 'ngày 12/6',
      place: () => vi('Hà Nội'),
      venue: () => vi('Hội trường'),
      visibility: () => 'PUBLIC',
      hostIds: ({ body }) => [body![1]],
      officers: ({ person }) => [{ personId: person![0], role: 'CHAIR' }],
      basis: ({ programme }) => [{ programmeId: programme![0] }],
    },
  ],
  updateSite: [
    ({ site }) => site![0],
    { name: () => vi('Khác'), address: () => '1 Trần Phú', hostId: ({ body }) => body![1] },
  ],
  updateDelegate: [
    ({ delegate }) => delegate![0],
    { siteId: ({ site }) => site![1], isHead: () => true, isVoting: () => true },
  ],
  setPrecedence: [({ delegate }) => delegate![0], { place: () => 3 }],
  updatePaper: [
    ({ paper }) => paper![0],
    {
      title: () => vi('Khác'),
      kind: () => 'DATA',
      language: () => 'en',
      confidentiality: () => 'INTERNAL',
    },
  ],
  placePaper: [({ paper }) => paper![0], { itemIds: () => [] }],
  updateSession: [
    ({ agenda_session: session }) => session![2],
    {
      title: () => vi('Sáng'),
      plannedStart: () => TIME,
      plannedEnd: () => '2020-06-12T11:00:00+07:00',
      roomId: ({ room }) => room![1],
    },
  ],
  updateAgendaItem: [
    ({ agenda_item: item }) => item![2],
    {
      title: () => vi('Khác'),
      kind: () => 'PAPER',
      closed: () => true,
      expectedPeople: () => 5,
      durationMinutes: () => 5,
      plannedStart: () => TIME,
      roomId: ({ room }) => room![1],
      presenters: ({ body }) => [{ bodyId: body![0] }],
    },
  ],
  moveAgendaItem: [({ agenda_item: item }) => item![2], { position: () => 2 }],
  moveSession: [({ agenda_session: session }) => session![2], { position: () => 2 }],
  assignDirective: [
    ({ directive }) => directive![0],
    { assignments: ({ body }) => [{ role: 'LEAD', bodyId: body![2] }] },
  ],
  updateDirective: [
    ({ directive }) => directive![0],
    {
      text: () => 'Văn bản khác',
      language: () => 'en',
      translations: () => [{ language: 'fr', text: 'Texte' }],
      summary: () => vi('Tóm tắt'),
      purpose: () => vi('Mục đích'),
      expectedOutput: () => vi('Báo cáo'),
      verb: () => 'giao',
      force: () => 'REQUEST',
      interpretationNote: () => 'Ghi chú',
      capacityPrinted: () => 'Thứ trưởng',
      deadline: () => '2021-01-31',
      reviewOn: () => '2021-02-28',
      statedIn: () => 'ARTICLE',
      statedById: ({ person }) => person![1],
      agendaItemId: ({ agenda_item: item }) => item![0],
      programmeId: ({ programme }) => programme![0],
      sourceId: ({ source }) => source![0],
    },
  ],
  updateReportRequest: [
    ({ report_request: request }) => request![0],
    {
      title: () => vi('Khác'),
      documentNumber: () => '1/BNV',
      guidance: () => vi('Hướng dẫn'),
      dueOn: () => '2020-08-01',
      headings: () => [{ title: vi('Kiến nghị') }],
      figures: ({ indicator }) => [
        { indicatorId: indicator![0], period: { from: '2018-01-01', to: '2018-12-31' } },
      ],
      addressees: ({ body }) => [{ bodyId: body![1] }],
    },
  ],
  updateInvitation: [
    ({ invitation }) => invitation![0],
    {
      email: () => 'office@example.org',
      siteId: ({ site }) => site![1],
      quota: () => 2,
      requiredRank: () => 5,
      profile: () => vi('1 lãnh đạo Bộ'),
      note: () => vi('Mang theo báo cáo'),
      contactPoint: () => 'Văn phòng Bộ',
      replyBy: () => '2020-06-10',
      documentNumber: () => '15/GM-BNV',
      fileIds: () => [],
    },
  ],
  updateMinutesEntry: [
    ({ minutes_entry: entry }) => entry![0],
    {
      kind: () => 'STATEMENT',
      text: () => [{ text: 'Khác' }],
      saidAt: () => TIME,
      agendaItemId: ({ agenda_item: item }) => item![0],
      capacityPrinted: () => 'Thứ trưởng',
      speakerPrinted: () => 'Ông A',
    },
  ],
  moveMinutesEntry: [({ minutes_entry: entry }) => entry![0], { afterId: () => null }],
  updateAccount: [
    ({ account }) => account![0],
    {
      name: () => 'Khác',
      language: () => 'en',
      administrator: () => true,
      personId: ({ person }) => person![0],
    },
  ],
};

describe('every change of one field', () => {
  let plenary: TestApp;
  let administrator: Administrator;
  let world: World;
  beforeAll(async () => {
    plenary = await createTestApp();
    administrator = await addAdministrator(plenary);
    world = await addWorld(plenary, administrator);
  });
  afterAll(() => plenary.close());

  const inputOf = (mutation: string) =>
    getNullableType(
      plenary.app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields()[mutation]!.args[0]!.type,
    ) as GraphQLInputObjectType;

  it.each(Object.entries(CHANGES))(
    'counts the revision, so that nobody overwrites it unseen: %s',
    async (mutation, [idOf, changes]) => {
      const id = idOf(world);
      const payload = plenary.app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields()[mutation]!;
      const fields = (getNamedType(payload.type) as GraphQLObjectType).getFields();
      const field = Object.keys(fields).find(name => name !== 'userErrors')!;
      const answer = String(fields[field]!.type);
      const document = `mutation ($input: ${inputOf(mutation).name}!) {
        ${mutation}(input: $input) { ${field} { revision } userErrors { code path } } }`;
      const read = `query ($id: ID!) { node(id: $id) { ... on ${answer} { revision } } }`;
      const outcomes: unknown[] = [];
      for (const [name, change] of Object.entries(changes)) {
        const { revision } = (await administrator.ask(read, { id })).node;
        const input = { id, expectedRevision: revision, [name]: change(world) };
        const request = JSON.stringify({ query: document, variables: { input } });
        const { data } = (await administrator.post(request)).json();
        const { errors } = (await administrator.post(request)).json();
        const { userErrors, ...rest } = data[mutation];
        const code = errors?.[0].extensions.code;
        outcomes.push([name, userErrors, rest[field]?.revision > revision, code]);
      }
      expect(outcomes).toEqual(Object.keys(changes).map(name => [name, [], true, 'CONFLICT']));
    },
  );

  it('is among those above', () => {
    const { schema } = plenary.app.get(GraphQLSchemaHost);
    const updates = Object.keys(schema.getMutationType()!.getFields()).filter(name => /^update/.test(name));
    expect(updates.filter(name => !CHANGES[name])).toEqual([]);
    const missing = Object.keys(CHANGES).flatMap(mutation =>
      Object.keys(inputOf(mutation).getFields())
        .filter(
          name =>
            !['id', 'expectedRevision', 'operationId', ...Object.keys(CHANGES[mutation]![1])].includes(name),
        )
        .map(name => `${mutation}.${name}`),
    );
    expect(missing).toEqual([
      // With a series of the same convener: test/conferences/conference-series.
      ...['updateConference.numberInSeries', 'updateConference.seriesId'],
      // How others change with it, or where it goes; no fields of the thing.
      ...['updateSession.shiftItems', 'updateAgendaItem.shiftLater'],
      ...['moveAgendaItem.plannedStart', 'moveAgendaItem.sessionId'],
      // With the timing that waits for it; with a post that the speaker holds on the day: test/directives/change-directive.
      'updateDirective.event',
      'updateDirective.postId',
      'updateDirective.timing',
      // One speaker at a time, counts of votes only: test/minutes/change-minutes-entry.
      ...[
        'updateMinutesEntry.speakerBodyId',
        'updateMinutesEntry.speakerPersonId',
        'updateMinutesEntry.votes',
      ],
    ]);
  });
});
