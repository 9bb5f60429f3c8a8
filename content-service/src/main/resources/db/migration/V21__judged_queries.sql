-- What judges say a search should find. content holds a judged query as staff write it (the wire form).
create table judged_query (
    key     text primary key,
    version bigint not null,
    content jsonb  not null
);

grant select, insert, update, delete on judged_query to ${application_role};
