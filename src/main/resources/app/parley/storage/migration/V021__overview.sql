-- The figures of a period are read by time.
create index messages_by_writing on messages (written_at);
create index drafts_by_creation on drafts (created_at);
