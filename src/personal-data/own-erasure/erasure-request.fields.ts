import { Args, Parent } from '@nestjs/graphql';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  type Row,
} from '../../platform/graphql/index.js';
import { GROUND } from '../personal-data.fields.js';
import { PersonalData } from '../personal-data.type.js';
import { ErasureRequest } from './erasure-request.type.js';

/** Why the account outlives the request of whoever uses it. */
const ACCOUNT_GROUND: LocalizedText = {
  vi: 'Tài khoản còn dùng được giữ để đăng nhập; quản trị viên đóng và xóa tài khoản khi được yêu cầu.',
  en: 'An account that is used is kept to sign in; an administrator closes and erases it on request.',
};

@FieldsOf(() => ErasureRequest)
export class ErasureRequestFields {
  @LoadedField(() => String, { description: 'The legal ground of what stays.' })
  ground(@Parent() _: Row, @Args() args: LanguageArgs) {
    return `${inLanguage(GROUND, args)} ${inLanguage(ACCOUNT_GROUND, args)}`;
  }
}

@FieldsOf(() => PersonalData)
export class PersonalDataErasureFields {
  @LoadedField(() => [ErasureRequest], { description: 'What the person has asked to be erased, in order.' })
  erasureRequests(@Parent() { erasureRequests }: Row) {
    return erasureRequests;
  }
}
