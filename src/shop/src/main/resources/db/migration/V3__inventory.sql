-- received: what came in; quantity: what is left of it. Features refer to each other's rows by
-- key only: a foreign key would lock the other feature's row at every insert.
create table stock (
  sku      varchar(16) collate utf8mb4_nopad_bin primary key,
  received int not null check (received >= 0),
  quantity int not null
);

-- Every change of a quantity since the goods came in.
create table stock_movement (
  id       bigint auto_increment primary key,
  sku      varchar(16) collate utf8mb4_nopad_bin not null,
  delta    int not null,
  reason   varchar(20) not null,
  order_id bigint not null,
  at       datetime(3) not null,
  key stock_movement_sku (sku),
  key stock_movement_order (order_id)
);

insert into seed (name) values ('inventory');
