-- What the analytics and the campaign agent propose: numbers and no names. `week` is a Monday.

create table advice (
    id uuid primary key,
    agent varchar(20) not null,
    kind varchar(20) not null,
    week date not null,
    points text not null,
    state varchar(12) not null,
    made_at timestamp with time zone not null,
    decided_by text,
    decided_at timestamp with time zone,
    constraint advice_once unique (kind, week)
);
create index advice_by_agent on advice (agent, made_at);
