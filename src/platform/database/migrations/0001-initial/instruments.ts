export const instrumentsSchema = `
create type instrument_type as enum (
  'LAW',
  'RESOLUTION',
  'DECREE',
  'DECISION',
  'INSTRUCTION',
  'CIRCULAR',
  'PLAN',
  'NOTICE',
  'OFFICIAL_LETTER',
  'OTHER'
);

create table legal_instrument (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  type instrument_type not null,
  number text not null,
  number_key text not null,
  printed_forms text array not null default '{}',
  issuer_printed text,
  issuer_id uuid,
  issued_on date,
  title json,
  provenance text,
  sample boolean not null default false,
  constraint legal_instrument_pk primary key (id)
);

create table programme (
  id uuid not null,
  revision integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  name json not null,
  printed_forms text array not null default '{}',
  basis_id uuid,
  sample boolean not null default false,
  constraint programme_pk primary key (id)
);


alter table legal_instrument
  add constraint legal_instrument_issuer_id_fk
  foreign key (issuer_id) references body(id);
alter table programme
  add constraint programme_basis_id_fk
  foreign key (basis_id) references legal_instrument(id);

create unique index legal_instrument_number_unique on legal_instrument
  (number_key, issued_on, issuer_id, issuer_printed) nulls not distinct;
create index legal_instrument_search_index on legal_instrument
  using gin ((coalesce(fold_localized(title), '')) gin_trgm_ops);
`;
