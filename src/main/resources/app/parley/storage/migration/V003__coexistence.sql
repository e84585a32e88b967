-- What a number that the owner also uses on the phone tells us: how far its past has been told, the phone book, and
-- which contacts a person here has named, so that nothing from outside renames them.

create table history_progress (
    phone_number_id text primary key,
    phase integer not null,
    chunk integer not null,
    percent integer not null,
    declined integer not null,
    told_at timestamp with time zone not null
);

create table phone_book (
    phone text primary key,
    name text,
    told_at timestamp with time zone not null
);

alter table contacts add column named_here boolean default false not null;
