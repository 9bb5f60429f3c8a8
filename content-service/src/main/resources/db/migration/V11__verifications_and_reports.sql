-- The last check of a number, and of the regular hours of an office. It is of the value that stands: a change ends it.
alter table contact_point
    add column checked_at    timestamptz,
    add column checked_by    text,
    add column check_method  text,
    add column found_right   boolean,
    add check (num_nonnulls(checked_at, checked_by, check_method, found_right) in (0, 4));

alter table location
    add column checked_at    timestamptz,
    add column checked_by    text,
    add column check_method  text,
    add column found_right   boolean,
    add check (num_nonnulls(checked_at, checked_by, check_method, found_right) in (0, 4));

-- What patients report as wrong. There is nothing in it about who reported.
create table detail_report (
    id        bigint generated always as identity primary key,
    problem   text        not null,
    key       text        not null,
    count     bigint      not null default 1,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    outcome   text,
    check (num_nonnulls(closed_at, closed_by, outcome) in (0, 3))
);
create unique index detail_report_open on detail_report (problem, key) where closed_at is null;
grant select, insert, update on detail_report to ${application_role};
