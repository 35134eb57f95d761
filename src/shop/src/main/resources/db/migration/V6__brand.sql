create index product_brand on product (brand);
