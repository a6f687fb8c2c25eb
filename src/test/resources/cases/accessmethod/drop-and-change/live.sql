create access method gone type table handler heap_tableam_handler;
create access method other type table handler heap_tableam_handler;
comment on access method other is 'Old';
