import type { EntityManager } from 'typeorm';

/**
 * Takes a person out of the mails to an account; what was not sent yet never is.
 * @returns how many mails there were
 */
export async function eraseMails(manager: EntityManager, accountId: string, at: Date): Promise<number> {
  const [, count] = await manager.query(ERASE, [accountId, at]);
  return count;
}

/** The same for mails to a person as such; `accountId` of those is null or of the person. */
export async function eraseMailsToPerson(
  manager: EntityManager,
  personId: string,
  at: Date,
): Promise<number> {
  const [, count] = await manager.query(ERASE_OF_PERSON, [personId, at]);
  return count;
}

const ERASED = `to_address = null, text = null, calendar = null, secret = null, next_attempt_at = null,
    state = case state when 'QUEUED' then 'FAILED' when 'SENDING' then 'INTERRUPTED' else state end,
    failed_at = case state when 'QUEUED' then $2 else failed_at end,
    interrupted_at = case state when 'SENDING' then $2 else interrupted_at end,
    last_error = case when state in ('QUEUED', 'SENDING') then 'ERASED' else last_error end,
    revision = mail.revision + 1, updated_at = now()`;

const ERASE = `
  update outgoing_mail mail set to_name = account.name, ${ERASED}
  from account where account.id = account_id and account_id = $1`;

const ERASE_OF_PERSON = `
  update outgoing_mail mail set to_name = '***', ${ERASED}
  where person_id = $1 and account_id is null`;
