-- When what we know was last used in an answer, and what customers asked that nothing we know answers.

alter table knowledge_documents add column uses bigint default 0 not null;
alter table knowledge_documents add column used_at timestamp with time zone;
create index knowledge_documents_by_change on knowledge_documents (changed_at, id);

create table knowledge_gaps (
    message_id uuid primary key references messages (id) on delete cascade,
    question text not null,
    asked_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    answered_by uuid
);
create index knowledge_gaps_by_time on knowledge_gaps (settled_at, asked_at);
