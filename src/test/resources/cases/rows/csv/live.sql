CREATE TABLE city (name text, country char(2), population bigint, note text); INSERT INTO city VALUES ('Bonn', 'de', 1, '');
