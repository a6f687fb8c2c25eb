do $$ begin
  assert (select night_spans(night) = nights and all_nights::text = '{"{[1,2),[4,5)}"}' from stay);
end $$;
