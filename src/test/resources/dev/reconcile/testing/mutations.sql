-- Changes to what one-of-everything.sql makes: each block between empty lines is one, and no reading
-- of the catalog may miss it. this_database stands for the name of the database.

alter database this_database connection limit 7

alter database this_database set work_mem = '8MB'

comment on database this_database is 'For facts'

grant connect on database this_database to facts_reader

alter schema facts owner to facts_writer

comment on schema facts is 'Facts'

grant usage on schema facts to facts_reader with grant option

comment on schema public is 'Other than it was'

alter type facts.mood add value 'calm' before 'ok'

alter type facts.mood rename value 'sad' to 'blue'

alter type facts.mood owner to facts_writer

revoke usage on type facts.mood from public

comment on type facts.mood is 'How one feels'

alter type facts.pair alter attribute first type bigint cascade

alter type facts.pair rename attribute first to front cascade

alter domain facts.percent set default 1

alter domain facts.percent set not null

alter domain facts.percent add constraint percent_top check (value <= 100) not valid

comment on constraint percent_range on domain facts.percent is 'From nothing'

drop type facts.floats; create type facts.floats as range (subtype = double precision)

drop type facts.waiting

alter type facts.word set (storage = external)

alter sequence facts.ticket increment 3

alter sequence facts.ticket cycle

alter sequence facts.ticket as integer

alter sequence facts.ticket owned by facts.item.id

alter sequence facts.item_id_seq owned by none

grant usage on sequence facts.ticket to facts_reader

alter sequence facts.ticket start 5

create or replace function facts.plus(a integer, b integer default 1) returns integer language sql immutable as 'select a + b '

alter function facts.plus(integer, integer) stable

alter function facts.plus(integer, integer) cost 7

alter function facts.plus(integer, integer) parallel safe

alter function facts.plus(integer, integer) security definer

alter function facts.plus(integer, integer) set work_mem = '1MB'

alter function facts.plus(integer, integer) strict

alter function facts.plus(integer, integer) leakproof

alter function facts.plus(integer, integer) depends on extension plpgsql

alter function facts.plus(integer, integer) owner to facts_writer

revoke execute on function facts.plus(integer, integer) from public

comment on function facts.plus(integer, integer) is 'Adds'

alter procedure facts.nothing() security definer

alter aggregate facts.total(integer) owner to facts_writer

create or replace aggregate facts.total(integer) (sfunc = facts.plus, stype = integer, initcond = '1')

comment on aggregate facts.total(integer) is 'The sum'

alter operator facts.=== (facts.word, facts.word) set (restrict = none)

comment on operator facts.=== (facts.word, facts.word) is 'The same word'

alter operator family facts.numbers using btree add operator 1 < (integer, bigint)

alter operator class facts.number_order using btree owner to facts_writer

drop cast (facts.mood as integer); create cast (facts.mood as integer) with function facts.mood_number(facts.mood) as assignment

alter collation facts.plain owner to facts_writer

comment on collation facts.plain is 'Byte by byte'

drop conversion facts.latin; create default conversion facts.latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8

alter text search dictionary facts.words (stopwords)

alter text search configuration facts.search drop mapping for word

comment on text search configuration facts.search is 'Simple'

alter table facts.item rename column note to remark

alter table facts.item alter column note set not null

alter table facts.item alter column note set default 'x'

alter table facts.item alter column name drop default

alter table facts.item alter column note type varchar

alter table facts.item alter column note type text collate "C"

alter table facts.item alter column note set storage external

alter table facts.item alter column note set statistics 500

alter table facts.item alter column note set (n_distinct = 5)

alter table facts.item alter column note set compression pglz

alter table facts.item alter column doubled drop expression

alter table facts.item drop column note

alter table facts.item add column extra integer

alter table facts.owner alter column id set generated always

alter table facts.owner alter column id set increment 10

alter table facts.owner alter column id drop identity

comment on column facts.item.note is 'By hand'

grant select (note) on facts.item to public

grant insert on facts.item to facts_reader

grant select on facts.item to facts_reader with grant option

revoke all on facts.item from facts_reader

alter table facts.item owner to facts_writer

alter table facts.item set (fillfactor = 70)

alter table facts.item set (toast.autovacuum_enabled = false)

alter table facts.item replica identity full

alter table facts.item alter name set not null; alter table facts.item replica identity using index item_name_key

alter table facts.item enable row level security

alter table facts.item force row level security

alter table facts.item cluster on item_name_idx

alter table facts.scratch set logged

alter table facts.base set unlogged

comment on table facts.item is 'What was for sale'

