create table t (id int, name text, at timestamptz);
create view v as select t.*, case when id in (1,2) then 'x' else 'y' end kind from t where name is not null order by id;
create function f(integer, varchar) returns setof record language 'plpgsql' immutable as $$ begin return; end $$;
create function touch() returns trigger language plpgsql as $$begin
  new.at := now();
  return new;
end
$$;
create trigger touch before insert or update on t for each row when (new.name is distinct from 'x') execute procedure touch();
create function g(a int, out b int, out c text) language sql as 'select a, ''x''';
