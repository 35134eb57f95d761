create table orders (
  id               bigint auto_increment primary key,
  buyer            varchar(64) collate utf8mb4_nopad_bin not null,
  status           varchar(20) not null,
  total_cents      bigint not null,
  currency         char(3) not null,
  placed_at        datetime(3) not null,
  payment_id       varchar(80) null,
  declined_because varchar(200) null,
  key orders_buyer (buyer, id)
) auto_increment = 1001;

-- Name and price are the ones of the day.
create table order_line (
  order_id    bigint not null,
  line_no     int not null,
  sku         varchar(16) collate utf8mb4_nopad_bin not null,
  name        varchar(160) not null,
  quantity    int not null check (quantity > 0),
  price_cents bigint not null,
  currency    char(3) not null,
  primary key (order_id, line_no),
  foreign key (order_id) references orders (id)
);

-- order_id is null only while the transaction runs that makes the order.
create table idempotency_key (
  buyer       varchar(64) collate utf8mb4_nopad_bin not null,
  name        varchar(64) collate utf8mb4_nopad_bin not null,
  fingerprint char(64) not null,
  order_id    bigint null,
  primary key (buyer, name)
);
