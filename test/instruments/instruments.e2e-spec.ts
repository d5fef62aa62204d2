import { createTestApp, type TestApp } from '../support/create-test-app.js';

describe('legal instruments', () => {
  let plenary: TestApp;
  beforeAll(async () => {
    plenary = await createTestApp();
    await plenary.mutate(
      'registerLegalInstrument',
      {
        type: 'DECISION',
        number: '1956/QĐ-TTg',
        printedForms: ['1956/QĐ-TTG'],
        issuerPrinted: 'Thủ tướng Chính phủ',
        issuedOn: '2009-11-27',
        title: [
          { language: 'vi', text: 'phê duyệt Đề án "Đào tạo nghề cho lao động nông thôn đến năm 2020"' },
        ],
      },
      'legalInstrument { id }',
    );
  });
  afterAll(() => plenary.close());

  const numbers = async (args: string) => {
    const { legalInstruments } = await plenary.ask(`{ legalInstruments(${args}) { nodes { number } } }`);
    return legalInstruments.nodes.map((node: { number: string }) => node.number);
  };

  it.each(['1956/QĐ-TTg', '1956/QĐ-TTG', 'sô 1956/QĐ-TTg', 'Quyết định số 1956 / qđ-ttg'])(
    'is found as "%s", the printed form kept',
    async number => {
      expect(await numbers(`number: "${number}"`)).toEqual(['1956/QĐ-TTg']);
    },
  );

  it.each(['1957/QĐ-TTg', '1956/QD-TTg', 'QĐ-TTg'])('is not found as "%s"', async number => {
    expect(await numbers(`number: "${number}"`)).toEqual([]);
  });

  it('is found by words of its title without marks', async () => {
    expect(await numbers('text: "dao tao NGHE"')).toEqual(['1956/QĐ-TTg']);
  });

  it('is registered once by number, date and issuer, in whatever spelling', async () => {
    const again = {
      type: 'DECISION',
      number: '1956/QĐ-TTG',
      issuerPrinted: 'Thủ tướng Chính phủ',
      issuedOn: '2009-11-27',
    };
    expect(
      (await plenary.refuse('registerLegalInstrument', again)).map(({ code, path }) => ({ code, path })),
    ).toEqual([{ code: 'INSTRUMENT_KNOWN', path: ['number'] }]);
    const another = await plenary.mutate(
      'registerLegalInstrument',
      { ...again, issuedOn: '2019-11-27' },
      'legalInstrument { issuedOn title provenance issuer { id } }',
    );
    expect(another.legalInstrument).toEqual({
      issuedOn: '2019-11-27',
      title: null,
      provenance: null,
      issuer: null,
    });
  });

  it('needs digits in its number', async () => {
    const errors = await plenary.refuse('registerLegalInstrument', { type: 'LAW', number: 'QĐ-TTg' });
    expect(errors.map(error => error.code)).toEqual(['INVALID_NUMBER']);
  });

  it('is corrected: absent stays, null clears', async () => {
    const { legalInstruments } = await plenary.ask(
      '{ legalInstruments(text: "nong thon") { nodes { id revision } } }',
    );
    const [{ id, revision }] = legalInstruments.nodes;
    const { legalInstrument } = await plenary.mutate(
      'updateLegalInstrument',
      { id, expectedRevision: revision, issuerPrinted: null, provenance: 'Công báo' },
      'legalInstrument { revision issuerPrinted provenance issuedOn title }',
    );
    expect(legalInstrument).toEqual({
      revision: 2,
      issuerPrinted: null,
      provenance: 'Công báo',
      issuedOn: '2009-11-27',
      title: 'phê duyệt Đề án "Đào tạo nghề cho lao động nông thôn đến năm 2020"',
    });
  });

  it('can be the basis of a programme', async () => {
    const { legalInstruments } = await plenary.ask('{ legalInstruments(first: 1) { nodes { id number } } }');
    const [{ id, number }] = legalInstruments.nodes;
    const name = [{ language: 'vi', text: 'Chương trình nông thôn mới' }];
    const { programme } = await plenary.mutate(
      'registerProgramme',
      { name, basisId: id, printedForms: ['chương trình quốc gia'] },
      'programme { name printedForms basis { number } }',
    );
    expect(programme).toEqual({
      name: 'Chương trình nông thôn mới',
      printedForms: ['chương trình quốc gia'],
      basis: { number },
    });
    const { programmes } = await plenary.ask('{ programmes { totalCount } }');
    expect(programmes.totalCount).toBe(1);
  });
});
