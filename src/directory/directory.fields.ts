import { Args, Parent } from '@nestjs/graphql';
import { Account } from '../accounts/index.js';
import {
  FieldsOf,
  inLanguage,
  LanguageArgs,
  LoadedField,
  type LocalizedText,
  loaded,
  loadedPage,
  type Row,
} from '../platform/graphql/index.js';
import { Body, BodyConnection, BodyNameArgs, FormerName } from './body.type.js';
import { BodyGroup, MembersArgs } from './body-group.type.js';
import { FocalPoint, FocalPointsArgs } from './focal-point.type.js';
import { Appointment, AppointmentsArgs, Person, Post } from './person.type.js';

@FieldsOf(() => Body)
export class BodyFields {
  @LoadedField(() => String, { description: 'Official name, in the present spelling of the body itself.' })
  name(@Parent() body: Row, @Args() args: BodyNameArgs) {
    return inLanguage(
      args.on ? loaded<LocalizedText>(body, 'name', args) : (body.name as LocalizedText),
      args,
    );
  }

  @LoadedField(() => [FocalPoint], {
    description:
      'Who speaks for it (đầu mối), for the staff of conferences and the focal points of all bodies; empty for others.',
  })
  focalPoints(@Parent() body: Row, @Args() args: FocalPointsArgs) {
    return loaded(body, 'focalPoints', args);
  }

  @LoadedField(() => [FormerName], { description: 'Names that it bore before, earliest first.' })
  formerNames(@Parent() body: Row) {
    return body.formerNames;
  }
}

@FieldsOf(() => FormerName)
export class FormerNameFields {
  @LoadedField(() => String, { description: 'The name of that time.' })
  name(@Parent() former: Row, @Args() args: LanguageArgs) {
    return inLanguage(former.name as LocalizedText, args);
  }
}

@FieldsOf(() => BodyGroup)
export class BodyGroupFields {
  @LoadedField(() => String, { description: 'Name of the group.' })
  name(@Parent() group: Row, @Args() args: LanguageArgs) {
    return inLanguage(group.name as LocalizedText, args);
  }

  @LoadedField(() => BodyConnection, {
    nullable: true,
    description:
      'The bodies that belong to it and exist on a day, by name; null if a source only names the group.',
  })
  members(@Parent() group: Row, @Args() args: MembersArgs) {
    return loadedPage(group, 'members', args);
  }
}

@FieldsOf(() => Person)
export class PersonFields {
  @LoadedField(() => [Appointment], { description: 'Posts that the person holds or held, latest first.' })
  appointments(@Parent() person: Row, @Args() args: AppointmentsArgs) {
    return loaded(person, 'appointments', args);
  }
}

@FieldsOf(() => Account)
export class AccountPersonFields {
  @LoadedField(() => Person, {
    nullable: true,
    description:
      'The person of the directory that it belongs to; for the account itself and administrators, null for others.',
  })
  person(@Parent() account: Row) {
    return account.person;
  }

  @LoadedField(() => [FocalPoint], {
    nullable: true,
    description:
      'The bodies that it speaks for (đầu mối); for the account itself and administrators, null for others.',
  })
  focalPointOf(@Parent() account: Row, @Args() args: FocalPointsArgs) {
    return loaded(account, 'focalPointOf', args);
  }
}

@FieldsOf(() => Post)
export class PostFields {
  @LoadedField(() => String, { description: 'Title of the post, for example `Thứ trưởng`.' })
  title(@Parent() post: Row, @Args() args: LanguageArgs) {
    return inLanguage(post.title as LocalizedText, args);
  }
}
