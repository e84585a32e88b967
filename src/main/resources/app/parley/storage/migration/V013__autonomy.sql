-- How far each agent may go for an intent, and why: earned, set by hand, or taken away.

create table autonomy_changes (
    id uuid primary key,
    agent varchar(20) not null,
    intent varchar(40) not null,
    level varchar(12) not null,
    cause varchar(12) not null,
    person text,
    decisions integer not null,
    bound double precision not null,
    changed_at timestamp with time zone not null
);
create index autonomy_changes_by_intent on autonomy_changes (agent, intent, changed_at);

-- An edit of nothing but greeting, emoji, spacing or punctuation does not count as one.
alter table approvals add column slight boolean default false not null;
