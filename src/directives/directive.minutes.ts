import type { EntityManager } from 'typeorm';
import { MINUTES_ENTRY, MinutesEntryEntity, MinutesEntryKind } from '../minutes/index.js';
import { DomainError, domainError, type Failure, notFound } from '../platform/errors/index.js';
import { entryStruck, textDiffersFromMinutes } from './directive.errors.js';
import type { RecordDirectiveInput } from './directive.input.js';

const { DIRECTIVE, DECISION } = MinutesEntryKind;

type Input = Omit<RecordDirectiveInput, 'assignments' | 'postId'>;

/**
 * What the input leaves out, as the entry of the minutes has it from which the directive is taken.
 * @throws DomainError NOT_FOUND or ENTRY_KIND at `minutesEntryId`, REQUIRED at what neither tells
 */
export async function asInMinutes<T extends Input>(
  manager: EntityManager,
  input: T,
): Promise<T & { text: string; statedById: string }> {
  const entry = await entryOf(manager, input);
  const text = input.text ?? entry?.plainText;
  const statedById = input.statedById ?? entry?.speakerPersonId;
  if (!text || !statedById)
    throw new DomainError(
      ...(text ? [] : [required('text')]),
      ...(statedById ? [] : [required('statedById')]),
    );
  if (!entry) return { ...input, text, statedById };
  const { agendaItemId = entry.agendaItemId, capacityPrinted = entry.capacityPrinted } = input;
  return { ...input, text, statedById, agendaItemId, capacityPrinted };
}

/** SQL condition: the entry does not hold the text of the directive; spaces and line breaks do not count. */
export function textDiffers(directive: string, entry: string): string {
  const tidy = (text: string) => `btrim(regexp_replace(${text}, '\\s+', ' ', 'g'))`;
  return `strpos(${tidy(`${entry}.plain_text`)}, ${tidy(`${directive}.text`)}) = 0`;
}

/**
 * That the directive matches the entry of the minutes that it is taken from; the entry is held, so that it is not struck meanwhile.
 * @throws DomainError ENTRY_STRUCK, or TEXT_DIFFERS_FROM_MINUTES if no reason is given for that
 */
export async function assertInEntry(
  manager: EntityManager,
  directiveId: string,
  reason: string | null | undefined,
): Promise<void> {
  const [entry]: [{ isStruck: boolean; differs: boolean }] = await manager.query(
    `select entry.struck_at is not null as "isStruck", ${textDiffers('directive', 'entry')} as differs
       from directive join minutes_entry entry on entry.id = minutes_entry_id
      where directive.id = $1 for share of entry`,
    [directiveId],
  );
  if (entry.isStruck) throw entryStruck();
  if (entry.differs && !reason) throw textDiffersFromMinutes();
}

async function entryOf(
  manager: EntityManager,
  { minutesEntryId, conferenceId }: Input,
): Promise<MinutesEntryEntity | null> {
  if (!minutesEntryId) return null;
  const entry = await manager.findOneBy(MinutesEntryEntity, { id: minutesEntryId, conferenceId });
  if (!entry) throw notFound(['minutesEntryId'], MINUTES_ENTRY);
  if (entry.struckAt || ![DIRECTIVE, DECISION].includes(entry.kind)) throw entryKind();
  return entry;
}

function entryKind(): DomainError {
  return domainError('ENTRY_KIND', ['minutesEntryId'], {
    vi: 'Ý kiến chỉ đạo chỉ lấy từ mục biên bản loại DIRECTIVE hoặc DECISION chưa bị gạch bỏ.',
    en: 'A directive is taken from a DIRECTIVE or DECISION of the minutes that is not struck.',
  });
}

function required(field: string): Failure {
  return {
    code: 'REQUIRED',
    path: [field],
    message: {
      vi: 'Cần nêu, trừ khi mục biên bản (minutesEntryId) cho biết.',
      en: 'Needed, unless the entry of the minutes (minutesEntryId) tells it.',
    },
  };
}
