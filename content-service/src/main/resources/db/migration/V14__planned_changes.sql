-- Changes of a number or an office that take effect at a moment ahead. fields holds only what changes (in the JSON of a
-- draft), so that whatever else is edited meanwhile stays. Rows are kept: they say when something was planned.
create table planned_change (
    id         bigint generated always as identity primary key,
    version    bigint      not null default 0,
    kind       text        not null check (kind in ('contact-point', 'location')),
    key        text        not null,
    from_time  timestamp   not null,
    zone       text        not null,
    due_at     timestamptz not null,
    fields     jsonb       not null,
    planned_by text        not null,
    planned_at timestamptz not null,
    state      text        not null default 'PLANNED' check (state in ('PLANNED', 'APPLIED', 'FAILED', 'CANCELLED')),
    ended_at   timestamptz,
    failure    text,
    check ((state = 'PLANNED') = (ended_at is null)),
    check ((state = 'FAILED') = (failure is not null))
);
create index planned_change_due on planned_change (due_at, id) where state = 'PLANNED';
create index planned_change_of_record on planned_change (kind, key, ended_at);

grant select, insert, update on planned_change to ${application_role};
