-- Queries as people write them for views, with the relations that each one refers to. A string handed to a
-- function counts, because the function could take a relation: the hour of date_trunc.

-- customer
select id, name from customer where not deleted;

-- customer, orders
select c.id, c.name, count(o.id) as orders, coalesce(sum(o.total), 0) as revenue
from customer c
left join orders o on o.customer_id = c.id
group by c.id, c.name;

-- tool
select id, key, name from tool where updated_at > now() - interval '7 days';

-- sales.invoice, sales.payment
select i.number, i.due_on, sum(p.amount) as paid, i.total - sum(p.amount) as open
from sales.invoice i
join sales.payment p using (invoice_id)
group by i.number, i.due_on, i.total
having sum(p.amount) < i.total
order by i.due_on;

-- employee
with recursive chain as (
  select id, manager_id, 1 as level from employee where manager_id is null
  union all
  select e.id, e.manager_id, chain.level + 1 from employee e join chain on chain.id = e.manager_id
)
select id, level from chain;

-- orders, product
with best as (select product_id, sum(quantity) as sold from orders group by product_id),
     ranked as (select product_id, sold, rank() over (order by sold desc) as place from best)
select p.name, r.sold, r.place from ranked r join product p on p.id = r.product_id where r.place <= 10;

-- incident
select id, extract(epoch from (triage_completed_at - alert_received_at)) as seconds_to_triage,
  case when rollback_initiated_at is not null then true else false end as rolled_back
from incident;

-- agent_action
select agent_name, count(*) as actions, count(*) filter (where action_type = 'error') as errors,
  avg(duration_ms) as average
from agent_action
where created_at > now() - interval '24 hours'
group by agent_name;

-- agent_action
select correlation_id, jsonb_agg(action_details order by created_at) as trace
from agent_action group by correlation_id;

-- event
select payload->>'user' as who, payload->'device'->>'os' as system from event;

-- event
select id from event where payload @> '{"kind": "login"}';

-- event
select id, payload #>> '{user,name}' as name from event where payload ? 'user';

-- document, english, error
select id, ts_rank(tsv, to_tsquery('english', 'error')) as rank
from document where tsv @@ to_tsquery('english', 'error');

-- document
select id, embedding <=> '[1,2,3]'::vector as distance from document order by 2 limit 10;

-- reading
select distinct on (sensor_id) sensor_id, value, taken_at from reading order by sensor_id, taken_at desc;

-- hour, reading
select date_trunc('hour', taken_at) as hour, avg(value), min(value), max(value)
from reading group by 1;

-- reading
select sensor_id, taken_at at time zone 'UTC' as taken from reading;

-- article, tag
select a.id, array(select t.name from tag t where t.article_id = a.id order by t.name) as tags from article a;

-- article
select id, tags::text[] as tags from article where 'news' = any (tags);

-- article
select id, tags[1] as first_tag, array_length(tags, 1) as tag_count from article;

-- article
select a.id, t.tag from article a, unnest(a.tags) as t(tag);

-- article
select a.id, t.tag, t.position
from article a cross join lateral unnest(a.tags) with ordinality as t(tag, position);

-- account, movement
select a.id, latest.amount
from account a
left join lateral (
  select m.amount from movement m where m.account_id = a.id order by m.booked_at desc limit 1
) latest on true;

-- account, movement
select id from account a where exists (select 1 from movement m where m.account_id = a.id)
  and id not in (select account_id from movement where amount < 0);

-- archive.movement, movement
select id, amount from movement union all select id, amount from archive.movement;

-- person
(select id from person where active) except (select manager_id from person) intersect (select 1);

-- "Order", "Order Line"
select o."Id", sum(l."Quantity") as "Total"
from "Order" o join "Order Line" l on l."OrderId" = o."Id"
group by o."Id";

-- person
select id, first_name || ' ' || last_name as full_name, lower(email) as email from person;

-- person
select id, email ~* '^[a-z]+@' as plausible, name ilike 'a%' as early from person;

-- person
select id, name collate "C" as name from person order by name collate "C";

-- person
select cast(id as text) as id, birthday::date as birthday, 'x'::varchar(10) as code from person;

-- grade
select student_id, percentile_cont(0.5) within group (order by points) as median from grade group by student_id;

-- grade
select student_id, subject, lag(points) over w as previous, points - lag(points) over w as change
from grade window w as (partition by student_id, subject order by taken_on);

-- grade
select student_id, sum(points) over (partition by student_id order by taken_on
  rows between unbounded preceding and current row) as so_far from grade;

-- sale
select region, product, sum(amount) from sale group by grouping sets ((region, product), (region), ());

-- sale
select region, product, sum(amount) from sale group by rollup (region, product);

--
select day::date from generate_series('2024-01-01'::date, '2024-12-31'::date, '1 day'::interval) as day;

-- shift
select s.id, d.day from shift s join generate_series(1, 7) as d(day) on d.day between s.first_day and s.last_day;

--
select code, label from (values ('a', 'Active'), ('c', 'Closed')) as state(code, label);

-- state, ticket
select t.id, (select s.label from state s where s.code = t.state_code) as state from ticket t;

-- ticket
select id, nullif(trim(title), '') as title, greatest(opened_at, changed_at) as moved_at from ticket;

-- ticket
select id from ticket where title similar to '%(bug|error)%' and opened_at is distinct from closed_at;

-- ticket
select to_char(opened_at, 'YYYY-MM') as month, string_agg(distinct assignee, ', ' order by assignee) as people
from ticket group by to_char(opened_at, 'YYYY-MM');

-- ticket
select id, now() - opened_at as age, age(now(), opened_at) > interval '1 month' as old from ticket where closed_at is null;

-- ticket
select id, substring(title from 1 for 20) as short, position('!' in title) as at from ticket;

-- a, b, c
select * from a natural join b full outer join c on c.id = a.id;

-- pg_catalog.pg_class, pg_catalog.pg_namespace
select n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r';

-- setting
select key, value, (value is null) as unset from setting where key like 'app.%' escape '!';

-- room, booking
select r.name, b.during from room r join booking b on b.room_id = r.id where b.during && tsrange(now(), null);

-- place
select id, coordinates <-> point(0, 0) as distance from place order by coordinates <-> point(0, 0);
