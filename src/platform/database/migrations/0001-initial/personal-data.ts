export const personalDataSchema = `
create table personal_data_erasure (
  id uuid not null,
  person_id uuid not null,
  erased_at timestamptz not null,
  reason text not null,
  erased json not null,
  kept json not null,
  constraint personal_data_erasure_pk primary key (id)
);

create index personal_data_erasure_person_id_index on personal_data_erasure (person_id);

alter table personal_data_erasure
  add constraint personal_data_erasure_person_id_fk
  foreign key (person_id) references person(id);
`;
