create table transfer (
  id             bigint auto_increment primary key,
  sku            varchar(16) collate utf8mb4_nopad_bin not null,
  from_warehouse varchar(20) collate utf8mb4_nopad_bin not null,
  to_warehouse   varchar(20) collate utf8mb4_nopad_bin not null,
  quantity       int not null check (quantity > 0),
  at             datetime(3) not null,
  key transfer_sku (sku)
);
