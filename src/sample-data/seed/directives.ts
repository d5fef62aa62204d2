import { SourceKind } from '../../conferences/index.js';
import { AssignmentRole, DirectiveForce, DirectiveTiming } from '../../directives/index.js';
import type { Commands } from '../commands.js';
import { text } from '../text.js';

interface Seed {
  conferenceId: string;
  sourceId: string;
  speechItem: string;
  ministry: string;
  sectors: string;
  provinces: string;
  chair: string;
  deputyMinister: string;
  programme: string;
}

/** The sentence from which both are taken; its semicolon can be read in two ways. */
const SENTENCE =
  'Phát biểu tại Hội nghị, Thứ trưởng Triệu Văn Cường ghi nhận kết quả đã đạt được trong 2 giai đoạn và đề nghị Bộ Nội vụ hướng dẫn các tỉnh, thành phố tiếp tục thực hiện việc đào tạo, bồi dưỡng cán bộ, công chức xã theo chương trình quốc gia về xây dựng nông thôn mới; các Bộ, ngành tiếp tục đổi mới chương trình, nội dung đào tạo, bồi dưỡng nhằm đáp ứng việc trang bị kiến thức cho các đối tượng là cán bộ, công chức xã trong tình hình mới./.';

const INTERPRETATION =
  'Read as two parallel requests: one to the Ministry, one to the ministries and sectors. ' +
  `It may also mean that the Ministry is to guide both the provinces and the ministries and sectors. The sentence: "${SENTENCE}"`;

/** Two requests of the chair in a speech that the press reports: recorded, not yet verified or issued. */
export async function seedDirectives({ by, directives }: Commands, seed: Seed): Promise<void> {
  const stated = {
    conferenceId: seed.conferenceId,
    sourceId: seed.sourceId,
    agendaItemId: seed.speechItem,
    language: 'vi',
    force: DirectiveForce.REQUEST,
    verb: 'đề nghị',
    statedById: seed.chair,
    postId: seed.deputyMinister,
    capacityPrinted: 'Thứ trưởng',
    statedIn: SourceKind.SPEECH,
    timing: DirectiveTiming.ONGOING,
    interpretationNote: INTERPRETATION,
  };
  await directives.record(by, {
    ...stated,
    text: 'đề nghị Bộ Nội vụ hướng dẫn các tỉnh, thành phố tiếp tục thực hiện việc đào tạo, bồi dưỡng cán bộ, công chức xã theo chương trình quốc gia về xây dựng nông thôn mới',
    summary: text(
      'hướng dẫn các tỉnh, thành phố tiếp tục thực hiện việc đào tạo, bồi dưỡng cán bộ, công chức xã',
      'guide the provinces and cities to continue the training and further training of commune cadres and civil servants',
    ),
    programmeId: seed.programme,
    expectedOutput: text('hướng dẫn (không nêu hình thức)', 'guidance (form not stated)'),
    assignments: [
      { role: AssignmentRole.LEAD, bodyId: seed.ministry, addressed: true },
      { role: AssignmentRole.IMPLEMENT, groupId: seed.provinces, addressed: false },
    ],
  });
  await directives.record(by, {
    ...stated,
    text: 'các Bộ, ngành tiếp tục đổi mới chương trình, nội dung đào tạo, bồi dưỡng nhằm đáp ứng việc trang bị kiến thức cho các đối tượng là cán bộ, công chức xã trong tình hình mới',
    summary: text(
      'tiếp tục đổi mới chương trình, nội dung đào tạo, bồi dưỡng',
      'continue to renew the curricula and content of training and further training',
    ),
    purpose: text(
      'đáp ứng việc trang bị kiến thức cho các đối tượng là cán bộ, công chức xã trong tình hình mới',
      'equip commune cadres and civil servants with knowledge in the new situation',
    ),
    assignments: [{ role: AssignmentRole.IMPLEMENT, groupId: seed.sectors, addressed: true }],
  });
}
