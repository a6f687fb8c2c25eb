create table "Odd t" ("A" integer, b text);
create function "F"() returns trigger language plpgsql as 'begin return new; end';
create trigger "T 1" before update of "A", b or insert on "Odd t"
  for each row when ((new."A" in (1, 2)) or new.* is distinct from null) execute function "F"('it''s', E'a\\b', '', '1');
create trigger t2 after delete on "Odd t" referencing old table as "Old" execute function "F"();
