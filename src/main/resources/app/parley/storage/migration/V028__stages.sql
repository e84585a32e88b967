-- which stage of their way a customer has reached, for findings of that kind
alter table findings add column stage varchar(20);
