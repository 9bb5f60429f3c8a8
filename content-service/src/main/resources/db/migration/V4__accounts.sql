create table staff_account (
    user_name     text primary key,
    display_name  text        not null,
    password_hash text        not null,
    created_at    timestamptz not null
);

-- The SHA-256 of a session's token; whoever reads this table cannot act as anyone.
create table staff_session (
    token_hash   bytea primary key,
    user_name    text        not null references staff_account (user_name),
    last_used_at timestamptz not null,
    ends_at      timestamptz not null
);
create index staff_session_end on staff_session (ends_at);

grant select, insert on staff_account to ${application_role};
grant select, insert, update, delete on staff_session to ${application_role};
