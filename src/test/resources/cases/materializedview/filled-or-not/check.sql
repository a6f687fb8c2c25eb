select id / 1 from begun_empty;
