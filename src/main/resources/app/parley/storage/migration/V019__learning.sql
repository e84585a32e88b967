-- Whose old chats a suggested answer was read from, so that erasing a customer reaches it. A customer is kept as the
-- hash of a name or number, because an old chat tells no more.

create table knowledge_suggestion_askers (
    id uuid primary key,
    suggestion_id uuid not null,
    asker varchar(64) not null,
    constraint knowledge_suggestion_askers_once unique (suggestion_id, asker)
);
create index knowledge_suggestion_askers_by_asker on knowledge_suggestion_askers (asker);
