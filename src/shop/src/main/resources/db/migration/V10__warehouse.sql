-- Where the units lie that came in, sold or not: over all warehouses they add up to stock.received.
create table warehouse_stock (
  sku       varchar(16) collate utf8mb4_nopad_bin not null,
  warehouse varchar(20) collate utf8mb4_nopad_bin not null,
  quantity  int not null check (quantity >= 0),
  primary key (sku, warehouse)
);

insert into seed (name) values ('warehouse');
