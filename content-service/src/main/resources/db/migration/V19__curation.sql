-- What the practice decides of the results of some queries. content holds a rule as staff write it (the wire form).
create table curation_rule (
    key     text primary key,
    version bigint not null,
    content jsonb  not null
);

grant select, insert, update, delete on curation_rule to ${application_role};
