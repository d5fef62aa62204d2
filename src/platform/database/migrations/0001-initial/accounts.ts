export const accountsSchema = `
create type token_scope as enum ('READ', 'WRITE');
create type link_purpose as enum ('INVITATION', 'RESET');

create table account (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  email text not null,
  name text not null,
  person_id uuid,
  administrator boolean not null default false,
  password_hash text,
  disabled_at timestamptz,
  language text not null default 'vi',
  sample boolean not null default false,
  constraint account_email_unique unique (email),
  constraint account_language_known check (language in ('vi', 'en')),
  constraint account_pk primary key (id)
);

create table session (
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text,
  address text,
  ended_at timestamptz,
  constraint session_token_hash_unique unique (token_hash),
  constraint session_pk primary key (id)
);

create table access_token (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  token_hash bytea not null,
  scope token_scope not null,
  conference_ids uuid array,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint access_token_token_hash_unique unique (token_hash),
  constraint access_token_pk primary key (id)
);

-- Apart from the tokens, whose changes are audited.
create table access_token_use (
  access_token_id uuid not null,
  last_used_at timestamptz not null,
  constraint access_token_use_pk primary key (access_token_id)
);

create table account_link (
  id uuid not null,
  account_id uuid not null,
  purpose link_purpose not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint account_link_token_hash_unique unique (token_hash),
  constraint account_link_pk primary key (id)
);

create table external_identity (
  id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  constraint external_identity_issuer_subject_unique unique (issuer, subject),
  constraint external_identity_pk primary key (id)
);

create table oidc_flow (
  token_hash bytea not null,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  invitation_hash bytea,
  account_id uuid,
  expires_at timestamptz not null,
  constraint oidc_flow_pk primary key (token_hash)
);

create table sign_in_guess (
  id uuid not null,
  key bytea not null,
  at timestamptz not null,
  constraint sign_in_guess_pk primary key (id)
);

create index account_person_id_index on account (person_id);
create index session_account_id_index on session (account_id);
create index access_token_account_id_index on access_token (account_id);
create index account_link_account_id_index on account_link (account_id);
create index external_identity_account_id_index on external_identity (account_id);
create index oidc_flow_account_id_index on oidc_flow (account_id);
create index oidc_flow_expires_at_index on oidc_flow (expires_at);
create index sign_in_guess_key_at_index on sign_in_guess (key, at);
create index sign_in_guess_at_index on sign_in_guess (at);

alter table session
  add constraint session_account_id_fk
  foreign key (account_id) references account(id) on delete cascade;
alter table access_token
  add constraint access_token_account_id_fk
  foreign key (account_id) references account(id) on delete cascade;
alter table access_token_use
  add constraint access_token_use_access_token_id_fk
  foreign key (access_token_id) references access_token(id) on delete cascade;
alter table account_link
  add constraint account_link_account_id_fk
  foreign key (account_id) references account(id) on delete cascade;
alter table external_identity
  add constraint external_identity_account_id_fk
  foreign key (account_id) references account(id) on delete cascade;
alter table oidc_flow
  add constraint oidc_flow_account_id_fk
  foreign key (account_id) references account(id) on delete cascade;

create index account_search_index on account
  using gin ((fold(name) || ' ' || fold(email)) gin_trgm_ops);
create index account_name_order_index on account (fold(name), id);

select audit_table('account', '{email, name, password_hash}'),
  audit_table('access_token', '{name, token_hash}'),
  audit_table('account_link', '{token_hash}'),
  audit_table('external_identity', '{subject}'),
  audit_skip('oidc_flow', 'coming and going'),
  audit_skip('session', 'coming and going'),
  audit_skip('access_token_use', 'coming and going'),
  audit_skip('sign_in_guess', 'coming and going');
`;

/** What refers to the tables of higher features. */
export const accountsReferencesSchema = `
alter table account
  add constraint account_person_id_fk
  foreign key (person_id) references person(id);
`;
