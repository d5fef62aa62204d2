import { addFile } from '../../factories/file.js';
import { field, type Read, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';
import { CONFERENCES } from '../world.js';

export function paperReads({ world }: Setting): Read[] {
  return CONFERENCES.flatMap(name => {
    const { conference, item, closedItem } = world.conferences[name];
    const { paper } = world.papers[name];
    return [
      field('Conference', 'papers', name, conference, '{ totalCount }'),
      field('AgendaItem', 'papers', name, item, '{ id }'),
      field('AgendaItem', 'papers', `${name} closed`, closedItem, '{ id }'),
      field('Paper', 'file', name, paper, '{ id }'),
      field('Paper', 'versions', name, paper, '{ number }'),
    ];
  });
}

export function paperWrites(setting: Setting): Write[] {
  const { conferences } = setting.world;
  return (['1', '2'] as const).flatMap(name => {
    const { conference: conferenceId, item } = conferences[name];
    const input = async () => ({
      ...{ conferenceId, fileId: await addFile(setting.plenary, conferenceId), title: freshText(setting) },
      ...{ kind: 'PAPER', language: 'vi', confidentiality: 'NONE', itemIds: [item] },
    });
    const change = async (more: object) => {
      const id = await setting.world.make('addPaper', await input());
      return { ...(await setting.current('paper', id)), ...more };
    };
    return [
      write('addPaper', name, input, 'conferenceId'),
      write('updatePaper', name, () => change({ title: freshText(setting) }), 'id'),
      write(
        'addPaperVersion',
        name,
        async () => change({ fileId: await addFile(setting.plenary, conferenceId), reason: setting.fresh() }),
        'id',
      ),
      write('placePaper', name, () => change({ itemIds: [] }), 'id'),
      write('removePaper', name, () => change({ reason: setting.fresh() }), 'id'),
    ];
  });
}
