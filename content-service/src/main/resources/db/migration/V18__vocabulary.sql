-- What words mean the same. content holds a rule as staff write it (the wire form); a list that was imported is one row,
-- since nobody edits a part of it.
create table vocabulary_rule (
    key     text primary key,
    version bigint not null,
    content jsonb  not null
);

create table vocabulary_list (
    name  text primary key,
    rules jsonb not null
);

grant select, insert, update, delete on vocabulary_rule to ${application_role};
grant select, insert, update on vocabulary_list to ${application_role};
