create table cart_item (
  buyer    varchar(64) collate utf8mb4_nopad_bin not null,
  sku      varchar(16) collate utf8mb4_nopad_bin not null,
  quantity int not null check (quantity > 0),
  added_at datetime(3) not null,
  primary key (buyer, sku)
);
