-- Who wants to be told when a product gets cheaper, and where.
create table watcher (
  sku   varchar(16) collate utf8mb4_nopad_bin not null,
  buyer varchar(64) collate utf8mb4_nopad_bin not null,
  email varchar(254) not null,
  since datetime(3) not null,
  primary key (sku, buyer),
  key watcher_buyer (buyer)
);

insert into seed (name) values ('watchers');
