-- Where ZIP codes lie: reference data that an operator imports. Rows are added and moved, never removed.
create table zip_position (
    zip       text primary key check (zip ~ '^[0-9]{5}$'),
    latitude  double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180)
);

grant select, insert, update on zip_position to ${application_role};
