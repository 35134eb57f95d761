-- What has been loaded into an empty shop. A row is locked while its load runs, so that of two
-- nodes that start at once one loads and the other waits.
create table seed (
  name      varchar(40) collate utf8mb4_nopad_bin primary key,
  loaded_at datetime(3) null
);
