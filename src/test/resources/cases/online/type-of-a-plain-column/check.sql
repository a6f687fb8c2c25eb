do $$ begin assert (select sum(price) from item) = 200 and (select count(*) from item where price is null) = 20; end $$;
