-- Whose old chats a suggested answer was read from, so that erasing a customer reaches it. A customer is kept as the
-- hash of a name or number, because an old chat tells no more.

create table knowledge_suggestion_askers (
    id uuid primary key,
    suggestion_id uuid not null,
    asker varchar(64) not null,
    constraint knowledge_suggestion_askers_once unique (suggestion_id, asker)
);
create index knowledge_suggestion_askers_by_asker on knowledge_suggestion_askers (asker);

-- What a passage means as a model says it, so that it is asked once only. `digest` is the hash of model, dimension and
-- the passage's words; `vector` is 32-bit floats, most significant byte first.

create table knowledge_vectors (
    digest varchar(64) primary key,
    model varchar(200) not null,
    dimension integer not null,
    vector bytea not null
);
