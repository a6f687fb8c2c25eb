-- Games played on line: players, matches, moves, ratings, items, a market.
create extension citext;
create extension "uuid-ossp" schema public;
create extension intarray;

create type game as enum ('chess', 'go', 'draughts', 'reversi');
create type result as enum ('1-0', '0-1', '1/2-1/2', '*');
create type rarity as enum ('common', 'rare', 'epic', 'legendary');
create type slot as enum ('head', 'hand', 'foot', 'badge');

create sequence match_id increment by 1 start with 1;
create sequence "Tick Tock" as smallint increment -5 minvalue -100 maxvalue 100 start 100 cycle;
comment on sequence "Tick Tock" is 'Counts down, then again';

create table player (
  id integer primary key generated always as identity (increment by 3 start with 3),
  nick citext not null unique,
  country char(2) default 'XX',
  joined timestamptz default now() not null,
  friends integer[] default '{}' not null,
  blocked integer[] default '{}' not null,
  coins bigint default 100 not null,
  gems integer default 0 not null,
  wealth numeric(20, 2) generated always as (coins::numeric + gems * 100.0) stored,
  avatar bytea default decode('R0lGODlhAQABAAAAACw=', 'base64'),
  ratings integer[] default array_fill(1500, array[4]),
  favourite game default 'chess',
  titles text[] default array['Newcomer'],
  last_ip inet,
  settings jsonb default '{"sound": true, "board": {"theme": "wood", "size": 8}}'::jsonb,
  constraint player_not_broke check (coins >= 0 and gems >= 0),
  constraint player_no_self_love check (not friends @> array[id]),
  constraint player_ratings check (array_ndims(ratings) = 1 and array_length(ratings, 1) = 4)
);
create index player_friends on player using gin (friends gin__int_ops);
create index player_friends_gist on player using gist (friends gist__intbig_ops (siglen = 64));
create index player_rating_chess on player ((ratings[1]) desc, nick);
create index player_theme on player ((settings #> '{board,theme}')) where settings ? 'board';

create table clan (
  tag varchar(5) primary key,
  name text not null,
  founder integer references player on delete set null,
  motto text default E'Don''t\npanic',
  created date default current_date,
  parent varchar(5) references clan (tag) on update cascade on delete no action deferrable initially immediate
);
create table clan_player (
  clan varchar(5) references clan on update cascade on delete cascade,
  player integer references player on delete cascade unique,
  rank smallint default 0 check (rank >= 0),
  since date default now(),
  primary key (clan, player)
);

create table match (
  id bigint default nextval('match_id') primary key,
  game game not null,
  white integer references player (id) on delete set null,
  black integer references player (id) on delete set null,
  started timestamptz default now() not null,
  clock interval[] default array[interval '5 min', interval '5 min'],
  increment interval second default '00:00:03',
  board_size point default '(8,8)',
  start_position text default 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1',
  result result default '*' not null,
  winner integer generated always as (case result when '1-0' then white when '0-1' then black end) stored,
  moves_played smallint default 0,
  tournament_id integer,
  round smallint,
  viewers int4multirange default '{}',
  constraint match_two_players check (white <> black),
  constraint match_over check (result = '*' or moves_played > 0)
);
alter sequence match_id owned by match.id;
create index match_of_white on match (white, started desc) include (result);
create index match_of_black on match (black, started desc) include (result);
create index match_running on match (game, started) where result = '*';
create index match_started on match using brin (started) with (pages_per_range = 8);
create unique index match_pairing on match (tournament_id, round, least(white, black), greatest(white, black))
  where tournament_id is not null;

create table move (
  match_id bigint references match on delete cascade,
  ply smallint,
  notation varchar(10) not null,
  thinking interval(3),
  board bit varying(512),
  evaluation real default '0',
  squares smallint[][] default '{{0,0},{0,0}}',
  comment text,
  primary key (match_id, ply),
  check (ply between 1 and 1000),
  check (comment is null or length(comment) < 1000 or evaluation > 5)
);
comment on column move.comment is 'By either player; never shown before the end';

create table tournament (
  id serial primary key,
  name text not null,
  game game default 'chess'::game not null,
  during tstzrange not null,
  prizes money[] default '{}',
  rules jsonb default '{"rounds": 5}' not null,
  winner_match bigint,
  winner integer,
  rounds smallint generated always as ((rules ->> 'rounds')::smallint) stored,
  constraint tournament_winner_fkey foreign key (winner) references player (id),
  constraint tournament_name unique (name, game) deferrable initially deferred
);
alter table match
  add constraint match_tournament_fkey foreign key (tournament_id) references tournament (id) on delete cascade,
  add constraint match_round check ((tournament_id is null) = (round is null));
alter table tournament
  add constraint tournament_winner_match_fkey foreign key (winner_match) references match (id)
    on delete set null deferrable initially deferred;
comment on constraint match_round on match is 'Both or neither';

create table item_kind (
  id smallint generated by default as identity primary key,
  name text not null unique,
  rarity rarity default 'common' not null,
  slot slot,
  power int4range default '[1,10]',
  stats jsonb default jsonb_build_object('strength', 1, 'luck', 0),
  drop_rate double precision default 1e-3 check (drop_rate > 0.0 and drop_rate <= 1.0),
  evolves_to smallint references item_kind on delete set null
);
create table item (
  id uuid default uuid_generate_v4() primary key,
  kind smallint not null references item_kind on delete restrict,
  owner integer references player on delete cascade,
  worn slot,
  enchantments text[] default '{}',
  found timestamptz default now(),
  unique nulls not distinct (owner, worn, id),
  unique (kind, id)
);
create index item_by_owner on item (owner) include (kind);
create unique index item_worn_once on item (owner, worn) where worn is not null;

create table offer (
  item_id uuid,
  item_kind smallint,
  seller integer not null references player,
  price integer not null check (price > 0),
  offered timestamptz default now(),
  expires timestamptz default now() + interval '1 week',
  primary key (item_id),
  foreign key (item_kind, item_id) references item (kind, id) match full on delete cascade on update cascade,
  constraint offer_lasts check (expires > offered and expires < offered + '30 days'::interval)
);
create index offer_cheapest on offer (item_kind, price, expires desc nulls last);
create index offer_expired on offer using btree (expires) with (fillfactor = 70, deduplicate_items = off);

create function expected(a integer, b integer) returns double precision
language sql immutable strict parallel safe
return 1 / (1 + 10 ^ ((b - a) / 400.0::double precision));

create function new_rating(rating integer, opponent integer, score numeric, k integer default 20) returns integer
language sql immutable parallel safe
as $$ select (rating + k * (score - expected(rating, opponent)))::integer $$;
comment on function new_rating(integer, integer, numeric, integer) is 'Elo''s formula';

create function rate() returns trigger language plpgsql as $$
declare
  n integer := array_position(enum_range(null::game), new.game);
  w integer;
  b integer;
begin
  select ratings[n] into w from player where id = new.white for update;
  select ratings[n] into b from player where id = new.black for update;
  update player set ratings[n] = new_rating(w, b, case new.result when '1-0' then 1 when '0-1' then 0 else 0.5 end) where id = new.white;
  update player set ratings[n] = new_rating(b, w, case new.result when '0-1' then 1 when '1-0' then 0 else 0.5 end) where id = new.black;
  return new;
end
$$;
create trigger match_rate after update of result on match
  for each row when (old.result = '*' and new.result <> '*') execute function rate();

create function count_move() returns trigger language plpgsql as $$
begin
  update match set moves_played = greatest(moves_played, new.ply) where id = new.match_id;
  return null;
end
$$;
create trigger move_count after insert on move for each row execute function count_move();
create trigger move_never_changes before update or delete on move
  for each row when (pg_trigger_depth() = 0) execute function count_move('never');
alter table move disable trigger move_never_changes;

create function sell() returns trigger language plpgsql security definer set search_path to public as $$
begin
  update item set owner = null where id = new.item_id;
  return new;
end
$$;
create constraint trigger offer_sell after insert on offer
  deferrable initially deferred for each row execute function sell();

create function leaders(of_game game default 'chess', how_many integer default 10)
returns table (place bigint, nick citext, rating integer)
language sql stable rows 10
as $$
  select row_number() over (order by p.ratings[array_position(enum_range(null::game), of_game)] desc), p.nick,
    p.ratings[array_position(enum_range(null::game), of_game)]
  from player p
  order by 1
  limit how_many
$$;
create function leaders(variadic games game[]) returns setof player
language sql stable
begin atomic
  select player.* from player where favourite = any (games) order by wealth desc;
end;

create function dice(sides integer default 6, inout seed integer default 42, out face integer)
language plpgsql volatile parallel unsafe
as $$
begin
  seed := (seed * 1103515245 + 12345) % 2147483648;
  face := 1 + seed % sides;
end
$$;

create procedure end_season(games game[] default enum_range(null::game))
language sql
as $$ update player set ratings = array_fill(1500, array[4]) where favourite = any (games) $$;
comment on procedure end_season(game[]) is 'Everybody starts anew';

create view standing (tournament, player, points, "tie break", place) as
select t.name, p.nick,
  sum(case when m.winner = p.id then 1 when m.result = '1/2-1/2' then 0.5 else 0 end),
  sum(m.moves_played),
  rank() over (partition by t.id order by sum(case when m.winner = p.id then 1 when m.result = '1/2-1/2' then 0.5 else 0 end) desc)
from tournament t
join match m on m.tournament_id = t.id
join player p on p.id in (m.white, m.black)
group by t.id, t.name, p.id, p.nick;
comment on view standing is 'Of all tournaments';

create view my_offer with (security_barrier) as
select item_id, price, expires from offer where price < 1000000
with cascaded check option;

create view market as
select k.name, k.rarity, count(*) as offers, min(o.price) as cheapest,
  percentile_disc(array[0.25, 0.5, 0.75]) within group (order by o.price) as quartiles,
  json_agg(json_build_object('seller', p.nick, 'price', o.price) order by o.price) filter (where o.price < 500) as bargains
from offer o
join item i on i.id = o.item_id
join item_kind k on k.id = i.kind
left outer join player p on p.id = o.seller
where o.expires > current_timestamp
group by k.id
order by k.rarity desc, 4;

create view friendship as
select least(a.id, b.id) as one, greatest(a.id, b.id) as other, a.friends && b.friends as share_friends
from player a
join player b on b.id = any (a.friends) and a.id = any (b.friends)
where a.id < b.id;

create view board_square as
select chr(97 + f) || r::text as square, (f + r) % 2 = 0 as dark
from generate_series(0, 7) f
cross join (values (1), (2), (3), (4), (5), (6), (7), (8)) as ranks (r);
