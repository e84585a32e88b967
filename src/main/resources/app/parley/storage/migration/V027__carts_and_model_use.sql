-- What a customer put into a cart or said they want to buy and has not come to an end, and when to look at it next.

create table carts (
    message_id uuid not null references messages (id) on delete cascade,
    confidence double precision not null,
    due_at timestamp with time zone not null,
    primary key (message_id)
);
create index carts_by_due on carts (due_at);

-- What really went out to models, request by request, and how long the prompts were that they answered: for the
-- provider's limits by the minute and the day.

create table model_use (
    id uuid not null,
    model varchar(200) not null,
    requests integer not null,
    tokens integer not null,
    used_at timestamp with time zone not null,
    primary key (id)
);
create index model_use_by_time on model_use (used_at);
