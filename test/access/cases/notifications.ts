import { field, node, type Read, root, type Write, write } from '../case.js';
import { idBy, type Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';

const TARGETS = [...CONFERENCES, 'no conference'] as const;

/** A mail that failed, about a conference or none. */
const failedMail = (setting: Setting, target: (typeof TARGETS)[number]) => mail(setting, target, 'FAILED');
const sentMail = (setting: Setting, target: (typeof TARGETS)[number]) => mail(setting, target, 'SENT');

function mail(setting: Setting, target: (typeof TARGETS)[number], state: 'FAILED' | 'SENT'): Promise<string> {
  const { accountOf, fresh, world } = setting;
  const about = target === 'no conference' ? [] : [world.conferences[target].conference];
  return idBy(
    setting,
    `insert into outgoing_mail (id, revision, kind, once, state, account_id, to_name, to_address, language, subject, text,
       conference_ids, queued_at, ${state.toLowerCase()}_at)
     values (gen_random_uuid(), 1, 'REMINDER', $1, '${state}', $2, 'An', 'an@example.org', 'vi', 'Đôn đốc', $1, $3, now(), now())
     returning id`,
    fresh(),
    accountOf('organiser 1').id,
    about,
  );
}

export async function notificationReads(setting: Setting): Promise<Read[]> {
  const reads = [
    root('outbox', 'all', {}, 'totalCount'),
    root('outbox', 'failed', { state: ['MailState', 'FAILED'] }, 'totalCount'),
  ];
  for (const target of TARGETS) {
    const id = await failedMail(setting, target);
    reads.push(
      node('OutgoingMail', target, id),
      field('OutgoingMail', 'text', target, id),
      field('OutgoingMail', 'recipientAddress', target, id),
    );
  }
  for (const name of CONFERENCES) {
    const { conference, directives } = setting.world.conferences[name];
    const share = await idBy(setting, 'select id from assignment where directive_id = $1', directives.issued);
    reads.push(
      root('outbox', name, { conferenceId: ['ID', conference] }, 'totalCount'),
      field('Assignment', 'reminders', `${name} issued`, share, '{ reason }'),
    );
  }
  return reads;
}

export function notificationWrites(setting: Setting): Write[] {
  return TARGETS.flatMap(target => [
    write(
      'resendMail',
      target,
      async () => ({ id: await failedMail(setting, target), expectedRevision: 1 }),
      'id',
    ),
    write(
      'recordBounce',
      target,
      async () => ({ id: await sentMail(setting, target), expectedRevision: 1, reason: 'OTHER' }),
      'id',
    ),
  ]);
}
