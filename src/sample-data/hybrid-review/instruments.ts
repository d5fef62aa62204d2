import { InstrumentType } from '../../instruments/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';
import type { Bodies } from './directory.js';

export type Basis = Awaited<ReturnType<typeof reviewProgramme>>;

/** The invented decision that set the programme and its targets, and the programme. */
export async function reviewProgramme({ by, instruments }: Commands, { government }: Bodies) {
  const decision = await instruments.register(by, {
    type: InstrumentType.DECISION,
    number: '2016/QĐ-MAU',
    issuerPrinted: 'Chính phủ mẫu',
    issuerId: government,
    issuedOn: '2016-01-15',
    title: text(
      'phê duyệt Chương trình mẫu bồi dưỡng cán bộ cơ sở giai đoạn 2016-2020',
      'approving the Sample Programme for the training of local officials 2016-2020',
    ),
    provenance: 'Invented sample data.',
  });
  const programme = await instruments.registerProgramme(by, {
    name: text(
      'Chương trình mẫu bồi dưỡng cán bộ cơ sở',
      'Sample Programme for the Training of Local Officials',
    ),
    printedForms: ['Chương trình mẫu'],
    basisId: decision,
  });
  return { decision, programme };
}
