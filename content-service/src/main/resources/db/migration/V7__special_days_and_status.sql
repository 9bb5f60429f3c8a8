-- When an office's regular hours do not hold, and what is out of the ordinary there.
alter table location
    add column special_days jsonb not null default '[]',
    add column status       jsonb;
