create table t (a numeric(10,2), b integer, c numeric(4,1), d character varying(3), e timestamp(3), i integer);
insert into t values (1, 2, 3, 'a', now(), 4);
