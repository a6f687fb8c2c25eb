create subscription from_shop connection 'host=there dbname=shop password=geheim' publication one
  with (connect = false, binary = true, slot_name = none);
