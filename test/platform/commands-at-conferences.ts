import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createFloor, type FloorSetting } from '../floor/setting.js';
import type { Administrator } from '../hostile/administrator.js';
import type { World } from '../hostile/world.js';
import type { Data, TestApp } from '../support/create-test-app.js';

const AT = '2020-06-12T08:00:00+07:00';
const REASON = { reason: 'Đột xuất' };

/** A command, what it needs (made for it alone), and what is asked of its answer. */
export type OwnCommand = [mutation: string, input: (scene: Scene) => Promise<object>, select: string];

/** Makes by commands what a command needs; by SQL only what it would take other persons to bring about. */
export class Scene {
  private opened: Promise<FloorSetting> | undefined;

  constructor(
    private readonly plenary: TestApp,
    private readonly administrator: Administrator,
    readonly world: World,
  ) {}

  made(mutation: string, input: object, select: string): Promise<Data> {
    return this.administrator.made(mutation, input, select);
  }

  sql(statement: string, ...values: unknown[]): Promise<Data[]> {
    return this.plenary.app.get(DataSource).query(statement, values);
  }

  async conference(state = 'PLANNED'): Promise<string> {
    const { id } = await this.made(
      'createConference',
      {
        ...{ title: [{ language: 'vi', text: 'Hội nghị' }], kindCode: 'TONG_KET', startsOn: '2020-06-12' },
        ...{
          convenerId: this.world.body![0],
          officers: [{ personId: this.world.person![0], role: 'CHAIR' }],
        },
      },
      'conference { id }',
    );
    await this.sql('update conference set state = $2::conference_state where id = $1', id, state);
    return id;
  }

  async drafted(): Promise<{ conferenceId: string; ids: string[]; lateReason: string }> {
    const conferenceId = await this.conference();
    const input = { conferenceId, bodyId: this.world.body![1], contactPoint: 'Văn phòng', quota: 2 };
    const { id } = await this.made('createInvitation', input, 'invitation { id }');
    return { conferenceId, ids: [id], lateReason: 'Gấp' };
  }

  /** An invitation that is issued, and whom it invites, each with its present revision. */
  async invited() {
    const draft = await this.drafted();
    const select = 'conference { invitees { nodes { id revision invitation { id revision } } } }';
    const { invitees } = await this.made('issueInvitations', draft, select);
    const [{ invitation, ...invitee }] = invitees.nodes;
    return { conferenceId: draft.conferenceId, invitation: named(invitation), invitee: named(invitee) };
  }

  /** A delegate who is nominated and not confirmed. */
  async nominated(conferenceId?: string) {
    const input = { role: 'GUEST', newPerson: { name: 'Khách Mời' } };
    const select = 'delegate { id revision person { id } }';
    const { person, ...delegate } = await this.made(
      'addDelegate',
      { conferenceId: conferenceId ?? (await this.conference()), ...input },
      select,
    );
    return { ...named(delegate), personId: person.id };
  }

  /** A confirmed delegate as a desk at an open conference meets them. */
  async arriving() {
    const conferenceId = await this.conference('OPEN');
    const { id: delegateId } = await this.nominated(conferenceId);
    await this.made('confirmDelegates', { ids: [delegateId] }, 'delegates { id }');
    return { conferenceId, delegateId, device: 'A', at: AT };
  }

  async present() {
    const arrival = await this.arriving();
    const { id } = await this.made('checkIn', arrival, 'presence { id }');
    return { ...arrival, id };
  }

  /** Lets the administrator be the person. */
  async become(personId: string): Promise<void> {
    const { me } = await this.administrator.ask('{ me { id } }');
    await this.sql('update account set person_id = $2 where id = $1', me.id, personId);
  }

  /** A delegate who is the administrator and wants to be called otherwise. */
  async misnamed() {
    const { id: delegateId, personId } = await this.nominated();
    await this.become(personId);
    return { delegateId, name: 'Nguyễn Văn Đúng' };
  }

  /** The open conference of the floor, which sets the clock to its day. */
  floor(): Promise<FloorSetting> {
    this.opened ??= createFloor(this.plenary);
    return this.opened;
  }

  /** The request of a delegate in an empty queue. */
  async waiting() {
    const { opening, a } = await this.floor();
    await this.sql('delete from speak_request where item_id = $1', opening);
    const input = { itemId: opening, delegateId: a.delegate };
    return named(await this.made('requestToSpeak', input, 'speakRequest { id revision }'));
  }

  async speaking() {
    return named(await this.made('startSpeaking', await this.waiting(), 'speakRequest { id revision }'));
  }
}

function named({ id, revision }: Data): { id: string; expectedRevision: number } {
  return { id, expectedRevision: revision };
}

async function toDecideOn(scene: Scene) {
  const conferenceId = await scene.conference();
  const { id: delegateId } = await scene.nominated(conferenceId);
  const id = randomUUID();
  await scene.sql(
    `insert into substitution (id, revision, conference_id, delegate_id, person_id, reason, needs_consent, state, requested_at)
     values ($1, 1, $2, $3, $4, 'Ốm', true, 'REQUESTED', now())`,
    ...[id, conferenceId, delegateId, scene.world.person![1]],
  );
  return { id, expectedRevision: 1, accept: false, ...REASON };
}

