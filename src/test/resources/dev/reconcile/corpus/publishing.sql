-- A content management system: sites, pages in languages, revisions, media, tags.
set client_min_messages = warning;
create schema cms;
comment on schema cms is 'Content';
create extension pg_trgm schema cms;
create extension unaccent schema cms;
create extension ltree schema cms;

set search_path = cms, public;

create type page_state as enum ('draft', 'in review', 'published', 'withdrawn');
create type media_kind as enum ('image', 'video', 'audio', 'document');
comment on type page_state is 'A page goes to and fro between these';

create function plain(words text) returns text
language sql immutable strict parallel safe
set search_path = cms, pg_catalog
as $$ select lower(unaccent('cms.unaccent'::regdictionary, words)) $$;

create table site (
  id smallserial primary key,
  host text not null unique,
  title varchar(100) not null,
  languages varchar(5)[] not null default '{en,de}'::varchar(5)[] check (cardinality(languages) > 0),
  theme json default '{}',
  front_page integer,
  secret uuid default gen_random_uuid() not null
);
comment on column site.secret is 'For previews; no secret worth stealing';

create table author (
  id serial primary key,
  login name not null,
  pen_name text,
  biography text[] default null,
  follows integer[] default array[]::integer[] not null,
  constraint author_login_unique unique (login)
);

create table page (
  id serial not null,
  site_id smallint not null,
  parent_id integer,
  path ltree not null,
  state page_state not null default 'draft',
  template text default 'standard'::text not null,
  position double precision default 0.5 not null,
  published daterange,
  created_by integer not null,
  created timestamp without time zone default (now() at time zone 'utc') not null,
  current_revision bigint,
  locked boolean default 'no' not null,
  constraint page_pkey primary key (id),
  constraint page_site_path unique (site_id, path),
  constraint page_site_fkey foreign key (site_id) references site (id) on delete cascade,
  constraint page_parent_fkey foreign key (parent_id) references page (id) on update cascade on delete cascade
    deferrable initially deferred,
  constraint page_author_fkey foreign key (created_by) references author (id),
  constraint page_published check ((state = 'published') <= (published is not null)),
  constraint page_position check (position between 0 and 1)
);
alter table site add foreign key (front_page) references page (id) on delete set null;
comment on constraint page_published on page is 'false <= true: an implication';
create index page_path_gist on page using gist (path gist_ltree_ops (siglen = 100));
create index page_path_btree on page (path);
create index page_children on page (parent_id, position);
create index page_visible on page using gist (published range_ops) where state = 'published' and not locked;

create table revision (
  id bigint generated always as identity (start with 1 increment by 1 minvalue 1 maxvalue 9223372036854775807 cache 1),
  page_id integer not null references page (id) on delete cascade,
  language varchar(5) not null default 'en',
  number smallint not null check (number > 0),
  title text not null,
  teaser text,
  body text not null default '',
  summary text generated always as (left(coalesce(teaser, body), 160)) stored,
  body_hash text generated always as (md5(body)) stored,
  words integer generated always as (array_length(string_to_array(body, ' '), 1)) stored,
  author_id integer references author (id) on delete set null,
  written timestamptz(0) default current_timestamp,
  reading_time interval minute to second generated always as (make_interval(secs => length(body) / 15.0)) stored,
  search tsvector,
  diff text[][],
  primary key (id),
  unique (page_id, language, number),
  constraint revision_page_and_id unique (page_id, id)
);
alter table page add constraint page_current_revision_fkey
  foreign key (id, current_revision) references revision (page_id, id) deferrable initially deferred;

create index revision_search on revision using gin (search);
create index revision_title_trgm on revision using gin (plain(title) gin_trgm_ops);
create index revision_title_gist on revision using gist (title gist_trgm_ops);
create index revision_latest on revision (page_id, language, number desc);
create index revision_body_hash on revision using hash (body_hash);
create unique index "revision: one title per language" on revision (language, lower(title)) where number = 1;

