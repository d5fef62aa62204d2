import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  AgendaItemKind,
  AgendaService,
  type CreatedFrom,
  type PresenterInput,
  TemplatesService,
} from '../agenda/index.js';
import { CONFERENCE, ConferenceEntity, conferenceOf } from '../conferences/index.js';
import { DIRECTIVE, directiveShape, inForceOn, openOn, statedInTheOpen } from '../directives/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { type By, Transactor, type Tx } from '../platform/database/index.js';
import { DomainError, notFound } from '../platform/errors/index.js';
import { type LocalizedText, type LocalizedTextInput, Statement } from '../platform/graphql/index.js';
import { alreadyTakenUp, nothingOpen, nothingToTakeUp, notInForce } from './follow-on.errors.js';
import {
  type CreateNextConferenceInput,
  MOST_DIRECTIVES,
  type TakeUpDirectivesInput,
} from './follow-on.input.js';
import { TakenUpDirectiveEntity } from './taken-up-directive.entity.js';

const SESSION_TITLE: LocalizedTextInput[] = [
  { language: 'vi', text: 'Việc thực hiện ý kiến chỉ đạo của các hội nghị trước' },
  { language: 'en', text: 'What became of the directives of earlier conferences' },
];
const ITEM_TITLE: Record<string, string> = { vi: 'Kết quả thực hiện', en: 'What became of' };
/** Characters of a directive without a summary that make a title. */
const TITLE_LENGTH = 300;

/** Puts what is still open on the agenda of the next conference. */
@Injectable()
export class TakenUpService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly templates: TemplatesService,
    private readonly agenda: AgendaService,
  ) {}

  /** The next conference from the last one; without open directives it has no session for them. */
  createNext(
    by: By,
    { sessionTitle, minutesEach, ...input }: CreateNextConferenceInput,
  ): Promise<CreatedFrom> {
    return this.transactor.run(by, async tx => {
      const created = await this.templates.createFrom({ ...by, tx }, input);
      const named = { path: ['sourceId'], what: CONFERENCE };
      const source = await tx.manager.findOneByOrFail(ConferenceEntity, { id: input.sourceId });
      tx.ofBody(source.convenerId, named);
      tx.inConference(created.conferenceId, named);
      const day = this.clock.dayOf(by, source.timeZone);
      const open = await openDirectives(tx.manager, by.actor, source, created.conferenceId, day);
      if (open.length > 0)
        await this.place(by, tx, created.conferenceId, open, { sessionTitle, minutesEach });
      return created;
    });
  }

  /**
   * Adds a session with an item for each; answers with the id of the session.
   * @throws DomainError NOT_FOUND, NOT_IN_FORCE, NOTHING_OPEN, ALREADY_TAKEN_UP or NOTHING_TO_TAKE_UP, and those of `addSession`
   */
  takeUp(by: By, { conferenceId, directiveIds, ...how }: TakeUpDirectivesInput): Promise<string> {
    return this.transactor.run(by, async tx => {
      const conference = await conferenceOf(tx, conferenceId, ['conferenceId']);
      const day = this.clock.dayOf(by, conference.timeZone);
      const directives = directiveIds
        ? await named(tx.manager, by.actor, directiveIds, conferenceId, day)
        : await openDirectives(tx.manager, by.actor, conference, conferenceId, day);
      if (directives.length === 0) throw nothingToTakeUp();
      return this.place(by, tx, conferenceId, directives, how);
    });
  }

  private async place(
    by: By,
    tx: Tx,
    conferenceId: string,
    directives: Open[],
    { sessionTitle, minutesEach }: Pick<TakeUpDirectivesInput, 'sessionTitle' | 'minutesEach'>,
  ): Promise<string> {
    const joined = { ...by, tx };
    const title = sessionTitle ?? SESSION_TITLE;
    const sessionId = await this.agenda.addSession(joined, { conferenceId, title });
    const rows = [];
    for (const directive of directives) {
      const itemId = await this.agenda.addItem(joined, {
        sessionId,
        kind: AgendaItemKind.REPORT,
        title: titleOf(directive),
        // What was said in closed session stays there.
        closed: !directive.inTheOpen,
        durationMinutes: minutesEach ?? null,
        presenters: presentersOf(directive),
      });
      rows.push({ itemId, directiveId: directive.id, conferenceId });
    }
    await tx.manager.insert(TakenUpDirectiveEntity, rows);
    return sessionId;
  }
}

