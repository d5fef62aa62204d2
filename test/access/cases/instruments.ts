import { type Read, root, type Write, write } from '../case.js';
import { freshText, type Setting } from '../setting.js';

export function instrumentReads({ world }: Setting): Read[] {
  return [
    root('indicator', '-', { id: ['ID!', world.indicator] }, 'id'),
    root('indicators', 'all', {}, 'totalCount'),
    root('legalInstrument', '-', { id: ['ID!', world.instrument] }, 'id'),
    root('legalInstruments', 'all', {}, 'totalCount'),
    root('programmes', 'all', {}, 'totalCount'),
  ];
}

export function instrumentWrites(setting: Setting): Write[] {
  const { make } = setting.world;
  const text = () => freshText(setting);
  const indicator = () => ({ code: setting.fresh(), name: text(), unit: 'PERSONS', aggregation: 'SUM' });
  const instrument = () => ({ type: 'DECISION', number: setting.fresh() });
  const target = { period: { from: '2019-01-01', to: '2019-12-31' }, value: '1' };
  return [
    write('registerLegalInstrument', '-', async () => instrument()),
    write('updateLegalInstrument', '-', async () => ({
      ...(await setting.current('legal_instrument', await make('registerLegalInstrument', instrument()))),
      provenance: 'Gazette',
    })),
    write('registerProgramme', '-', async () => ({ name: text() })),
    write('defineIndicator', '-', async () => indicator()),
    write('setTarget', '-', async () => ({
      indicatorId: await make('defineIndicator', indicator()),
      ...target,
    })),
    write('setTargets', '-', async () => ({
      indicatorId: await make('defineIndicator', indicator()),
      targets: [target],
    })),
    write('setConferencePolicy', '-', async () => {
      const [kind] = await setting.sql(`select revision from conference_kind where code = 'SO_KET'`);
      return { kindCode: 'SO_KET', expectedRevision: kind.revision, governedBy: setting.fresh() };
    }),
  ];
}
