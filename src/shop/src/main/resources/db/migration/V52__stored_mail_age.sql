-- Since when a mail waits. Unlike due_at it does not move when a try fails, and the oldest is found by
-- the primary key.
alter table stored_mail add column stored_at datetime(3) not null default current_timestamp(3);
