-- A chunk is as far as it says.
update reconcile.conversion_chunk
set next_block = ?, window_end = ?, stride = ?, strides = ?, rows = rows + ?
where conversion_id = ? and number = ? returning 1
