-- Where the buyer is told of the order; null if the buyer did not say.
alter table orders add column email varchar(254) null;
