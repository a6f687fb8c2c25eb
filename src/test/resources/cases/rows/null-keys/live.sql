CREATE TABLE price (provider text, region text, amount numeric(10,2));
INSERT INTO price VALUES ('acme', NULL, 1), (NULL, NULL, 9.5), ('acme', 'eu', 2);
