-- A leaver's account ends and stays: history goes on naming whoever made a change.
alter table staff_account add column password_set_at timestamptz, add column ended_at timestamptz;
update staff_account set password_set_at = created_at;
alter table staff_account alter column password_set_at set not null;

grant update (password_hash, password_set_at, ended_at) on staff_account to ${application_role};
