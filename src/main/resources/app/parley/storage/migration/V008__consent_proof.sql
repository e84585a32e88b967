-- What shows that somebody consented, and who entered it.

alter table consents add column proof text;
alter table consents add column entered_by text;
create index contacts_by_merger on contacts (merged_into);
