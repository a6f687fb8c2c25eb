CREATE TABLE price (code text, amount numeric(6,1));
INSERT INTO price VALUES ('a', 1.2), ('b', 2.0);
