-- What the inbox and the approvals screen ask for: lists by filter, names as they are searched, what is said about a
-- message, and what a person wished when they asked for another draft.

alter table contacts add column sought text default '' not null;
update contacts set sought = lower(coalesce(name, '') || ' ' || coalesce(username, '') || ' ' || coalesce(phone, ''));

create index conversations_by_unread on conversations (unread, state);
create index conversations_by_person on conversations (assigned_to, last_message_at, id);
create index conversations_by_snooze on conversations (snoozed_until);
create index messages_by_reply on messages (reply_to);

alter table turns add column hint text;

create index drafts_by_agent on drafts (agent, intent, state);
