-- 11 changes, 1 held back, 1 unmanaged
-- made for the live schema FINGERPRINT
-- held back: - column shop.customer.legacy: drops column shop.customer.legacy with its data (table shop.customer: about 2,000 rows, 88 kB): all 2,000 rows with a value in legacy
\set ON_ERROR_STOP on
SET search_path = public, pg_temp;
SET check_function_bodies = 'off';
SET client_min_messages = 'warning';
SET datestyle = 'ISO, MDY';
SET default_table_access_method = 'heap';
SET default_tablespace = '';
SET intervalstyle = 'postgres';
SET row_security = 'off';
SET timezone = 'UTC';

BEGIN;
SET LOCAL lock_timeout = 2000;

-- 1: create column shop.customer.since
-- ACCESS EXCLUSIVE lock blocks reads and writes; about 2,000 rows, 88 kB
ALTER TABLE shop.customer ADD COLUMN since date;

-- 2: create comment of column shop.customer.since
-- SHARE UPDATE EXCLUSIVE lock blocks other schema changes; about 2,000 rows, 88 kB
COMMENT ON COLUMN shop.customer.since IS 'it''s `odd` | <b>';

-- 3: alter column shop.orders.total: type; alter column shop.orders.tags: type
-- ACCESS EXCLUSIVE lock blocks reads and writes; about 2,000 rows, 136 kB; rewrites the table; total: the values stay as they are on disk; tags: converted by the column's rule for text
-- hazard table-rewrite: rewrites table shop.orders (about 2,000 rows, 136 kB) while reads and writes wait
ALTER TABLE shop.orders
    ALTER COLUMN total TYPE numeric(12,2),
    ALTER COLUMN tags TYPE text[] USING (string_to_array(tags, ',')::text[]);

-- 4: create column shop.orders.parent_id
-- ACCESS EXCLUSIVE lock blocks reads and writes; about 2,000 rows, 136 kB
ALTER TABLE shop.orders ADD COLUMN parent_id bigint;

-- 5: create index shop.orders.orders_customer
-- SHARE lock blocks writes; about 2,000 rows, 136 kB; reads every row
CREATE INDEX orders_customer ON shop.orders (customer_id);

-- 6: create foreign key shop.orders.orders_parent
-- SHARE ROW EXCLUSIVE lock blocks writes; about 2,000 rows, 136 kB; reads every row
ALTER TABLE shop.orders ADD CONSTRAINT orders_parent FOREIGN KEY (parent_id) REFERENCES shop.orders (id) ON DELETE SET NULL;

-- 7: create table shop.item
CREATE TABLE shop.item (
  id bigint NOT NULL,
  order_id bigint,
  pk text,
  CONSTRAINT item_pkey PRIMARY KEY (id)
);

-- 8: create foreign key shop.item.item_order
ALTER TABLE shop.item ADD CONSTRAINT item_order FOREIGN KEY (order_id) REFERENCES shop.orders (id);

-- 9: create function shop.f()
CREATE FUNCTION shop.f ()
   RETURNS text
   LANGUAGE sql
   AS $$select '```' || ':name' -- end
$$;

-- 10: drop index shop.orders.orders_placed
-- ACCESS EXCLUSIVE lock blocks reads and writes; about 2,000 rows, 136 kB
-- hazard drop-index: drops index shop.orders.orders_placed
DROP INDEX shop.orders_placed;

-- 11: view shop.recent changes: query
DROP VIEW shop.recent;

-- 12: alter column shop.customer.email: type, not_null
-- ACCESS EXCLUSIVE lock blocks reads and writes; about 2,000 rows, 88 kB; reads every row; email: the values stay as they are on disk
ALTER TABLE shop.customer
    ALTER COLUMN email TYPE text,
    ALTER COLUMN email SET NOT NULL;

-- 13: view shop.recent changes: query
CREATE VIEW shop.recent AS
SELECT o.id,
    c.email,
    o.tags
   FROM (shop.orders o
     JOIN shop.customer c ON ((c.id = o.customer_id)));
COMMIT;
