CREATE TYPE mood AS ENUM ('calm', 'wild');
CREATE DOMAIN code AS varchar(5) CHECK (value <> '');
CREATE DOMAIN labels AS text[];
CREATE TABLE everything (
  id integer PRIMARY KEY, b boolean, d date, t timestamptz, n numeric(6,2), f double precision, c char(4), v varchar(8),
  u uuid, y bytea, i inet, r int4range, p point, x xml, j json, jb jsonb, m mood, dc code, dl labels, ta text[], ia int[], na numeric[],
  ma mood[], iv interval, bt bit(3), js jsonb[]
);
