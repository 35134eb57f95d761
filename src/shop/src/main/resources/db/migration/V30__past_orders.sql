-- Who bought a product is found by it.
create index order_line_sku on order_line (sku);

insert into seed (name) values ('orders');
