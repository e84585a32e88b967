-- What a customer put into a cart or said they want to buy and has not come to an end, and when to look at it next.

create table carts (
    message_id uuid not null references messages (id) on delete cascade,
    confidence double precision not null,
    due_at timestamp with time zone not null,
    primary key (message_id)
);
create index carts_by_due on carts (due_at);
