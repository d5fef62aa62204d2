import { addAccount, cookieOf } from '../accounts/visitor.js';
import { createFloor, type FloorSetting } from '../floor/setting.js';
import { createTestApp, type Data, type TestApp } from '../support/create-test-app.js';

const CONFERENCE = `query ($id: ID!) { conference(id: $id) {
  delegates { totalCount nodes { id badgeCode notes { code } absence { reason } presences { id } corrections { id } } }
  corrections { totalCount }
  substitutions { totalCount }
  invitations { totalCount }
  invitees { totalCount }
  agenda { sessions { items { title papers { id } speakRequests { totalCount nodes { refusedReason } } } } }
} }`;

/** What is asked of the person of the viewer must not stand in the way of those who may see all. */
describe('an administrator who is a person of the directory', () => {
  let plenary: TestApp;
  let floor: FloorSetting;
  let inPerson: string;
  let byOffice: string;
  beforeAll(async () => {
    plenary = await createTestApp();
    floor = await createFloor(plenary);
    const cookie = async (more: object) =>
      cookieOf(plenary, (await addAccount(plenary, { administrator: true, ...more })).id);
    inPerson = await cookie({ personId: floor.a.person });
    byOffice = await cookie({});
  }, 60_000);
  afterAll(() => plenary.close());

  const conference = async (cookie: string): Promise<Data> => {
    const { data, errors } = await plenary.send(CONFERENCE, { id: floor.conferenceId }, { cookie }, null);
    expect(errors).toBeUndefined();
    return data.conference;
  };

  it('sees all that one sees who is none', async () => {
    const seen = await conference(inPerson);
    expect(seen.delegates.totalCount).toBe(2);
    expect(seen.delegates.nodes.every(({ badgeCode }: Data) => badgeCode)).toBe(true);
    expect(seen).toEqual(await conference(byOffice));
  });

  it('acts for others, and in person', async () => {
    const request = `mutation ($input: RequestToSpeakInput!) {
      requestToSpeak(input: $input) { speakRequest { delegate { id } } userErrors { code } } }`;
    for (const delegateId of [floor.b.delegate, undefined]) {
      const input = { itemId: floor.opening, delegateId };
      const { data } = await plenary.send(request, { input }, { cookie: inPerson }, null);
      const delegate = { id: delegateId ?? floor.a.delegate };
      expect(data.requestToSpeak).toEqual({ speakRequest: { delegate }, userErrors: [] });
    }
  });
});
