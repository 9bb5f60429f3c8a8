-- What patients come to an office for. The numbers it names stand in record_reference, so that none of them vanishes.
alter table location
    add column services jsonb not null default '[]';