alter table facts.item drop constraint item_price_check

alter table facts.item add constraint item_id_check check (id > 0) not valid

alter table facts.item add constraint item_id_check check (id > 0) no inherit

alter table facts.item alter constraint item_owner_fkey deferrable initially deferred

alter table facts.item drop constraint item_owner_fkey, add constraint item_owner_fkey foreign key (owner_id) references facts.owner (id) on delete set null

alter table facts.item rename constraint item_owner_fkey to item_owner

alter table facts.item disable trigger all

comment on constraint item_owner_fkey on facts.item is 'Whose it is'

drop index facts.item_name_idx; create index item_name_idx on facts.item (name text_pattern_ops)

drop index facts.item_name_idx; create index item_name_idx on facts.item (name desc)

drop index facts.item_name_idx; create index item_name_idx on facts.item (name) include (note)

alter index facts.item_name_idx set (fillfactor = 60)

alter index facts.item_lower_idx alter column 1 set statistics 300

alter index facts.item_name_idx rename to item_names_idx

comment on index facts.item_name_idx is 'By name'

update pg_index set indisvalid = false where indexrelid = 'facts.item_name_idx'::regclass

alter statistics facts.item_statistics set statistics 40

drop statistics facts.item_statistics; create statistics facts.item_statistics (mcv) on owner_id, name from facts.item

comment on statistics facts.item_statistics is 'Together'

alter table facts.item disable trigger item_touch

alter table facts.item enable always trigger item_touch

drop trigger item_touch on facts.item; create trigger item_touch after update on facts.item for each row execute function facts.touch()

comment on trigger item_touch on facts.item is 'Touches'

alter trigger item_touch on facts.item depends on extension plpgsql

alter table facts.item disable rule item_no_delete

create or replace rule item_no_delete as on delete to facts.item where old.id = 1 do instead nothing

comment on rule item_no_delete on facts.item is 'Number 0 stays'

alter policy item_policy on facts.item to public

alter policy item_policy on facts.item using (id > 1)

drop policy item_policy on facts.item; create policy item_policy on facts.item as restrictive for select to facts_reader using (id > 0)

comment on policy item_policy on facts.item is 'Who sees what'

alter table facts.event detach partition facts.event_old

alter table facts.event_old alter column at set default now()

alter table facts.child no inherit facts.base

alter table facts.typed not of

create or replace view facts.item_view as select id, name, note from facts.item

alter view facts.item_view set (security_barrier = true)

alter view facts.item_view alter column name set default 'via the view'

alter view facts.item_view owner to facts_writer

comment on column facts.item_view.name is 'As it is called'

refresh materialized view facts.item_count with no data

comment on materialized view facts.item_count is 'How many'

create unique index item_count_key on facts.item_count (n)

alter foreign data wrapper facts_wrapper options (add debug 'true')

alter server facts_server options (set host 'there')

alter server facts_server version '2'

grant usage on foreign server facts_server to facts_reader

comment on server facts_server is 'Far away'

drop user mapping for facts_reader server facts_server

alter foreign table facts.far options (set file 'b')

alter foreign table facts.far alter column id options (set name 'y')

alter event trigger facts_ddl disable

comment on event trigger facts_ddl is 'Watches'

alter publication facts_publication set (publish = 'insert')

alter publication facts_publication add table facts.base

comment on publication facts_publication is 'For the others'

create subscription facts_subscription connection 'host=127.0.0.1' publication facts_publication with (connect = false, slot_name = none)

alter default privileges in schema facts grant insert on tables to facts_reader

alter default privileges revoke execute on functions from public

revoke usage on language plpgsql from public

create schema facts_more authorization facts_writer

create access method facts_heap type table handler heap_tableam_handler

create extension citext schema facts

create transform for integer language sql (from sql with function prsd_lextype(internal), to sql with function int4recv(internal))

-- since: 15
alter publication facts_publication set table facts.owner (id)

-- since: 15
alter publication facts_publication set table facts.owner where (id > 0)

-- since: 15
alter publication facts_publication add tables in schema aside

-- since: 15
alter view facts.item_view set (security_invoker = true)

-- since: 15
drop index facts.item_name_idx; create unique index item_name_idx on facts.item (name) nulls not distinct

-- since: 15
alter table facts.item drop constraint item_owner_fkey, add constraint item_owner_fkey foreign key (owner_id) references facts.owner (id) on delete set null (owner_id)

-- since: 18
alter table facts.item alter constraint item_owner_fkey not enforced

-- since: 18
alter table facts.item add column tripled numeric generated always as (price * 3) virtual
