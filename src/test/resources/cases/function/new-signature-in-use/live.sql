create function slug(title text) returns text language sql immutable as
  $$ select lower(title) $$;
create table topic (title text not null, slug text default slug('New topic'));
create index topic_slug on topic (slug(title));
create view topic_slug_view as select title, slug(title) as slug from topic;
