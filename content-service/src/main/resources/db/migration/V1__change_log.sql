-- History, feed and version of everything in this database. The application may add to it and read it, nothing else.
create table change (
    position bigint primary key,
    at       timestamptz not null,
    actor    text        not null check (actor <> ''),
    kind     text        not null,
    key      text        not null,
    before   jsonb,
    after    jsonb
);
create index change_by_key on change (kind, key, position);

-- One row. Locked as the last act before commit, so that the order of positions is the order of commits.
create table change_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into change_head (position) values (0);

-- One row: which life of the database this is. A dump carries the row, but not the place and the transaction in which it
-- was written; where those differ, the row came from a dump or a copy, and a new life begins.
create table database_life (
    only_row   boolean primary key default true check (only_row),
    epoch      uuid not null,
    place      text not null,
    written_in text not null
);
insert into database_life (epoch, place, written_in) values (gen_random_uuid(), 'not yet begun', '');

-- place: the cluster, its timeline (another after a point-in-time recovery), and the database within it.
create view current_life as
select life.epoch,
       here.place,
       life.place = here.place and life.written_in = life.xmin::text as unbroken
from database_life life,
     (select (select system_identifier from pg_control_system())
                 || '/' || (select timeline_id from pg_control_checkpoint())
                 || '/' || (select oid from pg_database where datname = current_database()) as place) here;

grant select, insert on change to ${application_role};
grant select, update on change_head to ${application_role};
grant select, update on database_life to ${application_role};
grant select on current_life to ${application_role};
