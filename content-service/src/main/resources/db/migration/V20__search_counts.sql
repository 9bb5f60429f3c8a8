-- How often a query was searched for on a day, kept for ninety days. There is nothing in it about who searched, and no
-- order: no time, no address, no session, no browser. No check on the text: PostgreSQL's log would repeat what fails one.
create table search_count (
    day      date   not null,
    query    text   not null,
    searches bigint not null,
    empty    bigint not null,
    opened   bigint not null,
    primary key (day, query)
);

-- What has been added already: a batch whose answer was lost is sent again, and four searches must not become eight.
create table search_count_batch (
    id  uuid primary key,
    day date not null
);

grant select, insert, update, delete on search_count to ${application_role};
grant select, insert, delete on search_count_batch to ${application_role};
