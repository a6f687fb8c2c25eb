create table node (id integer primary key, parent integer);
create recursive view below (root, id, depth) as
  select id, id, 0 from node union all
  select b.root, n.id, b.depth + 1 from below b join node n on n.parent = b.id;
create view renamed (a, b) as select id, parent from node;
