do $$ begin assert (select row(e.*)::text from event e) = '(deleted,"{created,deleted}")'; end $$;
