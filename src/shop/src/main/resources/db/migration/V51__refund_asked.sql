-- Since when the shop tries to give the money back; null if nobody has cancelled the order.
alter table orders add column refund_asked_at datetime(3) null;
