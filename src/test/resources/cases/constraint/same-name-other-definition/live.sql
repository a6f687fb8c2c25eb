create table t (a int, b int, constraint one check (a > 0), constraint two unique (a), constraint three check (b > 0));
