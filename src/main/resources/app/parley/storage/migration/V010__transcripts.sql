-- What a machine heard in a voice note; empty where nothing was said.

alter table media add column transcript text;
