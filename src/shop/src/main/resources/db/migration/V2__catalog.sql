-- Keys are compared byte by byte: 'b00000001' is not 'B00000001'.
create table category (
  slug varchar(80) collate utf8mb4_nopad_bin primary key,
  name varchar(80) not null
);

-- Every word counts, also "the" and "who": they are in names.
set innodb_ft_enable_stopword = off;

create table product (
  sku         varchar(16) collate utf8mb4_nopad_bin primary key,
  category    varchar(80) collate utf8mb4_nopad_bin not null,
  name        varchar(160) not null,
  brand       varchar(80) not null,
  summary     varchar(300) not null,
  description text not null,
  price_cents bigint not null check (price_cents > 0),
  currency    char(3) collate utf8mb4_nopad_bin not null,
  foreign key product_category (category) references category (slug),
  fulltext key product_words (name, brand, summary)
);

insert into seed (name) values ('catalog');
