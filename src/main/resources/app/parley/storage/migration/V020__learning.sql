-- What an agent had drafted before a person changed it, which answers that went out alone are checked afterwards, and
-- what people always change.

alter table approvals add column drafted text;
create index approvals_by_time on approvals (decision, decided_at);

alter table drafts add column check_after varchar(8) default 'no' not null;
create index drafts_by_check on drafts (check_after, decided_at);
create index drafts_by_intent on drafts (intent, state, decided_at);

create table writing_rules (
    id uuid primary key,
    kind varchar(12) not null,
    language varchar(8) not null,
    said text not null,
    wanted text not null,
    state varchar(12) not null,
    seen integer not null,
    decided_by text,
    decided_at timestamp with time zone,
    created_at timestamp with time zone not null
);
create index writing_rules_by_state on writing_rules (state, created_at);
