create table ticket (id bigint not null generated always as identity, note text);
create unlogged table draft (id bigint not null generated always as identity, note text);
