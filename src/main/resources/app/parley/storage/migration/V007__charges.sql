-- What WhatsApp charges for our messages, and its prices as the operator imported them.

create table message_charges (
    message_id uuid primary key,
    phone_number_id text not null,
    region varchar(2) not null,
    category text,
    pricing_type text,
    billable boolean,
    delivered_on date,
    standing varchar(12)
);
create index message_charges_by_day on message_charges (delivered_on, phone_number_id, category, standing, region);

create table rate_cards (
    valid_from date not null,
    currency varchar(3) not null,
    rates text not null,
    imported_at timestamp with time zone not null,
    primary key (valid_from, currency)
);

alter table receipts add column told_at timestamp with time zone;
alter table receipts add column category text;
alter table receipts add column pricing_type text;
alter table receipts add column billable boolean;
