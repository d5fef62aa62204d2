import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type By, rowOf, Transactor } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { BodyEntity } from './body.entity.js';
import { BodyGroupEntity, BodyGroupMemberEntity } from './body-group.entity.js';
import type { CreateBodyGroupInput } from './body-group.input.js';
import { BODY, BODY_GROUP, emptyRule, ruleAndList } from './directory.errors.js';

@Injectable()
export class BodyGroupsService {
  constructor(private readonly transactor: Transactor) {}

  /** Adds a group of bodies. */
  create(by: By, { name, withinId, rule, memberIds }: CreateBodyGroupInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      if (rule && memberIds) throw ruleAndList();
      if (rule && !rule.kinds && !rule.level && !rule.underId) throw emptyRule();
      if (withinId) await rowOf(manager, BodyGroupEntity, withinId, { path: ['withinId'], what: BODY_GROUP });
      if (rule?.underId)
        await rowOf(manager, BodyEntity, rule.underId, { path: ['rule', 'underId'], what: BODY });
      for (const [at, bodyId] of (memberIds ?? []).entries()) {
        await rowOf(manager, BodyEntity, bodyId, { path: ['memberIds', String(at)], what: BODY });
      }
      const id = uuidv7();
      await manager.insert(BodyGroupEntity, {
        id,
        name: toLocalizedText(name),
        withinId,
        listed: Boolean(memberIds),
        ruleKinds: rule?.kinds,
        ruleLevel: rule?.level,
        ruleUnderId: rule?.underId,
        sample: by.sample,
      });
      const members = [...new Set(memberIds)].map(bodyId => ({ groupId: id, bodyId }));
      await manager.insert(BodyGroupMemberEntity, members);
      return id;
    });
  }
}
