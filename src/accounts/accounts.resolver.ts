import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { By } from '../platform/database/index.js';
import { Acting, Reader, Reading, type ReadRequest } from '../platform/graphql/index.js';
import {
  CreateResetLinkInput,
  DisableAccountInput,
  EnableAccountInput,
  InviteAccountInput,
  RenewAccountInvitationInput,
  UpdateAccountInput,
} from './account.input.js';
import { AccountQueries } from './account.queries.js';
import { accountShape } from './account.shapes.js';
import {
  Account,
  AccountConnection,
  AccountInvitationPayload,
  AccountPayload,
  AccountsArgs,
  ResetLinkPayload,
} from './account.type.js';
import { AccountsService } from './accounts.service.js';
import { InvitationsService } from './invitations.service.js';
import { PasswordResetsService } from './password-resets.service.js';

@Resolver()
export class AccountsResolver {
  constructor(
    private readonly queries: AccountQueries,
    private readonly service: AccountsService,
    private readonly invitations: InvitationsService,
    private readonly resets: PasswordResetsService,
    private readonly reader: Reader,
  ) {}

  @Query(() => Account, {
    nullable: true,
    description: 'The account that asks; null for those who are not signed in.',
  })
  me(@Reading() request: ReadRequest) {
    return this.queries.me(request);
  }

  @Query(() => AccountConnection, { description: 'Accounts by name.' })
  accounts(@Args() args: AccountsArgs, @Reading() request: ReadRequest) {
    return this.queries.accounts(request, args);
  }

  @Mutation(() => AccountInvitationPayload, {
    nullable: true,
    description:
      'Adds an account and makes the link by which its owner sets the password; it is also mailed, if mail is set up.',
  })
  async inviteAccount(
    @Args('input') input: InviteAccountInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const { accountId, url } = await this.invitations.invite(by, input);
    return { ...(await this.reader.payload(accountShape, request, accountId)), invitationUrl: url };
  }

  @Mutation(() => AccountInvitationPayload, {
    nullable: true,
    description: 'Makes a new link in place of an invitation that was not accepted yet.',
  })
  async renewAccountInvitation(
    @Args('input') input: RenewAccountInvitationInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const { accountId, url } = await this.invitations.renew(by, input);
    return { ...(await this.reader.payload(accountShape, request, accountId)), invitationUrl: url };
  }

  @Mutation(() => ResetLinkPayload, {
    nullable: true,
    description: 'Makes a link by which somebody sets a new password, to hand over where no mail is set up.',
  })
  async createResetLink(
    @Args('input') input: CreateResetLinkInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    const { accountId, url } = await this.resets.createLink(by, input);
    return { ...(await this.reader.payload(accountShape, request, accountId)), resetUrl: url };
  }

  @Mutation(() => AccountPayload, { nullable: true, description: 'Changes an account.' })
  async updateAccount(
    @Args('input') input: UpdateAccountInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(accountShape, request, await this.service.update(by, input));
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description:
      'Disables an account: its sessions end, its access tokens and its password are refused, at once.',
  })
  async disableAccount(
    @Args('input') input: DisableAccountInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(accountShape, request, await this.service.disable(by, input));
  }

  @Mutation(() => AccountPayload, { nullable: true, description: 'Lets a disabled account sign in again.' })
  async enableAccount(
    @Args('input') input: EnableAccountInput,
    @Acting() by: By,
    @Reading() request: ReadRequest,
  ) {
    return this.reader.payload(accountShape, request, await this.service.enable(by, input));
  }
}
