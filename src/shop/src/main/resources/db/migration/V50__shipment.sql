-- When the order was handed to the carrier, and the carrier's number for it; null until then.
alter table orders
  add column shipped_at datetime(3) null,
  add column tracking varchar(40) null;
