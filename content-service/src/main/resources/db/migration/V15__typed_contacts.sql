-- What the last scan of all pages has found as letters that should be a record: derived, and mended by saving the page.
create table typed_contact (
    id     bigint generated always as identity primary key,
    slug   text    not null references condition_page (slug),
    draft  boolean not null,
    text   text    not null,
    kind   text    not null,
    record text    not null,
    unique (slug, draft, kind, text, record)
);

-- One row: when that scan ended.
create table typed_contact_scan (
    only_row boolean primary key default true check (only_row),
    ended_at timestamptz
);
insert into typed_contact_scan default values;

grant select, insert, delete on typed_contact to ${application_role};
grant select, update on typed_contact_scan to ${application_role};
