-- Values of every type that a column can have, with those that are hard to write or to compare.
create type mood as enum ('sad', 'ok', 'it''s "fine"');
create type pair as (a int, "B c" text, c numeric[]);
create type nested as (p pair, q pair[]);
create type floats as range (subtype = float8);
create domain posint as int check (value > 0);
create domain words as text[] check (cardinality(value) < 9);
create domain pairs as pair;
create table typed (
  id int primary key,
  i2 smallint, i8 bigint, n numeric, n52 numeric(5,2), f4 real, f8 double precision, mon money,
  t text, vc varchar(20), c5 char(5), c1 "char", nm name, b boolean, bya bytea,
  d date, tm time(3), tmz timetz, ts timestamp, tsz timestamptz, tsz0 timestamptz(0), iv interval, ivm interval year to month,
  u uuid, ip inet, net cidr, mac macaddr, mac8 macaddr8, bt bit(4), vb bit varying(6), bt1 bit,
  js json, jb jsonb, jp jsonpath, x xml, tv tsvector, tq tsquery,
  pt point, ln line, sg lseg, bx box, pa path, po polygon, ci circle,
  r4 int4range, r8 int8range, rn numrange, rd daterange, rts tsrange, rtz tstzrange, rf floats,
  m4 int4multirange, mn nummultirange, mtz tstzmultirange,
  md mood, pr pair, ne nested, pi posint, w words, pd pairs, lsn pg_lsn, snap pg_snapshot, rc regclass, rt regtype, rp regprocedure, o oid, xi xid8,
  a2 smallint[], an numeric(6,1)[], at text[], av varchar(3)[], ac char(3)[], ab boolean[], aby bytea[], ad date[], atz timestamptz[], aiv interval[],
  au uuid[], aip inet[], ajs json[], ajb jsonb[], amd mood[], apr pair[], ar int4range[], am int4multirange[], apt point[], abx box[], af float8[], avb bit varying(4)[], apd posint[], ax xml[], aa text[][]
);
insert into typed (id) values (0);
insert into typed values (1,
  -32768, 9223372036854775807, 'NaN', -123.45, 'NaN', 'infinity', '$1,234.50',
  E'tab\t"q" \\ back, ''s'' \n line', ' lead trail ', 'ab', '\', 'na"me', true, '\x00ff27',
  '-infinity', '23:59:59.123', '10:00:00.5+02:30', 'infinity', '2024-03-31 01:30:00+00', '2024-03-31 01:30:00.7+00', '1 year -2 days 03:04:05.6', '14 months',
  'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '10.0.0.1/8', '10.0.0.0/8', '08:00:2b:01:02:03', '08:00:2b:01:02:03:04:05', '1010', '10', '1',
  '{"b": 1, "a":  [1.50, null], "a": 2}', '{"b": 1e3, "a": [1.50, null, "\u00e9\\"]}', '$.a[*] ? (@ > 1)', '<a b="c">&lt;x/&gt;</a>', 'a fat:1A cat''s:2', 'fat & (rat | !cat:AB)',
  '(1.5,-2)', '{1,2,3}', '[(0,0),(1,1)]', '(2,2),(1,1)', '[(0,0),(1,1),(2,0)]', '((0,0),(1,1),(2,0))', '<(1,2),3>',
  '[1,5)', 'empty', '(,1.5]', '[2024-01-01,)', '["2024-01-01 00:00:00","2024-01-02 00:00:00")', '["2024-01-01 00:00:00+00",infinity)', '[1.5,2.5]',
  '{[1,3),[7,9)}', '{}', '{["2024-01-01 00:00:00+00",)}',
  'it''s "fine"', row(1, 'x, "y" \', '{1.5,NULL}'), row(row(null, '', '{}'), array[row(2, null, null)::pair]), 7, '{a,"b c",NULL,"NULL",""}', row(3,'z',null), '16/B374D848', '10:20:10,14', 'pg_class', 'int4[]', 'lower(text)', 4294967295, '123',
  '{1,NULL,-3}', '{1.5,NaN,2.0}', '{"a,b","c\"d","e\\f"," ",null,"{x}"}', '{abc,NULL}', '{a,bb}', '{t,f,null}', array['\x00'::bytea, '\xff5c22'], '{2024-01-01,infinity}', '{"2024-01-01 00:00:00+00"}', '{"1 day","2 mons"}',
  '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}', '{10.0.0.1/8,::1}', array['{"a":  1}'::json,'null','"x"'], array['{"a": [1,"x\"y"]}'::jsonb, '3', 'null', '"s"'], array['sad','it''s "fine"']::mood[], array[row(1,'a "b", c\',array[1.5])::pair, null], '{"[1,5)",empty}', array['{[1,3)}'::int4multirange,'{}'], array['(1,2)'::point], '{(1,1),(0,0);(3,3),(2,2)}', '{NaN,-Infinity,1e-300,0.1}', '{101,0}', '{1,2}', array['<a/>'::xml,'<b>"x"</b>'], '[0:1][2:3]={{a,b},{c,NULL}}');
insert into typed (id, n, f8, t, at, jb, aa, rf, b, bya, iv, d) values
  (2, 'Infinity', '-0', '', '{}', 'null', '{{"",x}}', 'empty', false, '', '178000000 years', '0044-03-15 BC'),
  (3, '-Infinity', 1e-320, 'null', '{null}', '"a"', null, '(,)', null, 'x', '-00:00:00.000001', '5874897-12-31'),
  (4, 0.10, 0.30000000000000004, '~', '{"~",yes,no,"1"}', '[]', '{}', '[-0,0]', true, null, '00:00:00', 'epoch'),
  (5, 1000000000000000000000.00000000010, 123456789012345678, E'a\u00a0b\u200b\U0001F600\u0085\u2028 ', '{"#x",": ","- a","|","@a","`"}', '{"sql": "now()"}', null, null, null, null, null, null),
  (6, 1e10, 1e22, '2024-01-01', '{2024-01-01,0x1f,0o17,1_000,.inf}', '{"sql": {"sql": "x"}}', null, null, null, null, null, null);
create table few (id int primary key, r jsonb, v text[]);
insert into few values (1, '{"sql":"now()"}', '{a}'), (2,'[1,2]', null), (3, '"x"', '{}');
create table noid (a point, j json, t text);
insert into noid values ('(1,2)', '{"a":1}', 'x'), (null, null, null);
create table many as select * from typed; alter table many drop column id; alter table many add id int generated always as identity primary key;
do $$ declare cols text; begin select string_agg(quote_ident(attname), ',' order by attnum) into cols from pg_attribute where attrelid = 'many'::regclass and attnum > 0 and not attisdropped and attname <> 'id'; execute format('insert into many (%1$s) select %1$s from typed, generate_series(1, 60) g', cols); end $$;
do $$ begin
  if exists (select from pg_available_extensions where name = 'vector') then
    create extension vector;
    create table embedded (id int primary key, v vector(3), h halfvec(2), s sparsevec(5), vs vector(2)[]);
    insert into embedded values (1, '[1,-2.5,1e-7]', '[1,0.1]', '{1:1.5,3:-2}/5', array['[1,2]'::vector, '[3,4]']), (2, null, null, null, '{}');
  end if;
end $$;
