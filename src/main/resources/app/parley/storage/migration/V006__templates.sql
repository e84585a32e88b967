-- WhatsApp's templates as Meta holds them, what fills their variables, and which messages were made from them.

create table content_templates (
    id uuid primary key,
    name text not null,
    category text not null,
    template text not null,
    variables jsonb default json '{}' not null,
    performance_metrics jsonb default json '{}' not null,
    is_active boolean default true not null,
    created_at timestamp with time zone not null,
    whatsapp_id text not null,
    language text not null,
    status text not null,
    header_format text,
    header text,
    footer text,
    buttons text default '[]' not null,
    rejected_reason text,
    quality text,
    coming_category text,
    coming_at timestamp with time zone,
    gone_at timestamp with time zone
);
create index content_templates_by_name on content_templates (name, language);
create index content_templates_by_whatsapp_id on content_templates (whatsapp_id);

create table template_syncs (
    account varchar(40) primary key,
    synced_at timestamp with time zone not null
);

create table template_sends (
    message_id uuid primary key,
    template_id uuid not null,
    sent_at timestamp with time zone not null
);
create index template_sends_by_template on template_sends (template_id);
