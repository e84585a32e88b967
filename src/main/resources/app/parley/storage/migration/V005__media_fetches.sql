-- Files of messages that are to be fetched from WhatsApp, and those that could not be. Without a time, it was given up.

create table media_fetches (
    media_id uuid primary key references media (id) on delete cascade,
    message_id uuid not null,
    due_at timestamp with time zone,
    until_at timestamp with time zone not null,
    attempts int not null,
    problem text
);
create index media_fetches_by_time on media_fetches (due_at);
