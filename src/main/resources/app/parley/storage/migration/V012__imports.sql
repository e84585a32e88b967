-- What a catalogue says of a product beyond its price, where an item was read, and answers found in old chats that
-- wait for a person.

alter table knowledge_documents add column picture text;
alter table knowledge_documents add column variants text;
alter table knowledge_documents add column origin text;

create table knowledge_suggestions (
    id uuid primary key,
    likeness varchar(64) not null,
    question text not null,
    answer text not null,
    origin text not null,
    asked_on date not null,
    times integer not null,
    state varchar(12) not null,
    document_id uuid,
    decided_by text,
    decided_at timestamp with time zone,
    constraint knowledge_suggestions_likeness unique (likeness)
);
create index knowledge_suggestions_by_state on knowledge_suggestions (state, id);
