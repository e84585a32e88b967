-- What the trigger agent noticed, and in which message; the words stay where they were said.

create table findings (
    message_id uuid not null references messages (id) on delete cascade,
    kind varchar(40) not null,
    confidence double precision not null,
    found_at timestamp with time zone not null,
    primary key (message_id, kind)
);
create index findings_by_time on findings (found_at, kind);