create table media (
  id uuid default gen_random_uuid() primary key,
  kind media_kind not null default 'image',
  file text not null check (file !~ '[\\/:*?"<>|]' and file <> ''),
  mime text generated always as (case kind when 'image' then 'image/*' when 'video' then 'video/*' else null end) stored,
  size bigint not null default 0,
  width integer,
  height integer,
  ratio numeric generated always as (round(width::numeric / nullif(height, 0), 3)) stored,
  exif jsonb,
  palette varchar(7)[] default array['#000000', '#ffffff']::varchar(7)[],
  focus point default point(0.5, 0.5),
  focus_box box,
  constraint media_size check (kind not in ('image', 'video') or (width > 0 and height > 0))
);
create index media_exif_camera on media ((exif ->> 'camera'), ((exif #>> '{gps,lat}')::numeric));
create index on media (kind, size desc);

create table page_media (
  page_id integer references page on delete cascade,
  media_id uuid references media on delete restrict,
  slot text default 'body',
  caption text,
  primary key (page_id, media_id, slot)
);

create table tag (
  id integer primary key generated by default as identity,
  label text not null collate "en-x-icu",
  "group" text,
  constraint tag_label unique nulls not distinct (label, "group")
);
create table page_tag (
  page_id integer,
  tag_id integer,
  constraint page_tag_pkey primary key (page_id, tag_id),
  constraint page_tag_page_fkey foreign key (page_id) references page (id) on delete cascade,
  constraint page_tag_tag_fkey foreign key (tag_id) references tag (id) on delete cascade on update set null
);
create index page_tag_tag_id_idx on page_tag (tag_id);

create table redirect (
  "from" text primary key,
  "to" text not null,
  "when" timestamptz default now(),
  "Status" smallint default 301 check ("Status" in (301, 302, 307, 308)),
  hits bigint default 0,
  check ("from" <> "to")
);
comment on table redirect is e'Old addresses\n\tand where they lead';
comment on column redirect."Status" is '301, usually';

create function revision_search() returns trigger language plpgsql as $$
declare
  configuration regconfig := case new.language when 'de' then 'german' when 'en' then 'english' else 'simple' end;
begin
  new.search := setweight(to_tsvector(configuration, new.title), 'A')
    || setweight(to_tsvector(configuration, coalesce(new.teaser, '')), 'B')
    || to_tsvector(configuration, new.body);
  return new;
end
$$;
create trigger revision_search before insert or update of title, teaser, body, language on revision
  for each row execute function revision_search();

create function revision_number() returns trigger language plpgsql as $$
begin
  select coalesce(max(number), 0) + 1 into new.number
  from cms.revision where page_id = new.page_id and language = new.language;
  return new;
end
$$;
create trigger a_revision_number before insert on revision
  for each row when (new.number is null) execute function revision_number();

create function publish(the_page integer, the_revision bigint default null, from_day date default current_date, out state page_state)
language plpgsql
as $$
begin
  update cms.page p
  set state = 'published',
    published = daterange(from_day, null),
    current_revision = coalesce(the_revision, (select max(r.id) from cms.revision r where r.page_id = p.id))
  where p.id = the_page
  returning p.state into state;
end
$$;

create function breadcrumb(of_path ltree, separator text default ' / ') returns text
language sql stable
return (
  select string_agg(p.template, separator order by nlevel(p.path)) from page p where p.path @> of_path
);

create function newest(variadic wanted media_kind[]) returns setof media
language sql stable rows 25
as $$ select * from cms.media where kind = any (wanted) order by id desc $$;

create view live_page as
select p.id, p.site_id, p.path, r.language, r.title, r.summary, r.body, r.reading_time
from page p
join revision r on (r.page_id, r.id) = (p.id, p.current_revision)
where p.state = 'published' and p.published @> current_date;
comment on view live_page is 'What visitors see';

create view sitemap (host, address, changed, "priority") as
select s.host, '/' || replace(l.path::text, '.', '/'), max(r.written), (1.0 / nlevel(l.path))::numeric(2, 1)
from live_page l
join site s on s.id = l.site_id
join revision r on r.page_id = l.id
group by s.host, l.path;

create view menu as
select site_id, parent_id, jsonb_agg(jsonb_build_object('id', id, 'path', path::text) order by position) as entries
from page
where state = any ('{published,"in review"}'::page_state[])
group by site_id, parent_id;

create view tag_cloud as
select t.label, count(*) as pages, percent_rank() over (order by count(*)) as weight
from tag t join page_tag pt on pt.tag_id = t.id join live_page l on l.id = pt.page_id
group by t.id
having count(*) > 1
order by count(*) desc, t.label
fetch first 50 rows only;

create view search_everything as
select 'page'::text as what, id::text as id, title as label from live_page
union
select 'media', id::text, file from media
union all
(select 'tag', id::text, label from tag order by label limit 100);

create procedure withdraw_expired()
language sql
begin atomic
  update page set state = 'withdrawn' where state = 'published' and upper(published) < current_date;
  delete from redirect where hits = 0 and "when" < now() - interval '1 year';
end;