interface Open {
  id: string;
  text: string;
  language: string;
  summary: LocalizedText | null;
  /** The one body that leads and exists; null if there are several. */
  leadId: string | null;
  inForce: boolean;
  open: boolean;
  /** Whether everybody who sees its conference may read what it says. */
  inTheOpen: boolean;
  taken: boolean;
}

const OPEN = (directive: string, conference: string, day: string, statement: Statement) =>
  `${directive}.id, ${directive}.text, ${directive}.language, ${directive}.summary,
   (select case when count(*) = 1 then min(share.body_id::text)::uuid end from assignment share
     where share.directive_id = ${directive}.id and share.state not in ('TRANSFERRED', 'ENDED')) as "leadId",
   ${inForceOn(directive, day)} as "inForce", ${openOn(directive, day)} as open,
   ${statedInTheOpen(directive, statement)} as "inTheOpen",
   exists (select from taken_up_directive taken where taken.directive_id = ${directive}.id
     and taken.conference_id = ${conference}) as taken`;

/** What the actor sees of the series of a conference (else of itself) that is open and not on the agenda of the next one: the earliest. */
async function openDirectives(
  manager: EntityManager,
  actor: Actor,
  { id, seriesId }: ConferenceEntity,
  nextId: string,
  day: string,
): Promise<Open[]> {
  const statement = Statement.without(actor);
  const [d, of] = [statement.alias(), statement.alias()];
  const on = `${statement.param(day)}::date`;
  const next = `${statement.param(nextId)}::uuid`;
  const conferences = seriesId
    ? `${of}.series_id = ${statement.param(seriesId)}`
    : `${of}.id = ${statement.param(id)}`;
  return manager.query(
    `select ${OPEN(d, next, on, statement)} from directive ${d} join conference ${of} on ${of}.id = ${d}.conference_id
      where ${conferences} and ${of}.id <> ${next} and ${openOn(d, on)} and ${statement.visible(directiveShape, d)}
        and not exists (select from taken_up_directive taken where taken.directive_id = ${d}.id and taken.conference_id = ${next})
      order by ${of}.starts_on, ${of}.id, ${d}.number limit ${MOST_DIRECTIVES}`,
    statement.values,
  );
}

/** The named directives in their order; each fault is told. */
async function named(
  manager: EntityManager,
  actor: Actor,
  ids: readonly string[],
  conferenceId: string,
  day: string,
): Promise<Open[]> {
  const statement = Statement.without(actor);
  const d = statement.alias();
  const on = `${statement.param(day)}::date`;
  const found: Open[] = await manager.query(
    `select ${OPEN(d, `${statement.param(conferenceId)}::uuid`, on, statement)} from directive ${d}
      where ${d}.id = any(${statement.param(ids)}::uuid[]) and ${statement.visible(directiveShape, d)}`,
    statement.values,
  );
  const byId = new Map(found.map(one => [one.id, one]));
  const failures = ids.flatMap((id, at) => {
    const path = ['directiveIds', String(at)];
    const directive = byId.get(id);
    if (!directive) return notFound(path, DIRECTIVE).failures;
    if (directive.taken || ids.indexOf(id) < at) return alreadyTakenUp(path).failures;
    if (directive.open) return [];
    return (directive.inForce ? nothingOpen : notInForce)(path).failures;
  });
  if (failures.length > 0) throw new DomainError(...failures);
  return ids.map(id => byId.get(id)!);
}

function titleOf({ text, language, summary }: Open): LocalizedTextInput[] {
  const said = summary ?? { [language]: text };
  return Object.entries(said).map(([tag, words]) => ({
    language: tag,
    text: `${ITEM_TITLE[tag] ?? ITEM_TITLE.en}: ${shortened(words)}`,
  }));
}

function shortened(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', TITLE_LENGTH) || TITLE_LENGTH).trimEnd()} …`;
}

function presentersOf({ leadId }: Open): PresenterInput[] {
  return leadId ? [{ bodyId: leadId }] : [];
}
