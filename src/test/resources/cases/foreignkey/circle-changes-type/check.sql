do $$ begin assert (select count(*) from team join player on captain = player.id) = 1; end $$;
