-- content holds a person as staff write it (the wire form of a draft). What it names stands in record_reference too, so
-- that no office and no number of a role can vanish.
create table practitioner (
    slug    text primary key,
    version bigint not null,
    content jsonb  not null
);
create unique index practitioner_npi on practitioner ((content ->> 'npi'));
create index practitioner_of_condition on practitioner using gin ((content -> 'conditions'));

grant select, insert, update, delete on practitioner to ${application_role};
