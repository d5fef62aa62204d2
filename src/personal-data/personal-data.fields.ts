import { Args, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  type Row,
} from '../platform/graphql/index.js';
import { PARTS } from './parts/index.js';
import { ErasureCertificate, PersonalData, PersonalDataPart } from './personal-data.type.js';

/** Why the official record outlives an erasure. */
export const GROUND: LocalizedText = {
  vi: 'Hồ sơ chính thức của hội nghị và nhật ký thao tác được giữ theo pháp luật về lưu trữ; chỉ ghi họ tên, chức vụ, cơ quan và phần tham gia, không có dữ liệu liên hệ.',
  en: 'The official record of conferences and the trail of what was done are kept under the law on archives; they hold name, post, body and part taken, and no contact data.',
};

@FieldsOf(() => PersonalData)
export class PersonalDataFields {
  @LoadedField(() => [PersonalDataPart], {
    description: 'The data by kind; kinds without any are listed as well.',
  })
  parts(@Parent() { parts }: Row) {
    return PARTS.map(part => ({ ...part, entries: (parts as Record<string, object[]>)[part.name] }));
  }
}

@FieldsOf(() => PersonalDataPart)
export class PersonalDataPartFields {
  @LoadedField(() => String, { description: 'Where the data comes from.' })
  source(@Parent() { source }: Row, @Args() args: LanguageArgs) {
    return inLanguage(source as LocalizedText, args);
  }

  @LoadedField(() => String, { description: 'Who gets to see it.' })
  recipients(@Parent() { recipients }: Row, @Args() args: LanguageArgs) {
    return inLanguage(recipients as LocalizedText, args);
  }
}

@FieldsOf(() => ErasureCertificate)
export class ErasureCertificateFields {
  @LoadedField(() => String, { description: 'The legal ground of what stays.' })
  ground(@Parent() _: Row, @Args() args: LanguageArgs) {
    return inLanguage(GROUND, args);
  }
}
