-- The nearest of ten thousand offices without looking at all of them. The distance of two points of a unit sphere through
-- its inside grows with that along its surface, so the order is the same.
create extension if not exists cube;

alter table location
    add column place cube generated always as (
        case when latitude is not null and longitude is not null then cube(array[
            cos(radians(latitude)) * cos(radians(longitude)),
            cos(radians(latitude)) * sin(radians(longitude)),
            sin(radians(latitude))])
        end) stored;
create index location_by_place on location using gist (place);
