import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { makeConcludable } from './concluding.js';
import { createDirectory, type Directory } from './directory.js';

describe('the life of a conference', () => {
  let plenary: TestApp;
  let directory: Directory;
  beforeAll(async () => {
    plenary = await createTestApp();
    directory = await createDirectory(plenary);
  });
  afterAll(() => plenary.close());

  const STATE = 'conference { id revision state stateReason startsOn endsOn allowedActions }';
  const create = async (changes: object = {}) => {
    const input = {
      title: [{ language: 'vi', text: 'Hội nghị' }],
      kindCode: 'GIAO_BAN',
      convenerId: directory.ministry,
      startsOn: '2020-06-12',
      officers: [{ role: 'CHAIR', personId: directory.person, postId: directory.post }],
      ...changes,
    };
    return (await plenary.mutate('createConference', input, STATE)).conference;
  };
  const advance = async ({ id, revision }: { id: string; revision: number }, action: string) =>
    (await plenary.mutate('advanceConference', { id, expectedRevision: revision, action }, STATE)).conference;

  it('goes from draft to the archive, through an interruption', async () => {
    let conference = await create();
    const states = [];
    for (const action of ['PLAN', 'CONVENE', 'OPEN', 'ADJOURN', 'RESUME', 'CLOSE', 'CONCLUDE', 'ARCHIVE']) {
      if (action === 'CONCLUDE') await makeConcludable(plenary, conference.id);
      conference = await advance(conference, action);
      states.push(conference.state);
    }
    expect(states).toEqual([
      'PLANNED',
      'CONVENED',
      'OPEN',
      'ADJOURNED',
      'OPEN',
      'CLOSED',
      'CONCLUDED',
      'ARCHIVED',
    ]);
    expect(conference.allowedActions).toEqual([]);
  });

  it('refuses a step that the state does not allow, naming the state and the steps that are', async () => {
    const { id, revision } = await create();
    const input = { id, expectedRevision: revision, action: 'OPEN' };
    expect(await plenary.refuse('advanceConference', input)).toEqual([
      {
        code: 'INVALID_STATE',
        path: ['action'],
        message: 'The conference is DRAFT; possible steps: PLAN, CANCEL.',
      },
    ]);
  });

  it('is not convened without a chair', async () => {
    const { id, revision } = await advance(await create({ officers: [] }), 'PLAN');
    const errors = await plenary.refuse('advanceConference', {
      id,
      expectedRevision: revision,
      action: 'CONVENE',
    });
    expect(errors.map(error => error.code)).toEqual(['CHAIR_MISSING']);
  });

  it('is postponed to no date yet, and planned again only with one', async () => {
    const { id, revision } = await advance(await create(), 'PLAN');
    const { conference } = await plenary.mutate(
      'postponeConference',
      { id, expectedRevision: revision, reason: 'Bão số 3' },
      STATE,
    );
    expect(conference).toMatchObject({
      state: 'POSTPONED',
      stateReason: 'Bão số 3',
      startsOn: null,
      endsOn: null,
    });
    const plan = { id, expectedRevision: conference.revision, action: 'PLAN' };
    expect((await plenary.refuse('advanceConference', plan)).map(error => error.code)).toEqual([
      'DATE_MISSING',
    ]);
    const moved = await plenary.mutate(
      'updateConference',
      { id, expectedRevision: conference.revision, startsOn: '2020-07-01', endsOn: '2020-07-01' },
      STATE,
    );
    expect((await advance(moved.conference, 'PLAN')).state).toBe('PLANNED');
  });

  it('cannot be postponed after the opening', async () => {
    let conference = await create();
    for (const action of ['PLAN', 'CONVENE', 'OPEN']) conference = await advance(conference, action);
    const input = { id: conference.id, expectedRevision: conference.revision, reason: 'Bão' };
    expect(await plenary.refuse('postponeConference', input, 'vi')).toEqual([
      {
        code: 'INVALID_STATE',
        path: ['id'],
        message: 'Hội nghị đang ở trạng thái OPEN; các bước có thể: ADJOURN, CLOSE.',
      },
    ]);
  });

  it('is cancelled with a reason and then no longer changes', async () => {
    const { id, revision } = await create();
    const input = { id, expectedRevision: revision, reason: 'Không còn cần thiết' };
    const { conference } = await plenary.mutate('cancelConference', input, STATE);
    expect(conference).toMatchObject({
      state: 'CANCELLED',
      stateReason: 'Không còn cần thiết',
      allowedActions: [],
    });
    const change = { id, expectedRevision: conference.revision, title: [{ language: 'vi', text: 'Khác' }] };
    expect((await plenary.refuse('updateConference', change)).map(error => error.code)).toEqual([
      'INVALID_STATE',
    ]);
  });

  it('answers CONFLICT with the present revision when somebody was faster', async () => {
    const { id } = await advance(await create(), 'PLAN');
    const { errors } = await plenary.send(
      'mutation ($input: AdvanceConferenceInput!) { advanceConference(input: $input) { userErrors { code } } }',
      { input: { id, expectedRevision: 1, action: 'CONVENE' } },
    );
    expect(errors?.map(error => error.extensions)).toEqual([
      { code: 'CONFLICT', currentRevision: 2, requestId: expect.any(String) },
    ]);
  });
});
