import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { CONFERENCE_HEADING, type ConferenceHeading, noSuchConference } from '../../conferences/index.js';
import { assertWhole, ListQueries } from '../../platform/lists/index.js';
import { DelegateOrder } from '../delegate.enums.js';
import { LISTED_DELEGATE } from '../lists/listed-delegate.js';
import type { BadgeDelegate, Badged } from './badge.js';
import { noBadges } from './badges.errors.js';

export interface BadgeOptions {
  order: DelegateOrder;
  siteId?: string | undefined;
  bodyId?: string | undefined;
  /** Of these alone. */
  ids?: readonly string[] | undefined;
}

export interface Badges {
  conference: ConferenceHeading;
  delegates: Badged[];
}

interface BadgesAnswer {
  conferenceBySlug:
    | (ConferenceHeading & {
        siteSummary: object | null;
        delegates: { nodes: BadgeDelegate[]; pageInfo: { hasNextPage: boolean } };
      })
    | null;
}

const BADGES = parse(`
query ($slug: String!, $first: Int!, $language: LanguageTag, $order: DelegateOrder!, $siteId: ID, $bodyId: ID, $text: String) {
  conferenceBySlug(slug: $slug) {
    ...conferenceHeading
    siteSummary { confirmed }
    delegates(first: $first, order: $order, state: CONFIRMED, siteId: $siteId, bodyId: $bodyId, text: $text) {
      nodes { ...listedDelegate id badgeCode }
      pageInfo { hasNextPage }
    }
  }
}
${CONFERENCE_HEADING} ${LISTED_DELEGATE}`);

const OWN_PERSON = parse('{ me { person { id name } } }');

@Injectable()
export class BadgesQueries {
  constructor(private readonly queries: ListQueries) {}

  /** @throws HttpFault NOT_FOUND unless the reader is of the staff, and for those who have no badge */
  async ofStaff(request: FastifyRequest, slug: string, { ids, ...options }: BadgeOptions): Promise<Badges> {
    const conference = await this.read(request, { slug, ...options });
    if (!conference.siteSummary) throw noBadges();
    const wanted = ids && new Set(ids);
    const delegates = conference.delegates.nodes
      .filter(isBadged)
      .filter(({ id }) => !wanted || wanted.has(id));
    // Who asks for certain badges shall not find out at the desk that one was left out.
    if (delegates.length === 0 || (wanted && delegates.length < wanted.size)) throw noBadges();
    return { conference, delegates };
  }

  /** @throws HttpFault NOT_FOUND for whoever has none */
  async own(request: FastifyRequest, slug: string): Promise<Badges> {
    const { me } = await this.queries.answer<{ me: { person: { id: string; name: string } | null } | null }>(
      request,
      OWN_PERSON,
      {},
    );
    const { id, name: text } = me?.person ?? { id: null, name: null };
    const conference = await this.read(request, { slug, text, order: DelegateOrder.NAME });
    const delegates = conference.delegates.nodes.filter(isBadged).filter(({ person }) => person.id === id);
    if (delegates.length === 0) throw noBadges();
    return { conference, delegates };
  }

  private async read(request: FastifyRequest, variables: Record<string, unknown>) {
    const { conferenceBySlug } = await this.queries.answer<BadgesAnswer>(request, BADGES, variables);
    if (!conferenceBySlug) throw noSuchConference();
    assertWhole(conferenceBySlug.delegates);
    return conferenceBySlug;
  }
}

function isBadged(delegate: BadgeDelegate): delegate is Badged {
  return delegate.badgeCode !== null;
}
