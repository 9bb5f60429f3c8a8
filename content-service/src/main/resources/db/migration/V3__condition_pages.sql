-- published and draft hold a page as staff write it (the wire form of a draft); patients see published only, while
-- status is PUBLISHED.
create table condition_page (
    slug           text primary key,
    version        bigint      not null,
    external_id    text unique,
    library_digest text,
    status         text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    published      jsonb,
    draft          jsonb,
    title          text        not null,
    names          text        not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    check ((status = 'DRAFT') = (published is null)),
    check (status <> 'DRAFT' or draft is not null)
);
create index condition_page_published on condition_page (slug) where status = 'PUBLISHED';
create index condition_page_by_title on condition_page (title, slug);

-- The ids that a running import has met: a second line with the same id is refused without keeping all ids in memory.
create unlogged table library_line (
    external_id text primary key,
    line        bigint not null
);

grant select, insert, update on condition_page to ${application_role};
grant select, insert, delete on library_line to ${application_role};
