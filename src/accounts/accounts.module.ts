import { Global, Module } from '@nestjs/common';
import { Authenticator } from '../platform/auth/index.js';
import { translateConstraint } from '../platform/database/index.js';
import { AccessTokensService } from './access-tokens.service.js';
import { emailTaken, identityTaken } from './account.errors.js';
import { AccountQueries } from './account.queries.js';
import { AccountAuthenticator } from './account-authenticator.js';
import { AccountErasureService } from './account-erasure.service.js';
import { AccountLinks } from './account-links.js';
import { AccountMails } from './account-mails.js';
import { AccountsResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { Afterwards } from './afterwards.js';
import { AuthController } from './auth.controller.js';
import { AuthPagesController } from './auth-pages.controller.js';
import { CalendarLinksService } from './calendar-links.service.js';
import { GuessLimit } from './guess-limit.js';
import { Housekeeping } from './housekeeping.js';
import { InvitationsService } from './invitations.service.js';
import { FlowCookie } from './oidc/flow-cookie.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcFlows } from './oidc/oidc-flows.js';
import { OidcProvider } from './oidc/oidc-provider.js';
import { OidcSignInService } from './oidc/oidc-sign-in.service.js';
import { PasswordChangesService } from './password-changes.service.js';
import { PasswordResetsService } from './password-resets.service.js';
import { Passwords } from './passwords.js';
import { SecurityResolver } from './security.resolver.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

translateConstraint('account_email_unique', emailTaken);
translateConstraint('external_identity_issuer_subject_unique', identityTaken);

@Global()
@Module({
  controllers: [AuthController, AuthPagesController, OidcController],
  providers: [
    AccountsResolver,
    SecurityResolver,
    SessionCookie,
    { provide: Authenticator, useClass: AccountAuthenticator },
    AccountErasureService,
    AccountLinks,
    AccountQueries,
    AccountMails,
    AccountsService,
    AccessTokensService,
    Afterwards,
    CalendarLinksService,
    GuessLimit,
    FlowCookie,
    Housekeeping,
    InvitationsService,
    OidcFlows,
    OidcProvider,
    OidcSignInService,
    PasswordChangesService,
    PasswordResetsService,
    Passwords,
    SessionsService,
    SignInService,
  ],
  exports: [
    Authenticator,
    AccountsService,
    AccessTokensService,
    AccountErasureService,
    CalendarLinksService,
    GuessLimit,
    InvitationsService,
    PasswordResetsService,
    SessionsService,
  ],
})
export class AccountsModule {}
