import { field, type Read, root } from '../case.js';
import type { Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';

export function historyReads({ world }: Setting): Read[] {
  return [
    ...CONFERENCES.flatMap(name => {
      const { conference } = world.conferences[name];
      return [
        field('Conference', 'history', name, conference, '{ totalCount }'),
        root('auditLog', name, { conferenceId: ['ID', conference] }, 'totalCount'),
      ];
    }),
    root('auditLog', 'all', {}, 'pageInfo { hasNextPage }'),
  ];
}
