-- What WhatsApp lets our numbers do, what Meta has against them, and whom we wrote to first.

create table number_standings (
    phone_number_id text primary key,
    people_a_day bigint,
    quality varchar(10) not null,
    per_second integer,
    told_at timestamp with time zone not null
);

create table account_concerns (
    id uuid primary key,
    kind varchar(20) not null,
    detail text,
    told_at timestamp with time zone not null,
    ends_at timestamp with time zone,
    settled_at timestamp with time zone
);

create table first_words (
    contact_id uuid primary key references contacts (id),
    said_at timestamp with time zone not null
);
create index first_words_by_time on first_words (said_at);