async function sentMail(scene: Scene) {
  const id = randomUUID();
  await scene.sql(
    `insert into outgoing_mail (id, revision, kind, once, state, account_id, to_name, to_address, language, subject, text,
       conference_ids, queued_at, sent_at)
     values ($1, 1, 'REMINDER', $3, 'SENT', $2, 'An', 'an@example.org', 'vi', 'Đôn đốc', 'Đôn đốc', '{}', now(), now())`,
    ...[id, scene.world.account![0], `once-${id}`],
  );
  return { id, expectedRevision: 1, reason: 'OTHER' };
}

const SPEAK_REQUEST = 'speakRequest { id revision state place startedAt stoppedAt }';

/** Whom bodies send and who is there; the floor comes last, for it sets the clock. */
export const COMMANDS_AT_CONFERENCES: OwnCommand[] = [
  ['issueInvitations', scene => scene.drafted(), 'conference { id invitees { nodes { id revision } } }'],
  [
    'withdrawInvitation',
    async scene => ({ ...(await scene.invited()).invitation, ...REASON }),
    'invitation { id revision state }',
  ],
  [
    'reissueInvitations',
    async scene => {
      const { conferenceId, invitation } = await scene.invited();
      await scene.sql(
        "update conference set starts_on = '2020-06-13', ends_on = null where id = $1",
        conferenceId,
      );
      return { conferenceId, ids: [invitation.id], ...REASON };
    },
    'conference { id invitations { nodes { id state } } }',
  ],
  [
    'answerInvitation',
    async scene => ({ ...(await scene.invited()).invitee, answer: 'ACCEPTED' }),
    'invitee { id revision answer answeredAt }',
  ],
  [
    'markInvitationsDelivered',
    async scene => {
      const { conferenceId, invitee } = await scene.invited();
      return { conferenceId, inviteeIds: [invitee.id] };
    },
    'conference { id invitees { nodes { revision deliveredAt } } }',
  ],
  [
    'nominateDelegates',
    async scene => {
      const { invitee } = await scene.invited();
      return { inviteeId: invitee.id, delegates: [{ newPerson: { name: 'Người Được Cử' } }] };
    },
    'delegates { id state }',
  ],
  [
    'rejectDelegate',
    async scene => {
      const { personId: _, ...delegate } = await scene.nominated();
      return { ...delegate, ...REASON };
    },
    'delegate { id revision state stateReason }',
  ],
  [
    'withdrawDelegate',
    async scene => {
      const { personId: _, ...delegate } = await scene.nominated();
      return { ...delegate, ...REASON };
    },
    'delegate { id revision state stateReason }',
  ],
  ['decideSubstitution', toDecideOn, 'substitution { id revision state decidedAt }'],
  [
    'recordAttendance',
    async scene => ({ conferenceId: await scene.conference(), personId: scene.world.person![0] }),
    'attendance { id revision }',
  ],
  ['checkIn', scene => scene.arriving(), 'alreadyPresentSince firstDevice presence { id revision }'],
  [
    'checkInBatch',
    async scene => {
      const { conferenceId, device, ...entry } = await scene.arriving();
      return { conferenceId, device, entries: [entry] };
    },
    'results { alreadyPresentSince firstDevice presence { id revision } }',
  ],
  [
    'checkOut',
    async scene => {
      const { id: _, ...stay } = await scene.present();
      return { ...stay, at: '2020-06-12T09:00:00+07:00' };
    },
    'presence { id revision leftAt }',
  ],
  [
    'undoCheckIn',
    async scene => ({ id: (await scene.present()).id, ...REASON }),
    'presence { id revision undoneAt }',
  ],
  [
    'excuseAbsence',
    async scene => ({ delegateId: (await scene.arriving()).delegateId, ...REASON }),
    'delegate { id absence { excused recordedAt } }',
  ],
  [
    'closeAttendance',
    async scene => ({ conferenceId: await scene.conference('CLOSED') }),
    'conference { id attendanceClosings { closedAt } }',
  ],
  [
    'reopenAttendance',
    async scene => {
      const conferenceId = await scene.conference('CLOSED');
      await scene.made('closeAttendance', { conferenceId }, 'conference { id }');
      return { conferenceId, ...REASON };
    },
    'conference { id attendanceClosings { closedAt reopenedAt } }',
  ],
  ['recordBounce', sentMail, 'outgoingMail { id revision state bouncedAt }'],
  [
    'requestErasure',
    async scene => {
      await scene.become((await scene.nominated()).personId);
      return {};
    },
    'erasureRequest { requestedAt dueOn doneAt waiting { name count } }',
  ],
  ['requestCorrection', scene => scene.misnamed(), 'correction { id revision state name }'],
  [
    'decideCorrection',
    async scene => {
      const asked = await scene.made(
        'requestCorrection',
        await scene.misnamed(),
        'correction { id revision }',
      );
      return { ...named(asked), accept: true };
    },
    'correction { id revision state nameBefore decidedAt }',
  ],
  [
    'requestToSpeak',
    async scene => {
      const { opening, a } = await scene.floor();
      return { itemId: opening, delegateId: a.delegate };
    },
    SPEAK_REQUEST,
  ],
  ['withdrawSpeakRequest', scene => scene.waiting(), SPEAK_REQUEST],
  ['moveSpeakRequest', scene => scene.waiting(), SPEAK_REQUEST],
  ['grantFloor', scene => scene.waiting(), SPEAK_REQUEST],
  ['refuseFloor', async scene => ({ ...(await scene.waiting()), ...REASON }), SPEAK_REQUEST],
  ['startSpeaking', scene => scene.waiting(), SPEAK_REQUEST],
  ['stopSpeaking', scene => scene.speaking(), SPEAK_REQUEST],
];
