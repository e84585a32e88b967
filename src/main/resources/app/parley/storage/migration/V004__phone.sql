-- When the owner last wrote from the phone themselves: for a while then, agents only propose.

alter table conversations add column phone_spoke_at timestamp with time zone;
