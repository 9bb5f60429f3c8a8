create table location (
    slug           text primary key,
    version        bigint not null,
    name           text   not null,
    rank           int    not null,
    address_line   text,
    address_suite  text,
    city           text,
    state          text,
    postal_code    text,
    country        text,
    directions     text,
    latitude       double precision,
    longitude      double precision,
    time_zone      text   not null,
    hours          jsonb,
    check ((address_line is null) = (city is null)),
    check ((latitude is null) = (longitude is null))
);
create index location_in_order on location (rank, name, slug);

create table contact_point (
    key       text primary key,
    version   bigint not null,
    kind      text   not null,
    label     text   not null,
    number    text   not null,
    extension text,
    rank      int    not null,
    location  text references location (slug)
);
create index contact_point_of_location on contact_point (location);

create table practice (
    id                 int primary key check (id = 1),
    version            bigint not null,
    name               text   not null,
    short_name         text   not null,
    description        text   not null,
    sample_notice      text,
    main_contact_point text references contact_point (key)
);
insert into practice (id, version, name, short_name, description)
values (1, 0, 'Our practice', 'Our practice', 'Our practice');

-- Who shows which record: derived whenever a page is saved. The foreign keys keep a shown record from vanishing.
create table record_reference (
    id            bigint generated always as identity primary key,
    referrer_kind text not null,
    referrer_key  text not null,
    title         text not null,
    contact_point text references contact_point (key),
    location      text references location (slug),
    check (num_nonnulls(contact_point, location) = 1)
);
create index record_reference_of_referrer on record_reference (referrer_key, referrer_kind);
create index record_reference_to_contact_point on record_reference (contact_point) where contact_point is not null;
create index record_reference_to_location on record_reference (location) where location is not null;

grant select, insert, update on location, practice to ${application_role};
grant select, insert, update, delete on contact_point, record_reference to ${application_role};
