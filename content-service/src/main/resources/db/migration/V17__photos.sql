-- Photos of people by their digest; a person's content names the one to show. They are kept for the versions in the
-- history that name them.
create table photo (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    jpeg   bytea not null
);
create index practitioner_of_photo on practitioner ((content -> 'photo' ->> 'sha256'));

grant select, insert on photo to ${application_role};
