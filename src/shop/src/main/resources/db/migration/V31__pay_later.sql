-- Until when an order waits for its payment; null once it is paid or cancelled, so the index holds
-- only those that wait.
alter table orders add column pay_until datetime(3) null;
create index orders_pay_until on orders (pay_until);
