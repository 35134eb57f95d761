-- A supplier's feed. confirmed_line: what stands in the file up to this line is applied or
-- rejected; it changes in the transaction that applies. attempt grows when the feed is taken up
-- again, so that an importer that was thought dead cannot go on.
create table feed (
  id             bigint auto_increment primary key,
  supplier       varchar(40) collate utf8mb4_nopad_bin not null,
  state          varchar(20) not null,
  sha256         char(64) not null,
  line_count     int not null,
  confirmed_line int not null,
  applied        int not null,
  rejected       int not null,
  attempt        int not null,
  received_at    datetime(3) not null,
  heard_at       datetime(3) not null,
  ended_at       datetime(3) null,
  reason         varchar(300) null
) auto_increment = 1001;

create table feed_rejection (
  feed_id bigint not null,
  line    int not null,
  reason  varchar(300) not null,
  primary key (feed_id, line)
);
