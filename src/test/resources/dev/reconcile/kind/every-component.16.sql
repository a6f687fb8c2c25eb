-- What came with PostgreSQL 16.
create collation plain (provider = icu, locale = 'und', rules = '&a < g');
create subscription parallel connection 'host=there' publication one
  with (connect = false, streaming = parallel, origin = none);
