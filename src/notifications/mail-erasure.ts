import type { EntityManager } from 'typeorm';

/**
 * Takes the person out of the mails to an account; what was not sent yet never is.
 * @returns how many mails there were
 */
export async function eraseMails(manager: EntityManager, accountId: string, at: Date): Promise<number> {
  const [, count] = await manager.query(ERASE, [accountId, at]);
  return count;
}

const ERASE = `
  update outgoing_mail mail set to_name = account.name, to_address = null, text = null, next_attempt_at = null,
    state = case state when 'QUEUED' then 'FAILED' when 'SENDING' then 'INTERRUPTED' else state end,
    failed_at = case state when 'QUEUED' then $2 else failed_at end,
    interrupted_at = case state when 'SENDING' then $2 else interrupted_at end,
    last_error = case when state in ('QUEUED', 'SENDING') then 'ERASED' else last_error end,
    revision = mail.revision + 1, updated_at = now()
  from account where account.id = account_id and account_id = $1`;
